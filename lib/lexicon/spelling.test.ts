import { describe, expect, it } from 'vitest';
import { sameSpelling, spellingKey } from './spelling.ts';

describe('sameSpelling', () => {
  it.each([
    ['manoeuvring', 'maneuvering'],
    ['criticise', 'criticize'],
    ['Defence', 'defense'],
    ['neighbouring', 'neighboring'],
    ['pummelled', 'pummeled'],
    ['co-operation', 'cooperation'],
    ['centre', 'center'],
    ['travelled', 'traveled'],
    ['programme', 'program'],
    ['learnt', 'learned'],
    ['adviser', 'advisor'],
    ['weaponised', 'weaponized'],
    ['café', 'cafe'],
    ['front line', 'frontline'],
    ['grey', 'gray'],
    ['government’s', "government's"],
  ])('brings %s and %s together', (a, b) => expect(sameSpelling(a, b)).toBe(true));

  it.each([
    ['prise', 'prize'],
    ['re-sign', 'resign'],
    ['tonne', 'ton'],
    ['Antony', 'Anthony'],
    ['defence', 'defiance'],
    ['advice', 'advise'],
    ['form', 'from'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['lost', 'losed'],
  ])('keeps %s and %s apart', (a, b) => expect(sameSpelling(a, b)).toBe(false));

  it('gives one key to all spellings of a word, and the key is its own key', () => {
    for (const w of ['organisation', 'Organization', 'colour', 'jewellery', 'x'])
      expect(spellingKey(spellingKey(w))).toBe(spellingKey(w));
    expect(spellingKey('organisation')).toBe(spellingKey('Organization'));
  });
});
