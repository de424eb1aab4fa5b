import { expect, test } from 'vitest';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';

const WIRE = `Aldo Pike keeps the pier of Norhaven, a town of 45,000 people, and the night ferry sails from it.

“It will hold,” Pike told reporters on Monday, and he gave the board a plan for the winter.

Ida Calder, the mayor, said she had not seen it. The council denied a report of a leak.`;
const TURNED = WIRE.replace('45,000', '45 million').replace('said she', 'said he').replace('denied', 'confirmed');
const GARBLED = TURNED.replace('Pike told', 'the pike told');

/** How machine-translated a copy looks beside two of the wire, and what is told of it. */
function looks(odd: string) {
  const { versions, findings, assessments } = collate(
    [WIRE, `${WIRE} Rain is expected.`, odd].map((text, i) => draftOf({ id: `${i}`, text, language: 'en' })),
  );
  const version = versions.findIndex((v) => v.text === odd);
  return {
    likely: assessments[version]?.machineTranslated ?? 0,
    told: findings.filter((f) => f.target.version === version && f.confidence >= 0.5).map((f) => f.detector),
  };
}

test('what turns the sense makes no copy look machine-translated by itself, and beside a name read as a word it does', () => {
  const [turned, garbled] = [looks(TURNED), looks(GARBLED)];
  expect(turned.told.length).toBeGreaterThan(1);
  expect(turned.likely).toBeLessThan(0.1);
  expect(garbled.told).toEqual(expect.arrayContaining([...turned.told, 'case-of-name']));
  expect(garbled.likely).toBeGreaterThan(0.3);
});
