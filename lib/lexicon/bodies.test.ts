import { expect, it } from 'vitest';
import { actsAsBody, isBody, isPartOfBodyName, isStateBody } from './bodies.ts';

it('tells what every state has from bodies with names of their own', () => {
  expect(['ministry', 'police', 'senate'].every(isStateBody)).toBe(true);
  expect(['party', 'union', 'company', 'minister'].some(isStateBody)).toBe(false);
});

it('knows public bodies, and no firm, office-holder or person among them', () => {
  expect(['ministry', 'party', 'committee', 'agency'].every(isBody)).toBe(true);
  expect(['company', 'minister', 'king', 'team'].some(isBody)).toBe(false);
});

it('takes firms, towns and the public for what acts as a body does', () => {
  expect(['council', 'company', 'village', 'public'].every(actsAsBody)).toBe(true);
  expect(['king', 'mayor', 'bridge'].some(actsAsBody)).toBe(false);
});

it('knows words of names that are no person’s, and leaves surnames', () => {
  expect(['ministry', 'times', 'bay', 'rovers', 'airlines'].every(isPartOfBodyName)).toBe(true);
  expect(['church', 'stone', 'king', 'berg'].some(isPartOfBodyName)).toBe(false);
});
