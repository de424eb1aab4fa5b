import { expect, test } from 'vitest';
import { STYLE_CLASSES, SUBSTANCE_CLASSES } from '../model/change.ts';
import { GROUP_WHAT } from './group-what.ts';
import {
  BY_WEIGHT,
  classText,
  GROUPS,
  groupOf,
  groupOfClasses,
  isGroup,
  leadingClasses,
  SHOWN_AT_FIRST,
} from './groups.ts';

test('every class of the model has exactly one group, and the style classes alone make up style', () => {
  for (const c of STYLE_CLASSES) expect(groupOf(c)).toBe('style');
  for (const c of SUBSTANCE_CLASSES) expect(groupOf(c)).not.toBe('style');
  expect(groupOf('move')).toBe('move');
});

test('every group but garble, which holds findings, is some class’s', () => {
  const used = new Set([...STYLE_CLASSES, ...SUBSTANCE_CLASSES, 'move' as const].map(groupOf));
  expect(GROUPS.filter((g) => !used.has(g))).toEqual(['garble']);
});

test('style is the one group that is off at first', () => {
  expect(GROUPS.filter((g) => !SHOWN_AT_FIRST.includes(g))).toEqual(['style']);
});

test('a name inside a rewording counts as a name, and spelling beside wording as wording', () => {
  expect(groupOfClasses(['wording', 'name'])).toBe('facts');
  expect(groupOfClasses(['spelling', 'wording'])).toBe('wording');
  expect(groupOfClasses(['spelling', 'case'])).toBe('style');
  expect(leadingClasses(['wording', 'name', 'number'])).toEqual(['name', 'number']);
});

test('a change of meaning within a quotation counts as one, so that hiding altered quotations does not hide it', () => {
  expect(groupOfClasses(['quotation', 'negation'])).toBe('meaning');
  expect(groupOfClasses(['quotation', 'hedge', 'omission'])).toBe('meaning');
  expect(groupOfClasses(['number', 'quotation'])).toBe('facts');
  expect(leadingClasses(['quotation', 'negation', 'omission'])).toEqual(['quotation', 'negation']);
});

test('a quotation in which words came, went or were put otherwise is an altered quotation', () => {
  expect(groupOfClasses(['quotation', 'addition'])).toBe('quote');
  expect(groupOfClasses(['quotation', 'wording'])).toBe('quote');
  expect(leadingClasses(['quotation', 'wording'])).toEqual(['quotation']);
  expect(leadingClasses(['name', 'wording'])).toEqual(['name']);
});

test('the weight of the groups has each group once', () => {
  expect([...BY_WEIGHT].sort()).toEqual([...GROUPS].sort());
});

test('what nobody could class is wording', () => {
  expect(groupOfClasses([])).toBe('wording');
});

test('the URL’s words are known and others are not', () => {
  expect(isGroup('quote')).toBe(true);
  expect(isGroup('quotes')).toBe(false);
  expect(classText('house-style')).toBe('house style');
  for (const g of GROUPS) expect(GROUP_WHAT[g]).toMatch(/\.$/);
});
