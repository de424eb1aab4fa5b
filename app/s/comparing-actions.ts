'use server';

import { redirect } from 'next/navigation';
import { AccessRefused } from '../../lib/server/access.ts';
import { compareFully } from '../../lib/server/mutations.ts';
import { startComparing, stopComparing } from '../../lib/server/waiting.ts';
import { deskHref, loginHref } from '../../lib/view/href.ts';

/** Has a comparison begun anew and shows how far it is. Works as a plain form. */
export async function startAgain(set: string): Promise<void> {
  await startComparing(String(set));
  redirect(deskHref(String(set)));
}

/** Stops the making of a comparison; whoever may not is shown the door. Works as a plain form. */
export async function stop(set: string): Promise<void> {
  const href = deskHref(String(set));
  redirect((await stopComparing(String(set))) ? href : loginHref(href));
}

/** Has one row compared fully, and shows how far that is. A row that is gone, or fine by now, shows itself. */
export async function fully(set: string, row: string): Promise<void> {
  const href = deskHref(String(set), { kind: 'row', id: String(row) });
  let entered = true;
  try {
    await compareFully(String(set), String(row));
  } catch (error) {
    if (!(error instanceof AccessRefused)) throw error;
    entered = false;
  }
  redirect(entered ? href : loginHref(href));
}
