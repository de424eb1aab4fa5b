/** Characters that print nothing (Unicode's Default_Ignorable_Code_Point): soft hyphen, zero-width and directional marks, BOM … */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Cyrillic and Greek letters that look like a Latin one in every news face: from the single-letter rows of Unicode's
 * confusables.txt (UTS #39, version 15.1) whose Latin side is a plain letter.
 */
const CYRILLIC =
  '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405';
const CYRILLIC_SEEN = 'aeopcyxijshdqwABEKMHOPCTXIJS';
const GREEK = '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf';
const GREEK_SEEN = 'ABEZHIKMNOPTYXo';

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...CYRILLIC, ...GREEK].map((c, i) => [c, (CYRILLIC_SEEN + GREEK_SEEN)[i] as string] as const),
);
const LATIN = /[A-Za-z]/;

/** The text as the eye has it: without unseen characters, composed (NFC), look-alikes inside Latin words as Latin letters. */
export function asSeen(text: string): string {
  const visible = text.replace(UNSEEN, '').normalize('NFC');
  return visible.replace(/[\p{L}\p{M}]+/gu, (word) =>
    LATIN.test(word) ? [...word].map((c) => LOOKALIKES.get(c) ?? c).join('') : word,
  );
}
