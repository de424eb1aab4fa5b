import { describe, expect, it } from 'vitest';
import { factsOf, of } from './facts-under-test.ts';

const names = (...copies: string[]): string[] =>
  factsOf(copies)
    .filter((f) => f.kind === 'name')
    .map((f) => f.slot);

describe('a name is whole', () => {
  it.each([
    ['Critics of Ursula von der Leyen left.', ['Ursula von der Leyen']],
    ['They met Juan de la Cruz and Hans van den Berg.', ['Juan de la Cruz', 'Hans van den Berg']],
    ['They met Nouri al-Masri and Abd el-Fattah Sisi.', ['Nouri al-Masri', 'Abd el-Fattah Sisi']],
    ['The prize went to Luca d’Orsi and Johan af Lundquist.', ['Luca d’Orsi', 'Johan af Lundquist']],
    ['They met Paul St. Clare and Jean-Luc Dorn.', ['Paul St. Clare', 'Jean-Luc Dorn']],
    ['Kerning Lines said so. It rained on Kerning Lines.', ['Kerning Lines']],
    ['Billy Wesling left.', ['Billy Wesling']],
    ['She is the mayor of Wesling Falls.', ['Wesling Falls']],
    ['He is an analyst of Kerning Street Research.', ['Kerning Street Research']],
    ['They met Secretary of State Wesling.', ['Wesling']],
    ['Will Wesling left.', ['Will Wesling']],
    ['Should Norvane say no, it ends.', ['Norvane']],
    ['WESLING, Ohio — Floods came with Norvane.', ['WESLING', 'Norvane']],
    ['They sold boats — Norvane and Wesling did.', ['Norvane', 'Wesling']],
    ['They sold Norvane. In New York Norvane fell.', ['Norvane']],
    ['They met in New York. In New York Times they trust.', ['New York Times']],
    ['They sold Norvane A/S and Vitamin K.', ['Norvane', 'Vitamin K']],
  ])('with its small words, hyphens and first word: %s', (text, whole) => {
    expect(names(text)).toEqual(whole);
  });

  it('also where another copy alone has it within a sentence', () => {
    expect(names('Kerning Lines said so.', 'The owner, Kerning Lines, said so.')).toEqual(['Kerning Lines']);
  });

  it('and who is called by its end with the small words is no other', () => {
    expect(names('They met Ursula von der Leyen. Von der Leyen left.')).toEqual(['Ursula von der Leyen']);
    expect(names('They met Nouri al-Masri.', 'They met Al-Masri.')).toEqual(['Nouri al-Masri']);
    expect(names('They met Ursula von der Leyen.', 'They met Hans van der Berg.')).toHaveLength(2);
  });

  it.each([
    ['Reflecting Norvelia’s stance, he left.', 'Norvelia'],
    ['Nearly Dorn had left.', 'Dorn'],
    ['St. Clare left.', 'Clare'],
  ])('without what opens its sentence: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });
});

describe('no name is', () => {
  it.each([
    ['a banner', 'MORTGAGE MISERY\n\nThe rates went up.'],
    ['a longer one with a town in it', 'STORM WARNING FOR AVERBY\n\nThe rates went up.'],
    ['a label', 'BREAKING NEWS: the rates went up. LIVE\n\nEXCLUSIVE'],
    ['the clock of a country', 'It begins at 18:00 GMT (19:00 BST), at 6 p.m. EST and at 7pm CET.'],
    ['its long form', 'It begins at noon Eastern Time and ends at 6 pm Greenwich Mean Time.'],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it('a label before one', () => {
    expect(names('EXCLUSIVE Ada Brown talks of it.')).toEqual(['Ada Brown']);
  });

  it.each([
    ['a person', 'CARL STONE, the minister, left.', 'CARL STONE'],
    ['initials', 'He left UNESCO.', 'UNESCO'],
    ['a school', 'She studied at EST.', 'EST'],
    ['a paper', 'He reads the Eastern Times.', 'Eastern Times'],
  ])('and yet one is %s', (_, text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('and yet one in capitals is that a copy has otherwise', () => {
    expect(names('STORM WATCH\n\nIt began.', 'It was run by Storm Watch.')).toEqual(['STORM WATCH']);
  });
});

it('a person’s name is that of one row, with its office', () => {
  const facts = factsOf(['Minister Nouri al-Masri left.', 'Minister Nouri al-Masri left.']);
  expect(of(facts, 'role').map((f) => f.slot)).toEqual(['Nouri al-Masri']);
});
