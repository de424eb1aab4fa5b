import type { DeskState } from '../../lib/view/desk-state.ts';
import { deskHref } from '../../lib/view/href.ts';
import { spanLink, withSpan } from '../../lib/view/span-fragment.ts';
import { drawnText, type SelectedWords } from './page-text.client.ts';

/** The link to words of one version, with the view they were seen in. */
export function wordsHref(
  desk: { readonly set: string; readonly state: DeskState },
  { token, range }: SelectedWords,
): string {
  return withSpan(deskHref(desk.set, undefined, desk.state), spanLink(token, drawnText(token).text, range));
}
