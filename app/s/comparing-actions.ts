'use server';

import { redirect } from 'next/navigation';
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
