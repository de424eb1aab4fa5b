import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BATCHES, DIFFERENCES, scoreDifferences } from './differences.ts';
import { SLOTS } from './slots.ts';

const SHARED = new URL('../../../shared/', import.meta.url);

describe('the labelled differences of fact', () => {
  it('stand where their words stand', () => {
    for (const { set, story, a, b, words } of DIFFERENCES) {
      const folder = set === 'fact-checked' ? 'fact-checked' : '../classify/sub-edited';
      const own = [a, b].flatMap(({ version, start, end }) => {
        if (start === undefined) return [''];
        const file = new URL(`${folder}/${story}-${version}.txt`, import.meta.url);
        return [readFileSync(file, 'utf8').trim().slice(start, end)];
      });
      expect(own).toEqual(words);
    }
  });

  it.each(BATCHES)('are told, and little else is: $title', (batch) => {
    const { told } = scoreDifferences(SHARED, batch);
    expect(told.right / told.labelled).toBeGreaterThan(0.7);
    expect(told.right / told.given).toBeGreaterThan(0.9);
  });
});

describe('the slots that were read', () => {
  it('hold no text, and half of them differ', () => {
    for (const slot of SLOTS) {
      expect(Object.keys(slot).sort()).toEqual(['differ', 'kind', 'places', 'set', 'story']);
      for (const p of slot.places) expect(Object.keys(p).sort()).toEqual(['end', 'start', 'version']);
    }
    const differ = SLOTS.filter((s) => s.differ).length / SLOTS.length;
    expect(differ).toBeGreaterThan(0.4);
    expect(differ).toBeLessThan(0.6);
  });
});
