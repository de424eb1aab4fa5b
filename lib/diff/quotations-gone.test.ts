import { expect, test } from 'vitest';
import { diff, shown } from './one-row.ts';

const LONG =
  '“It is a fair plan for the town and a fair plan for the port, and we will stand by it,” he told the council. ';

test('a quotation that the other copy lacks is one change, though small words and marks of it stand in the next one', () => {
  expect(
    shown(
      `Roe said it was fair. ${LONG}“Nobody will lose a job.” It rained.`,
      'Roe said it was fair. “Nobody will lose a job,” he told the council. It rained.',
    ),
  ).toEqual([`${LONG}|`, '|,” he told the council', '”|']);
});

test('and so it is where the other copy has it', () => {
  expect(
    shown(
      'Roe said it was fair. “Nobody will lose a job,” he told the council. It rained.',
      `Roe said it was fair. ${LONG}“Nobody will lose a job.” It rained.`,
    ),
  ).toEqual([`|${LONG}`, ',|.', 'he told the council. |']);
});

test('a stop that the other copy has elsewhere keeps no piece of a quotation', () => {
  expect(
    shown('The union, which met here, said: “This was a tragedy foretold.”', 'The union, which met here.'),
  ).toEqual([', said: “This was a tragedy foretold.”|.']);
});

test('a quotation of which the other copy tells a part stays in pieces, with marks or without', () => {
  expect(
    shown(
      '“We lost everything that night, and the boats and the nets are gone for good,” Roe said.',
      'Roe said they had “lost everything” in the storm.',
    ),
  ).toContain('We |');
  expect(
    shown(
      '“It was cold, the engine had failed and we could see no lights,” Roe said. It rained.',
      'Roe said it was cold, that the engine had failed and that they could see no lights. It rained.',
    ).length,
  ).toBeGreaterThan(3);
});

test('a quotation in other words stands where it stood, whichever marks the house uses', () => {
  const a = 'Roe said: “I’d just like somebody to tell it to us straight.” It rained.';
  expect(shown(a, 'Roe said: "I would only like that a man tells it to us honestly." It rained.')).not.toContain(
    '“I’d just like somebody to tell it to us straight.”|"I would only like that a man tells it to us honestly."',
  );
  expect(
    shown(
      'Roe said: “The old pier has to go before winter.” It rained.',
      'Roe said: “The quay must be cleared by autumn.” It rained.',
    ),
  ).toEqual(['old pier has to go before winter|quay must be cleared by autumn']);
});

test('marks that do not pair up do no harm', () => {
  for (const a of ['“It is a fair plan for the old town', 'a fair plan” “ “ for the old town', '"', '“”“”'])
    expect(diff(a, `Roe said so. ${a}”`).changes.length).toBeGreaterThan(0);
});

test('of more quotations than a paragraph of news has none is left out, for each would be held against all', () => {
  const gone = (others: number): readonly string[] => {
    const aye = '“Aye,” said one. '.repeat(others);
    return shown(
      `${aye}Roe said it was fair. ${LONG}“Nobody will lose a job.” It rained.`,
      `${aye}Roe said it was fair. “Nobody will lose a job,” he told the council. It rained.`,
    );
  };
  expect(gone(50)).toContain(`${LONG}|`);
  expect(gone(70)).not.toContain(`${LONG}|`);
});
