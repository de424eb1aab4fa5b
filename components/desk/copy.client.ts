/**
 * Puts text on the clipboard. Where the browser will not (on a page served without TLS from another machine, for one) it is shown to be
 * copied by hand, and the answer is false.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyBySelection(text)) return true;
    const { copyByHand } = await import('./copy-by-hand.client.tsx');
    copyByHand(text);
    return false;
  }
}

/** The old way, which needs no secure page. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'sr-only';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
