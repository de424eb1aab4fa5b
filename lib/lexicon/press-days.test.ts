import { describe, expect, it } from 'vitest';
import type { Row } from '../model/row.ts';
import { pressDays } from './press-days.ts';

const row = (cells: Row['cells']): Row => ({
  ...{ id: '', kind: 'aligned', moved: [], confidence: 1, coarse: false },
  cells,
});
const copy = (blocks: readonly string[], published: string | null = null) => ({
  published,
  blocks: blocks.map((b) => b.split(' ')),
});
const rows = [row([[0], [0]]), row([[1], [1]]), row([[2], [2]])];

describe('pressDays', () => {
  it('puts a copy that says yesterday for Thursday on a Friday', () => {
    const agency = copy(['It sank on Thursday .', 'The crew swam .', 'The owner met them .']);
    const paper = copy(['It sank yesterday .', 'The crew swam .', 'The owner met them .']);
    expect(pressDays(rows, [agency, paper])).toEqual([null, 5]);
  });
  it('goes by the day that most rows speak for, so that one slip is seen', () => {
    const agency = copy(['It sank on Thursday .', 'It sailed on Wednesday .', 'It rose on Thursday .']);
    const paper = copy(['It sank yesterday .', 'It sailed yesterday .', 'It rose yesterday .']);
    expect(pressDays(rows, [agency, paper])).toEqual([null, 5]);
  });
  it('says nothing where two days have as many rows', () => {
    const agency = copy(['It sank on Thursday .', 'It sailed on Wednesday .', 'It rose .']);
    const paper = copy(['It sank yesterday .', 'It sailed yesterday .', 'It rose .']);
    expect(pressDays(rows, [agency, paper])).toEqual([null, null]);
  });
  it('leaves a copy alone whose day of publication is known, and one that counts no days', () => {
    const agency = copy(['It sank on Thursday .', '.', '.']);
    const paper = copy(['It sank yesterday .', '.', '.'], '2026-08-14');
    expect(pressDays(rows, [agency, paper])).toEqual([null, null]);
  });
});
