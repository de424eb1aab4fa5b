import { describe, expect, test } from 'vitest';
import { draftOf } from '../ingest/ingest.ts';
import { collate } from './collate.ts';

const HEAD = 'Council approves new reservoir';
const LEAD = 'The Vikdal council voted 7-2 on Monday to dam the upper Nes for drinking water.';
const CRITICS = 'Critics say the valley will lose its only road and three farms.';
const QUOTE = '“We were never asked,” said Tora Lind, who keeps goats on the northern slope.';
const END = 'Work starts in April and should take two years, according to the builder.';

const story = (...paragraphs: readonly string[]) => [HEAD, LEAD, ...paragraphs].join('\n\n');

/** Of each variation its row, its classes, and what each text (by letter) says there. */
function told(...texts: readonly string[]) {
  const { versions, variations } = collate(texts.map((text, i) => draftOf({ id: `${i}`, text })));
  const letter = versions.map((v) => 'ABC'[texts.indexOf(v.text)] ?? '?');
  return variations.map(({ row, classes, readings }) => [
    row,
    classes.join(),
    Object.fromEntries(
      readings
        .flatMap(({ ranges }) =>
          ranges.map((p) => [letter[p.version] ?? '?', versions[p.version]?.text.slice(p.start, p.end)] as const),
        )
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    ),
  ]);
}

describe('a sentence that moved', () => {
  const whole = story(`${CRITICS} ${QUOTE}`, END);
  const turned = story(`${QUOTE} ${CRITICS}`, END);

  test('within its paragraph is no loss and no addition, of two copies and of three', () => {
    expect(told(whole, turned)).toEqual([
      [2, 'move', { A: CRITICS, B: '' }],
      [2, 'move', { A: '', B: CRITICS }],
    ]);
    expect(told(whole, whole.replace('April', 'May'), turned)).toEqual([
      [2, 'move', { A: CRITICS, B: CRITICS, C: '' }],
      [2, 'move', { A: '', B: '', C: CRITICS }],
      [3, expect.stringContaining('date'), { A: 'April', B: 'May', C: 'April' }],
    ]);
  });

  test('to another paragraph is one too, and what was edited in it is told beside', () => {
    const edited = CRITICS.replace('three farms', 'farms');
    expect(told(whole, story(QUOTE, `${END} ${edited}`))).toEqual([
      [2, 'move', { A: CRITICS, B: '' }],
      [2, expect.stringContaining('number'), { A: 'three', B: '' }],
      [3, 'move', { A: '', B: edited }],
    ]);
  });

  test('is what is left out where two sentences of a like length changed places, whichever is longer in letters', () => {
    const long = 'Administrators nevertheless announced extraordinary reconstruction.';
    const many = 'In a way it is as if he had not been to see us at all.';
    const [first, ...more] = told(story(`${long} ${many}`, END), story(`${many} ${long}`, END));
    expect([first?.[1], ...more.map((v) => v[1])]).toEqual(['move', 'move']);
  });

  test('is none where one copy alone has it, or where another stands in its place', () => {
    const classes = told(whole, story(QUOTE, END)).map((v) => v[1]);
    expect(classes).toHaveLength(1);
    expect(classes[0]).toContain('omission');
    const other = 'Supporters answer that the town has run dry in two summers.';
    expect(told(whole, story(`${other} ${QUOTE}`, END)).every((v) => v[1] !== 'move')).toBe(true);
  });
});
