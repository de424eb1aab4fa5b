import { CALL_OUTS } from '../story/call-outs-cookie.ts';
import type { useDesk } from './desk-context.client.tsx';

/** What a button of the first visit's hints leads to. */
export type Hint = 'first' | 'filters' | 'link' | 'away';

const YEAR_S = 365 * 24 * 3600;

/** Does what a button of the hints says. `button` carries its hint; put away, they are gone from the page and for a year. */
export function takeHint(button: HTMLElement, { step, say }: Pick<ReturnType<typeof useDesk>, 'step' | 'say'>): void {
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  const hint = button.dataset.hint as Hint;
  if (hint === 'first') step(1, 'finding');
  else if (hint === 'filters') focus('.filter');
  else if (hint === 'link') focus('[aria-label="Copy link to this view"]');
  else {
    // biome-ignore lint/suspicious/noDocumentCookie: the store for cookies is not in every browser yet
    document.cookie = `${CALL_OUTS}=seen; path=/; max-age=${YEAR_S}; samesite=lax`;
    button.closest('section')?.setAttribute('hidden', '');
    focus('.desk-main');
    say('put away; ? has the keys');
  }
}
