import type { AnalysedText } from './analysed.ts';
import type { Lexis } from './lexis.ts';
import { tokensIn } from './tokens.ts';

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

/** Each version's day of publication (ISO 8601, or null), and the tokens of its blocks as they are printed, in text order. */
export function datedBlocks(
  texts: readonly AnalysedText[],
  lexis: Lexis,
): readonly { readonly published: string | null; readonly blocks: readonly (readonly string[])[] }[] {
  return texts.map((text) => {
    const { forms } = formsIn(text, lexis);
    const blocks = text.blocks.map((block) => forms.slice(...tokensIn(text.tokens, block)));
    return { published: text.version.published, blocks };
  });
}
