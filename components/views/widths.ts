/**
 * Where the style sheet changes the page, as media queries: from the first width on rows, from the second on columns in a frame. In em of
 * the reader's own letters and not in pixels: with letters of one and a half times the size fewer columns fit.
 */
export const ROWS_FIT = '(min-width: 43.75em)';
export const COLUMNS_FIT = '(min-width: 68.75em)';

/** Whether the window is so wide. In a browser only. */
export function fits(query: typeof ROWS_FIT | typeof COLUMNS_FIT): boolean {
  return window.matchMedia(query).matches;
}
