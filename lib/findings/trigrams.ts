/** Slots for three characters in a row; a long article has some thousands of them. */
const SLOTS = 1 << 16;

/**
 * Whether a text may hold a piece of three characters or more: false only where it does not. Three characters in a row of the piece that
 * the text has nowhere settle it, without a search through the whole of it for each of several hundred pieces.
 */
export function createTrigrams(text: string): (piece: string) => boolean {
  const met = new Uint8Array(SLOTS);
  for (let k = 0; k + 2 < text.length; k++) met[slotAt(text, k)] = 1;
  return (piece) => {
    for (let k = 0; k + 2 < piece.length; k++) if (met[slotAt(piece, k)] === 0) return false;
    return true;
  };
}

function slotAt(text: string, k: number): number {
  return (961 * text.charCodeAt(k) + 31 * text.charCodeAt(k + 1) + text.charCodeAt(k + 2)) & (SLOTS - 1);
}
