/** Where the focus was: anywhere on the desk, and in the rows and heads. */
let focused: Element | null = null;
let last: Element | null = null;

/** Keeps in mind where the focus is: menus and buttons take it from the rows, and are about that place all the same. */
export function noteFocus(target: Element): void {
  focused = target;
  if (target.closest('.row, .head')) last = target;
}

/** Who stood on what a filter, a menu or the server has just taken off the page stands on the current mark or on the comparison, and not at the top of the page. */
export function keepFocus(): void {
  if (focused?.isConnected !== false || document.activeElement !== document.body) return;
  // A mark that is folded away does not take it.
  for (const place of ['.desk-main', '.desk-table [data-current]'])
    document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
}

/** Out of a field of the strip, back to the place in the comparison that the reader came from. */
export function leaveField(): void {
  (last?.isConnected ? (last as HTMLElement) : document.querySelector<HTMLElement>('.desk-main'))?.focus({
    preventScroll: true,
  });
}

/** The id of the row that had the focus last; empty before any had. */
export function lastRow(): string {
  return last?.closest<HTMLElement>('.row')?.dataset.row ?? '';
}

/** Where the keys act: at the focus, and from a sheet of buttons that press keys at the place it was taken from. */
export function placeOfKeys(): Element | null {
  const at = document.activeElement;
  return at?.closest('[data-keys]') && last?.isConnected ? last : at;
}
