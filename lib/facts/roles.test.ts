import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

const roles = (...copies: string[]): Fact[] => of(factsOf(copies), 'role');
const disagreeing = (...copies: string[]): Fact[] => roles(...copies).filter((f) => !f.agree);

describe('offices', () => {
  it('are told apart when two copies give two', () => {
    expect(
      disagreeing('Foreign Minister Carl Stone spoke.', 'Defence Minister Ada Brown and Chancellor Carl Stone spoke.'),
    ).toHaveLength(1);
  });
  it('are told apart by department, however the department is spelled', () => {
    expect(disagreeing('Labor Minister Carl Stone spoke.', 'Carl Stone, the transport minister, spoke.')).toHaveLength(
      1,
    );
    expect(disagreeing('Labor Minister Carl Stone spoke.', 'Carl Stone, the labour minister, spoke.')).toEqual([]);
  });
  it('stand before a name between commas', () => {
    expect(roles('She met the defence minister, Carl Stone, and left.')[0]?.values[0]?.value).toBe('defence minister');
  });
  it('are what somebody is, and nothing somebody does or has', () => {
    expect(roles('Ada Brown, who faces a general election, spoke.')).toEqual([]);
    expect(roles('Ada Brown, who ran the minister’s office, spoke.')).toEqual([]);
    expect(roles('Ada Brown, who was finance minister, spoke.')[0]?.values[0]?.value).toBe('finance minister');
  });
  it('are whole where a word stands between two of them', () => {
    const [fire] = disagreeing('Fire chief Carl Stone came.', 'Carl Stone, the deputy fire chief, came.');
    expect(fire?.values.map((v) => v.value)).toEqual(['fire chief', 'deputy fire chief']);
  });
  it('agree as director and director general, as president and head of state', () => {
    expect(
      disagreeing('Carl Stone, the club’s director general, came.', 'Carl Stone, the director of the club, came.'),
    ).toEqual([]);
    expect(
      disagreeing('President Carl Stone came.', 'Veteran leader Carl Stone came. Carl Stone, head of state, left.'),
    ).toEqual([]);
  });
  it('are another’s where they say so', () => {
    expect(roles('Guards held Paul Hurst, prosecutors said on Monday.')).toEqual([]);
    expect(roles('The club was founded by Paul Hurst, the mayor said.')).toEqual([]);
    expect(roles('Paul Hurst, the mayor, said so.')[0]?.values[0]?.value).toBe('mayor');
  });
  it('differ by who holds them no longer or not yet, and by country', () => {
    expect(disagreeing('Former mayor Carl Stone came.', 'Mayor Carl Stone came.')).toHaveLength(1);
    const [abroad] = disagreeing(
      'Peruvian Foreign Minister Carl Stone came.',
      'Chilean Foreign Minister Carl Stone came.',
    );
    expect(abroad?.values.map((v) => v.value)).toEqual(['peruvian foreign minister', 'chilean foreign minister']);
    expect(disagreeing('US Secretary of State Ann Roe came.', 'American Secretary of State Ann Roe came.')).toEqual([]);
    expect(disagreeing('Chilean Foreign Minister Carl Stone came.', 'Foreign Minister Carl Stone came.')).toEqual([]);
  });
  it('end with their sentence', () => {
    expect(roles('So said her counsel. Ann Roe left.')).toEqual([]);
    expect(roles('So said Gov. Ann Roe.')[0]?.values[0]?.value).toBe('governor');
  });
  it('belong to the name behind them, not to the one before the comma', () => {
    expect(
      disagreeing(
        'She met the defence minister, Carl Stone, and the commander of the navy, Admiral Nils Lund.',
        'She met Defence Minister Carl Stone and the navy’s commander, Admiral Nils Lund.',
      ),
    ).toEqual([]);
    expect(roles('The head of the Western Harbour, Colonel Carl Stone, came.').map((f) => f.slot)).toEqual([
      'Carl Stone',
    ]);
  });
  it('may have a hyphen and may be two', () => {
    expect(disagreeing('Colonel-General Carl Stone came.', 'Colonel General Carl Stone came.')).toEqual([]);
    expect(
      disagreeing('Carl Stone, chairman and chief executive of Norwater, came.', 'Chief Executive Carl Stone came.'),
    ).toEqual([]);
  });
  it('may be written in letters', () => {
    expect(
      disagreeing(
        'CEO Carl Stone came.',
        'Chief Executive Carl Stone came.',
        'Chief Executive Officer Carl Stone came.',
      ),
    ).toEqual([]);
  });
  it('are the same for two as for one of them', () => {
    expect(
      disagreeing('Reporters Carl Stone and Ada Brown wrote this.', 'Reporter Carl Stone and Ada Brown wrote this.'),
    ).toEqual([]);
  });
  it('do not make the prince of a ship’s name the one who came to see it', () => {
    expect(
      disagreeing(
        'President Vladimir Stone came.',
        'President Vladimir Stone came aboard.',
        'Stone came. The ferry Prince Vladimir sailed.',
      ),
    ).toEqual([]);
  });
});

