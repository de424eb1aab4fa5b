import type { Act } from '../../lib/model/decision.ts';
import type { DeskControl } from './desk-control.ts';
import { stopAtHand } from './page-marks.client.ts';

/** How many frames a card may take to come, with its code: some five seconds. */
const CARD_WITHIN = 300;

type OnDesk = Pick<DeskControl, 'current' | 'say'>;

/** Presses the open card's button: without a name typed the browser asks for it. */
export function judge(desk: OnDesk, ...acts: readonly Act[]): boolean {
  return onCard(desk, (form) => {
    // While a mark is being stored none can be pressed.
    const button = acts
      .map((act) => form.querySelector<HTMLButtonElement>(`button[value="${act}"]:enabled`))
      .find((b) => b !== null);
    button?.click();
    return button !== undefined;
  });
}

/**
 * Does it in the form of the current stop, which is drawn behind the others and whose code may be on its way: it is waited for, and no other
 * one is taken for it. `press` gives false where nothing can be pressed yet.
 */
export function onCard({ current, say }: OnDesk, press: (form: HTMLElement) => boolean): boolean {
  if (!current) return false;
  const { stop, finding } = current;
  const selector = `.judgement[data-of="${CSS.escape(finding?.id ?? stop.id)}"]`;
  let frames = CARD_WITHIN;
  const attempt = () => {
    const form = document.querySelector<HTMLElement>(selector);
    if (form && press(form)) return;
    frames -= 1;
    if (frames > 0 && stopAtHand() === stop.id) requestAnimationFrame(attempt);
    else say('nothing was marked: the card was not ready yet');
  };
  attempt();
  return true;
}
