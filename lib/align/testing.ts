import type { Role } from '../model/block.ts';
import { type AnalysedText, analyse } from '../text/analysed.ts';
import { createLexis, type Lexis } from '../text/lexis.ts';
import { type Alignment, align } from './align.ts';
import type { Belief, Beliefs } from './believed.ts';

/** A paragraph of a test's version: its words, and its role when that is not body. */
export type Paragraph = string | { readonly text: string; readonly role: Role };

/** For tests: versions from lists of paragraphs, analysed in the order given. */
export function readVersions(
  versions: readonly (readonly Paragraph[])[],
  language = 'en',
): { texts: AnalysedText[]; lexis: Lexis } {
  const lexis = createLexis();
  const texts = versions.map((paragraphs, v) => {
    let at = 0;
    const blocks = paragraphs.map((p) => {
      const { text, role } = typeof p === 'string' ? { text: p, role: 'body' as const } : p;
      const block = { start: at, end: at + text.length, role };
      at = block.end + 2;
      return block;
    });
    const text = paragraphs.map((p) => (typeof p === 'string' ? p : p.text)).join('\n\n');
    return analyse({ id: `v${v}`, siglum: `V${v}`, text, language, published: null }, blocks, lexis);
  });
  return { texts, lexis };
}

/** For tests: the alignment of versions given as lists of paragraphs. */
export function alignParagraphs(versions: readonly (readonly Paragraph[])[], language = 'en'): Alignment {
  const { texts, lexis } = readVersions(versions, language);
  return align(texts, lexis);
}

/** For tests: the links of a version pair as `a-b`. */
export function linkNames(alignment: Alignment, a = 0, b = 1): string[] {
  return alignment.links.filter((l) => l.a.version === a && l.b.version === b).map((l) => `${l.a.block}-${l.b.block}`);
}

/** For tests: one list of beliefs for each version pair, as columns. */
export function columnsOf(lists: readonly (readonly Belief[])[]): Beliefs {
  const all = lists.flat();
  const at = new Uint32Array(lists.length + 1);
  lists.forEach((list, pair) => {
    at[pair + 1] = (at[pair] as number) + list.length;
  });
  return {
    a: Uint32Array.from(all, (l) => l.a),
    b: Uint32Array.from(all, (l) => l.b),
    sure: Float64Array.from(all, (l) => l.sure),
    at,
  };
}
