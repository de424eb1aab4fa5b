import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a small word on which the sense hangs', () => {
  it.each([
    ['The port has [yet ]to pay the fee.', 'The port has []to pay the fee.'],
    ['[A few] sailors backed the plan.', '[Few] sailors backed the plan.'],
    ['There is still [a ]little room for boats.', 'There is still []little room for boats.'],
    ['Mould was found in [one] of the six cabins.', 'Mould was found in [each] of the six cabins.'],
    ['The court will ask [whether] she hid the log.', 'The court will ask [how] she hid the log.'],
    ['She was talked [out of] sailing by her son.', 'She was talked [into] sailing by her son.'],
    ['Dr Roe, who [was] a paid adviser, left.', 'Dr Roe, who [is] a paid adviser, left.'],
    ['The port apologised [to] the pilot today.', 'The port apologised [for] the pilot today.'],
    ['Two sailors were shot [at ]outside the bar.', 'Two sailors were shot []outside the bar.'],
    ['Police held the mate and three [other ]sailors.', 'Police held the mate and three []sailors.'],
    ['The boats run every [other ]hour today.', 'The boats run every []hour today.'],
    ['[An own] goal by Roe won it.', '[A] goal by Roe won it.'],
    ['Trade has improved [since] the pilot came.', 'Trade has improved [because] the pilot came.'],
    ['Sailors said they [had] [considered] leaving.', 'Sailors said they [were] [considering] leaving.'],
    ['They named the fuse as [a] cause of the fire.', 'They named the fuse as [the] cause of the fire.'],
    ['She wrote all [but ]three of her logs at sea.', 'She wrote all []three of her logs at sea.'],
    ['Trade fell in every month[ but one].', 'Trade fell in every month[].'],
    ['They may anchor on [either] side of the bay.', 'They may anchor on [its] side of the bay.'],
    ['He was accused of lying [to] the court.', 'He was accused of lying [for] the court.'],
    ['The sailors, [supported] by the crew, marched.', 'The sailors, [supporting] by the crew, marched.'],
    ['Sailors[,] who were late, lost their pay.', 'Sailors[] who were late, lost their pay.'],
    ['The sailors[,] who were late, lost their pay.', 'The sailors[] who were late, lost their pay.'],
    ['The mate []only [told ]police of the leak.', 'The mate [told ]only []police of the leak.'],
    ['The mate [only ]told []police of the leak.', 'The mate []told [only ]police of the leak.'],
    ['It will sell [two of ]its []boats in May.', 'It will sell []its [two ]boats in May.'],
    ['It will sell []two [of its ]boats in May.', 'It will sell [its ]two []boats in May.'],
    ['The bank said two insurers would cover [its] losses.', 'The bank said two insurers would cover [their] losses.'],
  ])('is told: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });

  it.each([
    ['The court will ask [whether] she hid the log.', 'The court will ask [if] she hid the log.'],
    ['The pier stayed shut [since] it rained.', 'The pier stayed shut [because] it rained.'],
    ['The bank said it would cover [its] losses.', 'The bank said it would cover [their] losses.'],
    ['The mayor[,] who was late, lost the vote.', 'The mayor[] who was late, lost the vote.'],
    ['They saw [a] boat of the port.', 'They saw [the] boat of the port.'],
    ['Roe left, []saying [only ]that it rained.', 'Roe left, [only ]saying []that it rained.'],
    ['It sold two [of the ]boats in May.', 'It sold two []boats in May.'],
  ])('is left where it turns nothing: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
