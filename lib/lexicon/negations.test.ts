import { expect, test } from 'vitest';
import { isPrefixNegation } from './negations.ts';

test.each([
  ['likely', 'unlikely'],
  ['illegal', 'legal'],
  ['understood', 'misunderstood'],
  ['approve', 'disapprove'],
  ['stable', 'unstable'],
  ['active', 'inactive'],
  ['dependent', 'independent'],
  ['formal', 'informal'],
])('%s and %s are opposites by their prefix', (a, b) => {
  expect(isPrefixNegation(a, b)).toBe(true);
});

test.each([
  ['taken', 'mistaken'],
  ['signed', 'designed'],
  ['cover', 'discover'],
  ['import', 'port'],
  ['come', 'income'],
  ['played', 'displayed'],
  ['fined', 'defined'],
  ['migrant', 'immigrant'],
])('%s and %s only look like opposites', (a, b) => {
  expect(isPrefixNegation(a, b)).toBe(false);
});
