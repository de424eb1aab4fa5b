import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('what belongs to somebody', () => {
  it('is style on either side of its owner', () => {
    expect(isStyle('They read [the ministry’s] plan [].', 'They read [the] plan [of the ministry].')).toBe(true);
    expect(isStyle('They met at []Perth[ University] today.', 'They met at [the University of ]Perth[] today.')).toBe(
      true,
    );
  });
  it('is told where the owner may be who did it or whom it was done to', () => {
    expect(isStyle('They saw [Perth’s] invasion [].', 'They saw [the] invasion [of Perth].')).toBe(false);
  });
  it('is style where an owner with an apostrophe undergoes it too', () => {
    expect(isStyle('They saw [Roe’s] arrest [].', 'They saw [the] arrest [of Roe].')).toBe(true);
  });
  it('is told where a name of several words is written small when it is turned', () => {
    expect(
      isStyle(
        'A strike called by the []United Orchard[ Hands] began.',
        'A strike called by the [hands of the ]united orchard[] began.',
      ),
    ).toBe(false);
  });
});
