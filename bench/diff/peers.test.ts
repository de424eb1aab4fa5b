import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judge, loadPeerCases, type Verdict } from './peer-cases.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/bench/peers', import.meta.url));
const cases = loadPeerCases(FOLDER);

/** Where two peers contradict each other, or ask for what this product decides otherwise; each with the reason. */
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  'cm-merge/surrogate-2 ops':
    'the case allows both: an emoji and its skin tone are one character to a reader, so the cluster is replaced whole',
  'collatex/move-first-to-last transpositions':
    'a lone word that changes its place is shown as deleted and inserted: who does what may hang on it',
  've/para-moved-insert paragraphs':
    'of two paragraphs of one length that changed places either may have moved; the peer says the one that went up, which asks for an old and a new text, and copies have no such order: lib/align calls the shorter one moved, and of equals the same one whichever copy comes first',
};
/** Which paragraphs answer to each other is for lib/align to say, and only then what changed in them: printed here, asserted there. */
const OF_ALIGN: ReadonlySet<string> = new Set(['paragraphs', 'moved', 'changed']);

describe.skipIf(cases === null)("the peers' cases", () => {
  const verdicts: readonly Verdict[] = (cases ?? []).flatMap(judge);

  it('hold wherever the peer has one right answer', () => {
    const failed = verdicts.filter((v) => v.wrong !== null);
    const line = (v: Verdict) => `${v.exact ? 'exact    ' : 'reference'} ${v.id} ${v.key}: ${v.wrong}`;
    console.log(
      [
        `peers: ${verdicts.length - failed.length} of ${verdicts.length} expectations hold`,
        `  exact: ${verdicts.filter((v) => v.exact && v.wrong === null).length} of ${verdicts.filter((v) => v.exact).length}`,
        `  cases with all of them: ${(cases ?? []).filter((c) => judge(c).every((v) => v.wrong === null)).length} of ${(cases ?? []).filter((c) => judge(c).length > 0).length}`,
        ...failed.map(line),
      ].join('\n'),
    );
    expect(
      failed.filter((v) => v.exact && !OF_ALIGN.has(v.key) && !(`${v.id} ${v.key}` in NOT_FOLLOWED)).map(line),
    ).toEqual([]);
  });
});

if (cases === null) console.warn(`SKIPPED: no peers' cases at ${FOLDER}`);
