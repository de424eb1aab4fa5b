import { describe, expect, it } from 'vitest';
import { differ } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

/** The values that are set against each other, each once. */
const clashes = (...copies: string[]): string[][] =>
  factsOf(copies)
    .filter((f) => (f.kind === 'number' || f.kind === 'date') && differ(f.values))
    .map((f) => [...new Set(f.values.map((v) => v.value))]);

describe('two figures that nothing but their place joins', () => {
  it.each([
    ['a measure and a bare count', 'The dead are a 68-year-old man and a boy.', 'The dead are a boy and a man of 86.'],
    ['ages between commas', 'Ada Brown, 74, left the court.', 'Ada Brown, 72, came out of court.'],
    ['two ages of one thing', 'It is a ring 3,000 years old.', 'It is a 2,000-year-old ring.'],
    [
      'one time of one thing',
      'They called police three minutes after the alarm.',
      'Eight minutes after the alarm they called police.',
    ],
    ['a nought too many', 'The slick holds 60,000 gallons of diesel.', 'Of light oil 6,000 gallons leaked out.'],
    ['dates behind one preposition', 'Talks will resume there on Monday.', 'A mediator tries again on Tuesday.'],
  ])('clash in sentences that render each other: %s', (_, a, b) => {
    expect(clashes(a, b)).toHaveLength(1);
  });

  it.each([
    ['they are far apart', 'He went through seven prime ministers.', 'He has ruled for more than twenty winters.'],
    ['there are two of them', 'It cost £71m and then £75m more.', 'The bill was £73m.'],
    ['one is an age, one lasts', 'It is a ring 3,000 years old.', 'For 81 years the ring lay there.'],
    [
      'one word is beside both',
      'They called police three minutes later.',
      'When police came, eight minutes after that, it was dark.',
    ],
    ['one is of the rest', 'At least four brokers cut their ratings.', 'At least three other firms did so.'],
    ['one is a span that begins, one that ends', 'It last came in 1988, since 1988.', 'He is free to play until 1999.'],
    ['they are of two currencies', 'The work will cost $9 million.', 'The work will cost £8 million.'],
  ])('are two where %s', (_, a, b) => {
    expect(clashes(a, b)).toEqual([]);
  });

  it('are two in sentences that do not render each other, even under one word', () => {
    expect(clashes('Nobody came. Four clerks left.', 'Four clerks left. Five clerks stayed.')).toEqual([]);
    expect(clashes('It rained. He kept his word for two years.', 'They struck for two weeks. It rained.')).toEqual([]);
  });

  it('are one in a paragraph where they are sums: a reward told elsewhere in it', () => {
    expect(
      clashes('He fled. A reward of $250,000 is offered. It rained.', 'He fled. It rained. On his head are $300,000.'),
    ).toHaveLength(1);
  });
});

describe('the counterpart of a figure', () => {
  it('is the nearest, not the one beside the same word', () => {
    expect(
      clashes(
        'Prosecutors said he took 5.1 million euros for contracts worth 88 million euros.',
        'Prosecutors put the worth of what was signed at 92 million euros.',
      ),
    ).not.toContainEqual(['5100000 €', '92000000 €']);
  });

  it('is no other measure of the same figure', () => {
    expect(clashes('It gives up slots at two airports for three years.', 'It gives up three airports’ slots.')).toEqual(
      [['2', '3']],
    );
  });
});

describe('a figure in brackets', () => {
  it('has the bound of what it converts', () => {
    expect(
      clashes('The queue is more than 20 kilometers (12 miles) long.', 'The queue is more than 12 miles long.'),
    ).toEqual([]);
  });
});

it('a rank since is a count', () => {
  expect(clashes('It is the third mass escape since May.', 'There were three mass escapes.')).toEqual([]);
});

it('a slot is called by what is counted, never by a verb or an aside', () => {
  const names = (text: string) => of(factsOf([text]), 'number').map((f) => f.slot);
  expect(names('Ada Brown, 58, said so.')).toEqual(['58']);
  expect(names('It killed seven, emergency officials said.')).toEqual(['seven']);
  expect(names('It burned about 18,700 acres by night.')).toEqual(['acres']);
});
