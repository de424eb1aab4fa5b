import type { DeskControl } from './desk-control.ts';
import { areKeysOff } from './keys-off.client.ts';
import { pressKey } from './press-key.client.ts';

/** What takes the keyboard for itself. The button beside selected words is no such thing: its keys are the desk's. */
const MODAL = '[role="dialog"][data-state="open"]:not([data-words-menu], [data-keys]), [role="menu"]';

/** How long `g` waits for its letter, in milliseconds. */
const SECOND_KEY = 1200;

/** Until when a letter is the second key of a view. */
let waiting = 0;

/** Does what a key typed at `at` (milliseconds) says, unless the keys are off or a dialog or menu is open; false when it says nothing. Esc is no letter: it stays. */
export function typeKey(key: string, desk: DeskControl, at: number): boolean {
  if (document.querySelector(MODAL) || (key !== 'Escape' && areKeysOff())) return false;
  if (at < waiting) {
    waiting = 0;
    const view = desk.views.find((v) => v.key === key);
    if (view) desk.change({ view: view.name });
    return view !== undefined;
  }
  if (key === 'g') waiting = at + SECOND_KEY;
  return key !== 'g' && pressKey(key, desk);
}
