import { CALL_OUTS } from '../story/call-outs-cookie.ts';
import type { useDesk } from './desk-context.client.tsx';
import { focusDrawn } from './focus-drawn.client.ts';
import { step } from './step.client.ts';
import { toggleColumn } from './toggle-column.client.ts';

/** What a button that the server drew does: of the first visit's hints, of a notice on a column that does not belong, of a column's head, of the walk. */
export type Hint =
  | 'first'
  | 'filters'
  | 'link'
  | 'away'
  | 'leave-out'
  | 'anyway'
  | 'set-apart'
  | 'base'
  | 'widen'
  | 'narrow'
  | 'next'
  | 'previous';

const YEAR_S = 365 * 24 * 3600;

/** Does what the button says, which carries its hint. Hints that are put away are gone from the page and for a year. */
export function takeHint(button: HTMLElement, desk: ReturnType<typeof useDesk>): void {
  const { say, baseLetter, setBase } = desk;
  const { letter = null } = button.dataset;
  const hint = button.dataset.hint as Hint;
  if (hint === 'leave-out' || hint === 'anyway' || hint === 'set-apart') choose(button, hint, desk);
  else if (hint === 'widen' || hint === 'narrow') widen(button, hint, desk);
  else if (hint === 'base') setBase(letter === baseLetter ? null : letter);
  else if (hint === 'first') step(desk, 1, 'finding');
  else if (hint === 'next' || hint === 'previous') step(desk, hint === 'next' ? 1 : -1);
  else if (hint === 'filters') focusDrawn('.filter');
  else if (hint === 'link') focusDrawn('[aria-label="Copy link to this view"]');
  else {
    // biome-ignore lint/suspicious/noDocumentCookie: the store for cookies is not in every browser yet
    document.cookie = `${CALL_OUTS}=seen; path=/; max-age=${YEAR_S}; samesite=lax`;
    button.closest('section')?.setAttribute('hidden', '');
    focusDrawn('.desk-main');
    say('Hints dismissed. Press ? for the keys');
  }
}

/** Puts a column that does not belong away, compares it all the same, or sets it apart again. The button goes: the focus stays near. */
function choose(
  { dataset }: HTMLElement,
  hint: 'leave-out' | 'anyway' | 'set-apart',
  desk: ReturnType<typeof useDesk>,
): void {
  const { state, change, say } = desk;
  const { letter = '', token = '' } = dataset;
  focusDrawn('.desk-main');
  if (hint === 'leave-out') {
    toggleColumn(desk, letter);
    return;
  }
  const tokens = (state.anyway ?? []).filter((t) => t !== token);
  if (hint === 'anyway') tokens.push(token);
  change({ anyway: tokens.length > 0 ? tokens : null });
  say(hint === 'anyway' ? `${letter} is compared anyway` : `${letter} is set apart again`);
}

/** Draws a slim column at full width, or slim again. The button stays where it is, and the focus on it. */
function widen(
  { dataset }: HTMLElement,
  hint: 'widen' | 'narrow',
  { state, change, say }: ReturnType<typeof useDesk>,
): void {
  const { letter = '', token = '' } = dataset;
  const tokens = (state.wide ?? []).filter((t) => t !== token && t !== letter.toLowerCase());
  if (hint === 'widen') tokens.push(token);
  change({ wide: tokens.length > 0 ? tokens : null });
  say(hint === 'widen' ? `${letter} at full width` : `${letter} is narrow again`);
}
