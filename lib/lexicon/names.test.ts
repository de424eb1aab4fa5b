import { describe, expect, it } from 'vitest';
import { looksLikeSlip, sameName } from './names.ts';
import { isDemonym, isPlace, isSamePlace } from './places.ts';
import { turnsRound } from './polarity.ts';

describe('names', () => {
  it.each([
    ['Sergei', 'Sergey'],
    ['Zelensky', 'Zelenskyy'],
    ['Erdoğan', 'Erdogan'],
    ['Mohammed', 'Muhammad'],
    ['Aleksei', 'Alexey'],
    ['Serhiy', 'Serhii'],
    ['Soloviev', 'Solovyov'],
    ['Zhuravlyova', 'Zhuravleva'],
    ['Chuvashiya', 'Chuvashia'],
    ['al-Baraka', 'el-Baraka'],
    ['Grigory', 'Grigori'],
  ])('%s and %s are one name', (a, b) => expect(sameName(a, b)).toBe(true));
  it.each([
    ['Antony', 'Anthony'],
    ['Philip', 'Phillip'],
    ['Marin', 'Maria'],
    ['Lavrov', 'Lavarev'],
    ['Iran', 'Iraq'],
    ['Wang', 'Yang'],
    ['Ellison', 'Allison'],
    ['Kelly', 'Kelli'],
  ])('%s and %s are two', (a, b) => expect(sameName(a, b)).toBe(false));
  it('takes a letter too many for a slip and another name for another name', () => {
    expect(looksLikeSlip('Anthony', 'Antony')).toBe(true);
    expect(looksLikeSlip('Sergei', 'Sergey')).toBe(false);
    expect(looksLikeSlip('Putin', 'Lavrov')).toBe(false);
    expect(looksLikeSlip('Iran', 'Iraq')).toBe(true);
    expect(looksLikeSlip('a'.repeat(100_000), `${'a'.repeat(99_999)}b`)).toBe(false);
  });
});

describe('places', () => {
  it('knows names, peoples and their likes', () => {
    expect(isPlace('Moscow')).toBe(true);
    expect(isPlace('Kyrylenko')).toBe(false);
    expect(isDemonym('Ukrainian')).toBe(true);
    expect(isSamePlace('Russia’s', 'Russian')).toBe(true);
    expect(isSamePlace('Kyiv', 'Kiev')).toBe(true);
    expect(isSamePlace('China', 'Chinese')).toBe(true);
    expect(isSamePlace('Taiwan', 'Taiwanese')).toBe(true);
    expect(isSamePlace('Russia', 'Russian')).toBe(true);
    expect(isSamePlace('the Soviet Union', 'Soviet')).toBe(true);
    // WordNet has each under a name of the other.
    for (const [a, b] of [
      ['Taiwan', 'China'],
      ['Taiwanese', 'Chinese'],
      ['Taiwan', 'Chinese'],
      ['Soviet', 'Russian'],
    ] as const)
      expect(isSamePlace(a, b), `${a} ${b}`).toBe(false);
    expect(isSamePlace('Iran', 'Iraq')).toBe(false);
    expect(isSamePlace('Austria', 'Australian')).toBe(false);
  });
});

describe('turnsRound', () => {
  it.each([
    ['echoing', 'refuting'],
    ['rose', 'fell'],
    ['for', 'against'],
    ['hailed', 'condemned'],
    ['won', 'lost'],
  ])('%s against %s', (a, b) => expect(turnsRound(a, b)).toBe(true));
  it.each([
    ['began', 'started'],
    ['blame', 'responsible'],
    ['war', 'conflict'],
    ['said', 'claimed'],
  ])('not %s against %s', (a, b) => expect(turnsRound(a, b)).toBe(false));
});
