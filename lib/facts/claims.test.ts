import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

const claims = (...copies: string[]): Fact[] => of(factsOf(copies), 'attribution');
const said = (...copies: string[]): (readonly string[])[] => claims(...copies).map((f) => f.values.map((v) => v.value));

describe('who says so, where nothing is quoted', () => {
  it('is whoever stands at the verb, before or behind it', () => {
    expect(said('The dam would hold, Carl Stone said.', 'Carl Stone said the dam would hold.')).toEqual([
      ['carl stone', 'carl stone'],
    ]);
    expect(said('The dam would hold, said Carl Stone.', 'According to Carl Stone, the dam would hold.')).toHaveLength(
      1,
    );
  });
  it('is a disagreement when two copies name two persons', () => {
    expect(claims('Carl Stone said the dam would hold.', 'Ada Brown said the dam would hold.')[0]?.agree).toBe(false);
  });
  it('is a disagreement when two copies put the same to unnamed sources of two kinds', () => {
    const told = (a: string, b: string): boolean => claims(a, b).some((f) => !f.agree);
    expect(told('Police said three boats sank.', 'Three boats sank, prosecutors said.')).toBe(true);
    expect(told('Police said three boats sank.', 'Three boats sank, officers said.')).toBe(false);
    expect(told('Police said three boats sank.', 'Three boats sank, officials said.')).toBe(false);
    expect(told('Police and prosecutors said three boats sank.', 'Three boats sank, prosecutors said.')).toBe(false);
  });
  it('is nobody where a thing is maintained', () => {
    expect(said('The bank said it would keep its rate.', 'The bank maintained its rate.')).toEqual([]);
    expect(said('The bank said the rate would fall.', 'The bank maintained that the rate would fall.')).toHaveLength(1);
  });
  it('is who holds an office of a body, not the body', () => {
    const copy = '“The dam will hold,” said Civic Union leader Ada Brown.';
    expect(said(copy, copy)).toEqual([['ada brown', 'ada brown']]);
  });
  it('is who holds an office of a firm that another copy calls as somebody is called', () => {
    const copy = '“The dam will hold,” said Norvane chairman Ada Brown. Norvane A/S built it.';
    expect(said(copy, copy)).toEqual([['ada brown', 'ada brown']]);
    const other = '“The dam will hold,” said Norvane. Carl Norvane, its chairman Ada Brown said, built it.';
    expect(said(other, other)).toContainEqual(['Norvane', 'Norvane'].map((w) => w.toLowerCase()));
  });
  it('is no person where any copy says before the name what kind of body it is', () => {
    const agree = (a: string, b: string): boolean => claims(a, b).every((f) => f.agree);
    const firm = 'Norvane Mutual said that it could not rule that out. It is the largest insurer Norvane Mutual knows.';
    expect(agree(firm, 'Fiona Lund said that it could not rule that out. She left.')).toBe(true);
    expect(agree('Norvane Stone said that it was true. He left.', 'Fiona Lund said that it was true.')).toBe(false);
    expect(
      agree('Ada Stone said that it was true. The company Ada Stone led shut.', 'Ida Lund said it was true.'),
    ).toBe(false);
  });
  it('is, of two sentences that one elsewhere renders, who says the same there', () => {
    const agree = (a: string, b: string): boolean =>
      of(factsOf([a, b], null, [[0, 1]]), 'attribution').every((f) => f.agree);
    const one = 'Norvik said it would study the plan.';
    expect(agree(one, 'Lundia said it would come. Norvik said it would study the offer.')).toBe(true);
    expect(agree(one, 'Lundia said it would study the plan. Norvik said it would come.')).toBe(false);
    expect(agree(one, 'Lundia said it would come. Averia said it would study the offer.')).toBe(false);
  });
  it('is no disagreement when one name is a slip for the other: the name has a slot of its own', () => {
    const [who] = claims('Egill Stone said the dam would hold.', 'According to Egil, the dam would hold.');
    expect(who?.agree ?? true).toBe(true);
    expect(claims('“The dam will hold,” said Egill.', '“The dam will hold,” said Egil.').every((f) => f.agree)).toBe(
      true,
    );
  });
  it.each([
    ['a body and its head', 'Carl Stone said the dam would hold.', 'Norwater said the dam would hold.'],
    [
      'somebody who is asked',
      'Ada Brown has said that a new dam is needed.',
      'Carl Stone has been asked to say that a new dam is needed.',
    ],
    [
      'somebody spoken of',
      'Ada Brown said the dam would hold.',
      'Her office said that day Carl Stone would hold the dam.',
    ],
    [
      'an announcement of a deed',
      'Ada Brown announced the sale of the dam.',
      'Carl Stone announced the sale of the dam.',
    ],
    ['a place', 'Ada Brown said the dam would hold.', 'A paper in Carl Town is saying the dam would hold.'],
  ])('is not set against %s', (_, one, other) => {
    expect(claims(one, other).filter((f) => !f.agree)).toEqual([]);
  });
  it('is the one at the verb, though a longer name follows', () => {
    const [who] = claims(
      '“The dam will hold,” says Egill and adds that the work with Ada Brown goes on.',
      '“The dam will hold,” says Egill, and adds that the work with Ada Brown goes on.',
    );
    expect(who?.values.map((v) => v.value)).toEqual(['egill', 'egill']);
  });
  it('is nobody for a name in quotation marks, or for a word in marks that speaks itself', () => {
    expect(claims('The ferry “Queen of the Sound” was built according to Plan 12 at the Northern Yard.')).toEqual([]);
    expect(claims('A self-made “judge” said Carl Stone was right.')).toEqual([]);
    expect(claims('“We hold,” Carl Stone said.')).toHaveLength(1);
  });
  it('is not whoever is told', () => {
    expect(claims('The submission told Carl Stone that it “respects the weight of the old dam”.')).toEqual([]);
  });
  it('is the person whom the words between commas describe, not a place among them', () => {
    const text = 'Ada Brown, head of planning in Carl Stone, Norway, said: “We will open the gates again this spring.”';
    expect(claims(text)[0]?.values[0]?.value).toBe('ada brown');
  });
});
