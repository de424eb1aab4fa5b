import { align } from '../../lib/align/align.ts';
import { type GoldDocument, textsOf } from './shared-bench.ts';

/** So many words in a row in both paragraphs are no chance: the one took them from the other. */
const RUN = 5;

/**
 * Of the links of two-version documents that the gold does not have, how many join paragraphs with five words in a row in
 * common. `goldOf` gives a document's gold links as `a b`.
 */
export function arguableLinks(
  docs: readonly GoldDocument[],
  goldOf: (doc: GoldDocument) => ReadonlySet<string>,
): { readonly extra: number; readonly arguable: number } {
  let extra = 0;
  let arguable = 0;
  for (const doc of docs) {
    const gold = goldOf(doc);
    const { texts, lexis } = textsOf(doc);
    for (const { a, b } of align(texts, lexis).links) {
      if (gold.has(`${a.block} ${b.block}`)) continue;
      extra++;
      const [p, q] = [doc.versions[0]?.paragraphs[a.block] ?? '', doc.versions[1]?.paragraphs[b.block] ?? ''];
      if (sharesRun(wordsOf(p), wordsOf(q))) arguable++;
    }
  }
  return { extra, arguable };
}

function sharesRun(a: readonly string[], b: readonly string[]): boolean {
  const runs = new Set(a.slice(RUN - 1).map((_, k) => a.slice(k, k + RUN).join(' ')));
  return b.slice(RUN - 1).some((_, k) => runs.has(b.slice(k, k + RUN).join(' ')));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
