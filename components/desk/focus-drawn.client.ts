import { isDrawn } from './page-marks.client.ts';

/** Gives the focus to the first such element that is drawn. In a narrow window the filters and tools are shut away: they open first. */
export function focusDrawn(selector: string): void {
  const find = () => [...document.querySelectorAll<HTMLElement>(selector)].find(isDrawn);
  const here = find();
  if (here) {
    here.focus();
    return;
  }
  document.querySelector<HTMLElement>('.strip-opener[aria-expanded="false"]')?.click();
  requestAnimationFrame(() => find()?.focus());
}
