import { expect, test } from 'vitest';
import { alignParagraphs } from './testing.ts';

/** A fire at a factory, its rewrite, another paper's own article on it, and a fire elsewhere: written for these tests. */
const FIRE = [
  'A fire tore through the Halden paper mill on Monday night, injuring six workers and halting production for weeks.',
  'Flames were first seen near the drying hall at about 10:40 p.m., said Marta Lindqvist, chief of the Halden fire brigade.',
  'Some 90 firefighters from four districts pumped water from the river Tista until dawn to keep the blaze from the chemical store.',
  'Two of the injured, both electricians, were flown to Oslo with burns; the others left hospital on Tuesday morning.',
  'The mill, owned by Nordfiber since 2011, employs 420 people and makes most of the newsprint sold in the region.',
  '“We do not yet know when the machines can run again,” plant manager Jonas Ek told reporters at the gate.',
];
const REWRITE = [
  'Fire swept the Halden paper mill late on Monday; six workers were hurt and production will stand still for weeks.',
  'Marta Lindqvist, who heads the fire brigade of Halden, said flames were noticed by the drying hall around 10:40 p.m.',
  'Until dawn about 90 firefighters of four districts drew water from the Tista river and kept the blaze off the chemical store.',
  'Two electricians among the injured were taken to Oslo by air with burns, while the other four left hospital Tuesday morning.',
  'Nordfiber has owned the mill since 2011; it employs 420 people and produces most newsprint sold in the region.',
  'Jonas Ek, the plant manager, told reporters at the gate: “When the machines can run again we do not yet know.”',
];
const OTHER = [
  'Harbour police in Lisbon found 300 kilos of saffron in a container of car tyres, the customs service announced.',
  'The spice, worth some two million euros, had been packed in sealed tins under a false floor, according to inspector Rui Matos.',
  'Two brothers from Setúbal who rented the container were questioned and released; a judge will hear them in autumn.',
  'Saffron is taxed by weight, and smuggling has grown since the tax was raised in spring, traders at the market say.',
  'A spokeswoman for the importers called for scanners at every gate of the harbour before the end of the year.',
  'The tyres were genuine, Matos added, and have been handed to a driving school run by the fire service.',
];

test('a rewrite is one story with the original, with reasons in numbers', () => {
  const [relation] = alignParagraphs([FIRE, REWRITE]).relations;
  expect(relation).toMatchObject({ a: 0, b: 1, kind: 'same-story' });
  expect(relation?.similarity).toBeGreaterThan(0.5);
  expect(relation?.reasons.every((r) => /\d/.test(r))).toBe(true);
});

test('another story is told apart, and nothing of it is linked or related', () => {
  const found = alignParagraphs([FIRE, OTHER]);
  expect(found.relations[0]?.kind).toBe('other-story');
  expect(found.relations[0]?.similarity).toBeLessThan(0.2);
  expect(found.links).toEqual([]);
  expect(found.related).toEqual([]);
});

test('a third version of another story does not change what the first two are to each other', () => {
  const kinds = alignParagraphs([FIRE, OTHER, REWRITE]).relations.map((r) => `${r.a}${r.b} ${r.kind}`);
  expect(kinds).toEqual(['01 other-story', '02 same-story', '12 other-story']);
});

test('a text is one story with itself, entirely', () => {
  expect(alignParagraphs([FIRE, FIRE]).relations[0]).toMatchObject({ kind: 'same-story', similarity: 1 });
});