describe('offices of one head', () => {
  const told = (a: string, b: string): boolean => of(factsOf([a, b]), 'role').some((f) => !f.agree);

  it('differ in rank and in department, whatever else the copies share', () => {
    expect(told('“It held,” said Ada Brown, its deputy director.', '“It held,” said Ada Brown, its director.')).toBe(
      true,
    );
    expect(
      told(
        'A spokesman for Norway’s defence ministry, Carl Stone, declined.',
        'Carl Stone, a spokesman for the Norwegian foreign ministry, declined.',
      ),
    ).toBe(true);
    expect(
      told(
        'He rang the army chief, Gen. Carl Stone, to say so.',
        'He rang General Carl Stone, the defence chief, to say so.',
      ),
    ).toBe(true);
  });

  it('agree where a copy leaves the department or the rank of somebody named otherwise out', () => {
    expect(told('Foreign Minister Ada Brown left.', 'Ada Brown, the minister, left.')).toBe(false);
    expect(told('His lawyer, Ada Brown, said so.', 'His solicitor, Ada Brown, said so.')).toBe(false);
    expect(
      told('The board’s head, Judge Ada Brown, said so.', 'Judge Ada Brown, the head of the board, said so.'),
    ).toBe(false);
    expect(told('Carl Stone, 66, a former officer, left.', 'Carl Stone, a 66-year-old former officer, left.')).toBe(
      false,
    );
  });
});

it('an office with a hyphened word before it stands beside a name as any other', () => {
  const agree = (a: string, b: string) => of(factsOf([a, b]), 'role').map((f) => f.agree);
  expect(agree('The anti-graft judge, Maria Holm, left.', 'Maria Holm, the anti-graft prosecutor, left.')).toEqual([
    false,
  ]);
  expect(agree('The anti-graft judge, Maria Holm, left.', 'Maria Holm, an anti-graft judge, left.')).toEqual([true]);
  expect(agree('Maria Holm, who is well-liked by a judge, left.', 'The prosecutor, Maria Holm, left.')).toEqual([true]);
});

it('whoever runs a firm may have founded it, but is no other officer of it', () => {
  const told = (a: string, b: string): boolean => of(factsOf([a, b]), 'role').some((f) => !f.agree);
  expect(told('Its founder, Ada Brown, left.', 'Chief Executive Ada Brown left.')).toBe(false);
  expect(told('Its treasurer, Ada Brown, left.', 'Chief Executive Ada Brown left.')).toBe(true);
  expect(told('Its founder, Ada Brown, left.', 'Its director, Ada Brown, left.')).toBe(true);
  expect(told('Its founder, Ada Brown, left.', 'Its captain, Carl Stone, left.')).toBe(false);
});

it('an office before a name is read where the name ends its sentence, and behind a plural that it is for', () => {
  const slots = (text: string) => of(factsOf([text]), 'role').map((f) => f.slot);
  expect(slots('The numbers were wrong, said the elections director, Paul Lund.')).toEqual(['Paul Lund']);
  expect(slots('The numbers were wrong, said the regional governor, Paul Lund.')).toEqual(['Paul Lund']);
  expect(slots('They thanked a director, Paul Lund.')).toEqual([]);
  expect(slots('The boat belongs to the director. Paul Lund left.')).toEqual([]);
});
