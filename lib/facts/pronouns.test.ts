import { describe, expect, it } from 'vitest';
import { factsOf, of } from './facts-under-test.ts';

/** Who is said to speak in one copy, quotation by quotation. */
const who = (text: string): (string | undefined)[] => of(factsOf([text]), 'attribution').map((f) => f.values[0]?.value);

const HE = '“It was the best day of all,” he said.';
const SHE = '“It was the best day of all,” she said.';

describe('a pronoun that speaks', () => {
  it.each([
    [
      'is the subject of the sentence before, not the last name in it',
      `Carl Stone was a stroke better than Otto Field. ${HE}`,
      'carl stone',
    ],
    ['nor whom the subject met', `Carl Stone beat Otto Field. ${HE}`, 'carl stone'],
    ['nor whose house it was', `Carl Stone left Otto Field’s house by the back door. ${HE}`, 'carl stone'],
    [
      'keeps whom it stood for in a sentence between',
      `Carl Stone ran the shop. He sold it to Otto Field. ${HE}`,
      'carl stone',
    ],
    ['passes over a sentence about no person', `Carl Stone ran the shop. It stood by the sea. ${HE}`, 'carl stone'],
    ['is known by a title', `Judge Ada Brown met Mr Field. ${HE}`, 'field'],
    ['is known by a given name', `Ida Lund met Carl Stone. ${HE}`, 'carl stone'],
    ['is she of two', `Carl Stone met Ida Lund. ${SHE}`, 'ida lund'],
    ['is whom the sentence is about', `For Ida Lund, that is no consolation. ${SHE}`, 'ida lund'],
    ['is the only one there whom it fits', `The court jailed Ida Lund on Friday. ${SHE}`, 'ida lund'],
    ['is who said what was said before', `Otto Field had lied, Carl Stone said. ${HE}`, 'carl stone'],
    [
      'is found behind what stands between commas',
      `Carl Stone, 77, whose uncle built the shop, said he would sell. ${HE}`,
      'carl stone',
    ],
  ])('%s', (_, text, value) => expect(who(text)).toEqual([value]));

  it.each([
    ['two did it together', `Carl Stone and Otto Field met. ${HE}`],
    ['each did something', `Carl Stone left and Otto Field stayed. ${HE}`],
    ['somebody without a name did it', `The neighbour met Carl Stone. ${HE}`],
    ['an office did', `The minister thanked Carl Stone for the dam. ${HE}`],
    ['somebody’s relation did', `Carl Stone’s brother met Otto Field. ${HE}`],
    ['only one of the other sex is named', `Ida Lund opened the dam. ${HE}`],
    ['somebody spoke whom no name tells', `Carl Stone had lied, he said. ${HE}`],
    [
      'the last name is long ago',
      `Carl Stone ran the shop. It stood by the sea. It burned. It was sold. It is gone. ${HE}`,
    ],
  ])('is nobody where %s', (_, text) => expect(who(text)).toEqual([]));

  it('at its verb speaks before a name farther off', () => {
    expect(who('Judge Ada Brown read it out. Mr Stone, she said, had “run a ward like a shop”.')).toEqual([
      'ada brown',
    ]);
    expect(who('Mr Stone, she said, had “run a ward like a shop”.')).toEqual([]);
  });

  it('is no speaker in a clause that another verb opens', () => {
    expect(who('A report warned of “very old cables” and recommended that they be replaced.')).toEqual([]);
    expect(who('RIA said he had “no comment to make on it”.')).toEqual(['ria']);
  });

  it('tells nothing unless one copy doubts what another passes on', () => {
    expect(
      of(factsOf(['They said it was “a very good day”.', 'They said it was “a very good day”.']), 'attribution'),
    ).toEqual([]);
    const told = of(
      factsOf(['They said it was “a very good day”.', 'They claimed it was “a very good day”.']),
      'attribution',
    );
    expect(told[0]?.values.map((v) => v.stance)).toEqual([undefined, 'distant']);
  });
});

describe('who speaks beside a verb', () => {
  it.each([
    ['is who is quoted', 'Acme quoted Carl Stone as saying “it was the best of days”.', 'carl stone'],
    [
      'is who is cited behind the words',
      '“It was the best of days,” the Kremlin cited Carl Stone as saying.',
      'carl stone',
    ],
    [
      'is whom the commas explain',
      'Carl Stone, who succeeded Ada Brown, the first woman there, said “it was the best of days”.',
      'carl stone',
    ],
    [
      'and no name within them',
      '“It was the best of days,” Carl Stone, who leads Miners Local 8, the biggest of all, said.',
      'carl stone',
    ],
    ['did the first of two things', 'Ida Lund thanked Carl Stone and said “it was the best of days”.', 'ida lund'],
    [
      'is the spokesman for an office',
      'A spokesman for the prime minister said “it was the best of days”.',
      'spokesman',
    ],
    ['is the leader of a body', 'Ida Lund needs the Alliance, whose leader said “it was the best of days”.', 'leader'],
    ['does what a passive says', 'The bird was described by the captain as “a hinge in want of oil”.', 'captain'],
    [
      'is no Secretary of an object',
      'US Secretary of State Carl Stone said it was “a very serious matter”.',
      'carl stone',
    ],
    [
      'stands before a colon',
      'Ada Brown shouted: “Is it you? Come down at once!” Carl Stone says that he did.',
      'ada brown',
    ],
    ['is called King', 'Tommy King won. King said “it was the best of days”.', 'king'],
    ['is called May', 'Sir Hugo May sold it in May. May said “it was the best of days”.', 'may'],
    [
      'has no verb for a first name',
      'Ask Ada Brown, who ran the shop. “It was the best day of all,” she told us.',
      'ada brown',
    ],
  ])('%s', (_, text, value) =>
    expect(who(text).map((v) => (value.includes(' ') ? v : v?.split(' ').at(-1)))).toEqual([value]),
  );

  it('is nobody who is only told of', () => {
    expect(who('The company said Carl Stone had “no comment to make on it”.')).toEqual([]);
    expect(who('They asked for peace and order as “the very best of things”.')).toEqual([]);
  });
});

describe('names', () => {
  const names = (text: string): string[] =>
    factsOf([text])
      .filter((f) => f.kind === 'name' || f.kind === 'place')
      .map((f) => f.slot);
  it.each([
    ['the King opened it. King Egil left.', ['Egil']],
    ['They met in May. Lund May 9 was wet.', ['Lund']],
    ['Without Brown it failed. MPs left.', ['Brown']],
    ['Two Norwegian officials left. Three Brown sisters came.', ['Brown']],
    ['NORHEIM, Lovania - Lovania said so.', ['NORHEIM', 'Lovania']],
  ])('are no offices, months, numbers or openers: %s', (text, expected) => expect(names(text)).toEqual(expected));
});
