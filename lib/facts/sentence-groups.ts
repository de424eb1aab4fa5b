import type { SentenceLink } from '../model/link.ts';

/** The name of the group that a sentence is in; null for one that renders no other. */
export type SentenceGroups = (version: number, sentence: number) => string | null;

/** Which sentences render each other, over all versions: what the links connect. */
export function sentenceGroups(links: readonly SentenceLink[]): SentenceGroups {
  const parent = new Map<string, string>();
  const key = (version: number, sentence: number): string => `${version} ${sentence}`;
  const root = (k: string): string => {
    let at = k;
    while (parent.get(at) !== at) at = parent.get(at) as string;
    parent.set(k, at);
    return at;
  };
  for (const { a, b } of links) {
    const [x, y] = [key(a.version, a.sentence), key(b.version, b.sentence)];
    for (const k of [x, y]) if (!parent.has(k)) parent.set(k, k);
    parent.set(root(x), root(y));
  }
  return (version, sentence) => {
    const k = key(version, sentence);
    return parent.has(k) ? root(k) : null;
  };
}
