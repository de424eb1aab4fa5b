/** Quotation marks, apostrophes and dashes that differ only by typing habit, and what stands for them in comparison. */
const FOLDS: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['‛', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['‚', "'"],
  ['‹', "'"],
  ['›', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‐', '-'],
  ['‑', '-'],
]);

/** A form for comparison only: NFC, quotes and hyphens folded, lower case by Unicode's default (no locale). */
export function foldForm(form: string): string {
  let ascii = true;
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 127) {
      ascii = false;
      break;
    }
  }
  if (ascii) return form.toLowerCase().replaceAll('`', "'");
  let out = '';
  for (const c of form.normalize('NFC')) out += FOLDS.get(c) ?? c;
  return out.toLowerCase();
}
