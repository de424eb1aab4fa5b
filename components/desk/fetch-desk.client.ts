import { type Desk, openDesk } from '../../lib/view/desk.ts';
import type { DeskState } from '../../lib/view/desk-state.ts';
import { type PackedDesk, unpackDesk } from '../../lib/view/packed-desk.ts';

export type OpenDesk = (state: DeskState) => Desk;

/** One comparison is open at a time; going to another view and back must not fetch it again. */
let latest: { readonly href: string; readonly open: Promise<OpenDesk> } | null = null;

/** Fetches a comparison (`sourceHref`) and opens it in the browser. Rejects when it cannot be reached; the next call tries again. */
export function fetchDesk(href: string): Promise<OpenDesk> {
  if (latest?.href === href) return latest.open;
  const open = load(href);
  const own = { href, open };
  latest = own;
  open.catch(() => {
    if (latest === own) latest = null;
  });
  return open;
}

/** Puts a comparison that is here already, under the address that its rows would be fetched from. */
export function offerDesk(href: string, open: OpenDesk): void {
  latest = { href, open: Promise.resolve(open) };
}

async function load(href: string): Promise<OpenDesk> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const { collation, sources, ...reckoned } = unpackDesk((await response.json()) as PackedDesk);
  return openDesk(collation, sources, reckoned);
}
