import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STYLE_CLASSES, SUBSTANCE_CLASSES } from '../../lib/model/change.ts';
import { judge, styleScores } from './eval.ts';
import { BLIND, SUB_EDITED, TAUGHT } from './samples.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('bench/align/sets/', SHARED));
if (!present)
  console.warn('SKIPPED: ../shared/bench is not there, so the classes were not scored on the labelled changes.');

/** Of the documents that were labelled every so many, in their order: a sample that nobody chose. `npm run eval` scores them all. */
function everyNth<L extends { readonly set: string; readonly story: string }>(labels: readonly L[], n: number): L[] {
  const nameOf = ({ set, story }: L) => `${set} ${story}`;
  const documents = new Set([...new Set(labels.map(nameOf))].filter((_, i) => i % n === 0));
  return labels.filter((l) => documents.has(nameOf(l)));
}

describe('the labelled changes', () => {
  it('are at least 300 in the first sample, hold no text, and have only known classes', () => {
    const known: readonly string[] = [...STYLE_CLASSES, ...SUBSTANCE_CLASSES];
    expect(TAUGHT.first?.length).toBeGreaterThanOrEqual(300);
    for (const l of [...Object.values(TAUGHT).flat(), ...BLIND, ...Object.values(SUB_EDITED).flat()]) {
      expect(Object.keys(l).sort()).toEqual(['a', 'b', 'classes', 'set', 'story']);
      expect(l.classes.filter((c) => !known.includes(c))).toEqual([]);
      expect(l.classes.length).toBeGreaterThan(0);
    }
  });

  it('are in no two samples, but for those that were labelled again', () => {
    const { again, ...once } = TAUGHT;
    const places = [...Object.values(once).flat(), ...BLIND].map(({ set, story, a, b }) =>
      JSON.stringify([set, story, a, b]),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(again).toHaveLength(100);
  });

  it('tell of our own stories more style than before, and seldom hide what a sub-editor changed', () => {
    const sound = Object.values(SUB_EDITED)
      .flat()
      .filter((l) => ![l.a.version, l.b.version].includes('c'));
    const judged = judge(SHARED, everyNth(sound, 2)) ?? [];
    expect(judged.length).toBeGreaterThan(1_000);
    const { style, substance } = styleScores(judged);
    expect(style.right / style.labelled).toBeGreaterThan(0.62);
    expect((substance.labelled - substance.right) / substance.labelled).toBeLessThan(0.08);
  });

  it.skipIf(!present)(
    'are told apart into style and substance, and substance is seldom hidden',
    () => {
      // All samples at once: a document of several is read and aligned once.
      const judged = judge(SHARED, everyNth(Object.values(TAUGHT).flat(), 3)) ?? [];
      expect(judged.length).toBeGreaterThan(600);
      const { style, substance } = styleScores(judged);
      expect((2 * style.right) / (style.given + style.labelled)).toBeGreaterThan(0.68);
      expect((2 * substance.right) / (substance.given + substance.labelled)).toBeGreaterThan(0.68);
      // The worst error: substance called style, and so hidden.
      expect((substance.labelled - substance.right) / substance.labelled).toBeLessThan(0.06);
    },
    180_000,
  );
});
