import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

/** Whether each change of a pair is style. */
function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

const EXCHANGED: readonly (readonly [string, string])[] = [
  ['The motion passed by []31[ to 29], the whip said.', 'The motion passed by [29 to ]31[], the whip said.'],
  ['Norhaven won []3[-2] at home.', 'Norhaven won [2-]3[] at home.'],
  ['The toll rose from [12] crowns to [19] crowns.', 'The toll rose from [19] crowns to [12] crowns.'],
  ['The fair opens on [Friday] and will shut on [Sunday].', 'The fair opens on [Sunday] and will shut on [Friday].'],
  ['The yard will sell [90] of its [600] cranes.', 'The yard will sell [600] of its [90] cranes.'],
  ['The ferry from []Perth[ to Ayr] was late.', 'The ferry from [Ayr to ]Perth[] was late.'],
  ["[Ostland's] loans to [Norland] are large.", "[Norland's] loans to [Ostland] are large."],
  ['The [uncle] of the [captain] was on board.', 'The [captain] of the [uncle] was on board.'],
  ['Nine [Danes] and two [Finns] were rescued.', 'Nine [Finns] and two [Danes] were rescued.'],
  ['More []women[ than men] came.', 'More [men than ]women[] came.'],
  ['The pilot [slept] before the crew [ate].', 'The pilot [ate] before the crew [slept].'],
];

const THE_SAME_TWO: readonly (readonly [string, string])[] = [
  ['[]Ostland[ and Norland] signed in May.', '[Norland and ]Ostland[] signed in May.'],
  ['It rained in [Perth] and in [Ayr] on Monday.', 'It rained in [Ayr] and in [Perth] on Monday.'],
  ['The fare went [to 12 old crowns ]from 9 old crowns[].', 'The fare went []from 9 old crowns[ to 12 old crowns].'],
  ['The crew was []tired[ and wet] by then.', 'The crew was [wet and ]tired[] by then.'],
  ['When []Ann Roe[, the port chief,] left it rained.', 'When [the port chief, ]Ann Roe[,] left it rained.'],
  ['The [harbour’s ]owner[] was away.', 'The []owner[ of the harbour] was away.'],
];

describe('two things that trade places', () => {
  it.each(EXCHANGED)('are told: %s', (a, b) => {
    expect(areStyle(a, b)).not.toContain(true);
    expect(areStyle(b, a)).not.toContain(true);
  });
  it.each(THE_SAME_TWO)('are style where either may stand first: %s', (a, b) => {
    expect(areStyle(a, b)).not.toContain(false);
    expect(areStyle(b, a)).not.toContain(false);
  });
});
