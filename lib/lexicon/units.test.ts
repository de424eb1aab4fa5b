import { expect, test } from 'vitest';
import { gluedUnitAt, isSameAmount, unitAt } from './units.ts';

const amount = (text: string) => {
  const [figure = '', ...words] = text.split(' ');
  const unit = unitAt(words, 0)?.unit;
  if (!unit) throw new Error(`no unit in ${text}`);
  return { value: Number(figure), unit };
};
const same = (a: string, b: string): boolean => isSameAmount(amount(a), amount(b));

test('amounts that a paper converted are the same within rounding', () => {
  for (const [a, b] of [
    ['10 kilometres', '6 miles'],
    ['3 miles', '5 km'],
    ['100 feet', '30 metres'],
    ['30 mph', '48 kph'],
    ['86 degrees fahrenheit', '30 c'],
    ['25 basis points', '0.25 percentage points'],
    ['14 days', '2 weeks'],
    ['100 miles', '160 km'],
    ['1 miles', '2 km'],
  ] as const)
    expect(same(a, b), `${a}, ${b}`).toBe(true);
});

test('the same figure of another unit is another amount, and so is one of another dimension', () => {
  for (const [a, b] of [
    ['20 metres', '20 yards'],
    ['8 c', '8 f'],
    ['5 miles', '5 km'],
    ['137 days', '4 months'],
    ['10 km', '10 kg'],
    ['100 miles', '240 km'],
    ['1000 km', '900 miles'],
    ['100 hours', '6 days'],
  ] as const)
    expect(same(a, b), `${a}, ${b}`).toBe(false);
});

test('the unit at the end of a text has its own length', () => {
  expect(unitAt(['km'], 0)?.length).toBe(1);
  expect(unitAt(['basis', 'points'], 0)?.length).toBe(2);
});

test('a unit is read glued to its figure, and a million is none', () => {
  expect(gluedUnitAt(['18km'], 0)).toMatchObject({ value: 18, unit: { key: 'km' } });
  expect(gluedUnitAt(['70km', '/', 'h'], 0)).toMatchObject({ unit: { key: 'kph' }, length: 3 });
  expect(gluedUnitAt(['8in'], 0)).toMatchObject({ value: 8, unit: { key: 'inch' } });
  expect(gluedUnitAt(['70km', '/', 'day'], 0)).toMatchObject({ unit: { key: 'km' }, length: 1 });
  for (const word of ['5m', '4bn', '4.12am', '11th', 'km', 'in', '18']) expect(gluedUnitAt([word], 0)).toBeNull();
});
