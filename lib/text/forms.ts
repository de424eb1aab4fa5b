import type { AnalysedText } from './analysed.ts';
import type { Lexis } from './lexis.ts';

/** Every token of a version as it is printed and folded (lower case, plain marks), in text order. */
export function formsIn(
  text: AnalysedText,
  lexis: Lexis,
): { readonly forms: readonly string[]; readonly folded: readonly string[] } {
  const forms: string[] = [];
  const folded: string[] = [];
  for (let t = 0; t < text.tokens.count; t++) {
    const id = text.tokens.ids[t] as number;
    forms.push(lexis.form(id));
    folded.push(lexis.folded(id));
  }
  return { forms, folded };
}
