import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isStyleOnly, STYLE_CLASSES, SUBSTANCE_CLASSES } from '../../lib/model/change.ts';
import { judge, type Labelled, styleScores } from './eval.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('bench/align/sets/', SHARED));
if (!present)
  console.warn('SKIPPED: ../shared/bench is not there, so the classes were not scored on the labelled changes.');

const labels = JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8')) as Labelled[];

describe('the labelled changes', () => {
  it('are at least 300, hold no text, and have only known classes', () => {
    const known: readonly string[] = [...STYLE_CLASSES, ...SUBSTANCE_CLASSES];
    expect(labels.length).toBeGreaterThanOrEqual(300);
    for (const l of labels) {
      expect(Object.keys(l).sort()).toEqual(['a', 'b', 'classes', 'set', 'story']);
      expect(l.classes.filter((c) => !known.includes(c))).toEqual([]);
    }
  });

  it.skipIf(!present)('are told apart into style and substance, and substance is hardly ever hidden', () => {
    const judged = judge(SHARED, labels) ?? [];
    const { style, substance } = styleScores(judged);
    expect(judged).toHaveLength(labels.length);
    expect((2 * substance.right) / (substance.given + substance.labelled)).toBeGreaterThan(0.95);
    expect(style.right / style.given).toBeGreaterThan(0.95);
    expect(judged.some((j) => isStyleOnly(j.given))).toBe(true);
  });
});
