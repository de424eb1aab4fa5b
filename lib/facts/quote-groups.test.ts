import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

const quotations = (...copies: string[]): Fact[] => of(factsOf(copies), 'quotation');

describe('a quotation', () => {
  const one = '“There was no braking at all, I would have felt it,” said Ada Brown. The boat sank.\n\nThe crew left.';
  const resembling = '“I would have felt braking, no?” said Carl Stone. The boat sank.';

  it('goes with the one that is it word for word, not with one before it that only resembles it', () => {
    const other = `${resembling}\n\n“There was no braking at all, I would have felt it,” said Ada Brown.`;
    const [first] = quotations(one, other);
    expect(first?.values).toHaveLength(2);
    expect(first?.agree).toBe(true);
  });
  it('still goes with one that is altered where none is word for word', () => {
    const [first] = quotations(one, '“There was no braking, I would have felt that,” said Ada Brown. The boat sank.');
    expect(first?.values.map((v) => v.rendering)).toContain('altered');
  });
  it('is never told in a sentence that has marks of its own, double or single', () => {
    const twice = '“I would have felt it, no braking,” said Ada Brown. “There was no braking at all.”';
    for (const said of [
      '‘There was no braking at all, I would have felt it,’ she said.',
      '“There was no braking at all, I would have felt it,” she said.',
    ])
      expect(quotations(twice, said).flatMap((f) => f.values.map((v) => v.rendering))).not.toContain('paraphrased');
  });
  it('is told in a sentence without any', () => {
    const told = 'There was no braking at all, and she would have felt it.';
    expect(quotations(one, told)[0]?.values.map((v) => v.rendering)).toContain('paraphrased');
  });
});
