import { expect, test } from 'vitest';
import { anchorOf, locate, nearestTo } from './anchors.ts';

const STORY = [
  'Harbour pilots in Velden refused to bring in the tanker Oriole on Thursday night, saying its steering had failed twice since Sunday.',
  'The port’s deputy master, Ilse Marchand, said the pilots were right. “Nobody gambles with nine thousand tonnes of fuel,” she said.',
  'The owners said the steering had been repaired on Wednesday. The owners said a surveyor would board the ship at noon.',
  'Two tugs stood by through the night. Two tugs cost the owners 14,000 euros a day, according to the harbour office.',
  'In 2019 a smaller ship, the Wren, ran aground near the same pier, and 40 tonnes of oil washed up on the beach at Sankt Anna.',
  '港の当局は木曜日、油送船の入港を認めないと発表した。船主は舵を修理したと説明している。',
  'قالت سلطات الميناء إن السفينة لن تدخل قبل ظهر الجمعة، وإن القاطرات ستبقى قريبة منها.',
  'Residents tied ribbons 🎗️ to the pier rail 👩‍👩‍👧 and sang until the lights of the ship were gone.',
  'The inquiry opens on 3 March. Witnesses may write to the harbour office until 21 February.',
].join('\n\n');

type Case = {
  readonly name: string;
  readonly words: string;
  /** Which occurrence in the old text, from 0. */
  readonly nth?: number;
  readonly now: string;
  /** The words it leads to (how, words, text before them); null: gone. */
  readonly to: readonly [how: 'exact' | 'moved' | 'changed', words: string, after?: string] | null;
};

const P = STORY.split('\n\n');
const without = (i: number) => P.filter((_, k) => k !== i).join('\n\n');
const swapped = (i: number, j: number) => P.map((p, k) => (k === i ? P[j] : k === j ? P[i] : p)).join('\n\n');
const ed = (from: string, to: string) => {
  if (!STORY.includes(from)) throw new Error(`the story does not say “${from}”`);
  return STORY.replace(from, to);
};

const CASES: readonly Case[] = [
  // Nothing that matters has changed.
  { name: 'the same text', words: 'the pilots were right', now: STORY, to: ['exact', 'the pilots were right'] },
  {
    name: 'a correction above',
    words: 'at noon',
    now: `Correction: the day was wrong.\n\n${STORY}`,
    to: ['exact', 'at noon'],
  },
  { name: 'a paragraph taken out above', words: 'Sankt Anna', now: without(1), to: ['exact', 'Sankt Anna'] },
  { name: 'a paragraph taken out just below', words: 'at noon', now: without(3), to: ['exact', 'at noon'] },
  {
    name: 'line ends doubled everywhere',
    words: 'Two tugs cost',
    now: STORY.replaceAll('\n\n', '\n\n\n\n'),
    to: ['exact', 'Two tugs cost'],
  },
  { name: 'CJK words', words: '入港を認めない', now: `${STORY}\n\nMore to follow.`, to: ['exact', '入港を認めない'] },
  { name: 'Arabic words', words: 'لن تدخل قبل ظهر الجمعة', now: without(0), to: ['exact', 'لن تدخل قبل ظهر الجمعة'] },
  { name: 'an emoji', words: '👩‍👩‍👧', now: ed('to the pier rail', 'to the old pier rail'), to: ['exact', '👩‍👩‍👧'] },
  {
    name: 'a number',
    words: '40 tonnes',
    now: ed('smaller ship, the Wren', 'smaller vessel, the Wren'),
    to: ['exact', '40 tonnes'],
  },
  // The surroundings have changed; the words have not.
  {
    name: 'the word before was replaced',
    words: 'refused to bring in',
    now: ed('in Velden refused', 'at Velden refused'),
    to: ['exact', 'refused to bring in'],
  },
  {
    name: 'the word after was replaced',
    words: 'a surveyor would board',
    now: ed('board the ship at noon', 'board her at noon'),
    to: ['exact', 'a surveyor would board'],
  },
  {
    name: 'a sentence put in before',
    words: 'according to the harbour office',
    now: ed('Two tugs cost', 'Both came from Marl. Two tugs cost'),
    to: ['exact', 'according to the harbour office'],
  },
  {
    name: 'the same words, the second time',
    words: 'Two tugs',
    nth: 1,
    now: ed('Two tugs stood', 'A launch and two tugs stood'),
    to: ['exact', 'Two tugs', 'night. '],
  },
  {
    name: 'the same words, the first time',
    words: 'The owners said',
    nth: 0,
    now: ed('a surveyor would', 'an inspector would'),
    to: ['exact', 'The owners said', '\n\n'],
  },
  {
    name: 'the same words, the last of three',
    words: 'the harbour office',
    nth: 1,
    now: without(0),
    to: ['exact', 'the harbour office', 'write to '],
  },
  {
    name: 'another copy of the sentence was added far off',
    words: 'the steering had been repaired',
    now: `${STORY}\n\nLater the agents repeated that the steering had been repaired at sea.`,
    to: ['exact', 'the steering had been repaired', 'The owners said '],
  },
  // The words have gone elsewhere.
  {
    name: 'two paragraphs changed places',
    words: 'Two tugs stood by through the night.',
    now: swapped(3, 7),
    to: ['exact', 'Two tugs stood by through the night.'],
  },
  {
    name: 'a sentence moved to the top',
    words: 'In 2019 a smaller ship, the Wren, ran aground near the same pier',
    now: `${P[4]}\n\n${without(4)}`,
    to: ['exact', 'In 2019 a smaller ship, the Wren, ran aground near the same pier'],
  },
  {
    name: 'a quotation moved into another paragraph',
    words: '“Nobody gambles with nine thousand tonnes of fuel,”',
    now: `${ed(' “Nobody gambles with nine thousand tonnes of fuel,” she said.', '')}\n\nAsked again in the evening: “Nobody gambles with nine thousand tonnes of fuel,” Marchand answered.`,
    to: ['moved', '“Nobody gambles with nine thousand tonnes of fuel,”'],
  },
  // The words themselves were edited where they stand.
  {
    name: 'a spelling',
    words: 'Harbour pilots in Velden refused',
    now: ed('Harbour pilots', 'Harbor pilots'),
    to: ['changed', 'Harbor pilots in Velden refused'],
  },
  {
    name: 'a figure corrected',
    words: 'Two tugs cost the owners 14,000 euros a day',
    now: ed('14,000 euros', '18,000 euros'),
    to: ['changed', 'Two tugs cost the owners 18,000 euros a day'],
  },
  {
    name: 'a word put in',
    words: 'ran aground near the same pier',
    now: ed('ran aground near', 'ran hard aground near'),
    to: ['changed', 'ran hard aground near the same pier'],
  },
  {
    name: 'a word taken out',
    words: 'its steering had failed twice since Sunday',
    now: ed('failed twice since', 'failed since'),
    to: ['changed', 'its steering had failed since Sunday'],
  },
  {
    name: 'quotation marks made straight',
    words: '“Nobody gambles with nine thousand tonnes of fuel,”',
    now: STORY.replaceAll(/[“”]/g, '"'),
    to: ['changed', '"Nobody gambles with nine thousand tonnes of fuel,"'],
  },
  {
    name: 'a line broken inside',
    words: 'washed up on the beach at Sankt Anna',
    now: ed('on the beach', 'on the\nbeach'),
    to: ['changed', 'washed up on the\nbeach at Sankt Anna'],
  },
  {
    name: 'a CJK character replaced',
    words: '油送船の入港を認めないと発表した',
    now: ed('認めないと発表', '認めないと通告'),
    to: ['changed', '油送船の入港を認めないと通告した'],
  },
  // The words are gone, and nothing else will do.
  { name: 'the paragraph was taken out', words: 'The inquiry opens on 3 March.', now: without(8), to: null },
  {
    name: 'the words were cut and the rest left',
    words: 'saying its steering had failed twice since Sunday',
    now: ed(', saying its steering had failed twice since Sunday', ''),
    to: null,
  },
  {
    name: 'another sentence of the same making is there',
    words: 'The owners said a surveyor would board the ship at noon.',
    now: ed(' The owners said a surveyor would board the ship at noon.', ''),
    to: null,
  },
  {
    name: 'the same two words elsewhere only',
    words: 'Two tugs',
    nth: 1,
    now: ed(' Two tugs cost the owners 14,000 euros a day, according to the harbour office.', ''),
    to: null,
  },
  {
    name: 'a short word that now stands elsewhere only',
    words: 'right',
    now: `${ed('were right', 'were cautious')}\n\nThe tanker kept to the right bank.`,
    to: null,
  },
  {
    name: 'a number that now stands elsewhere only',
    words: '40',
    now: `${without(4)}\n\nSome 40 people came.`,
    to: null,
  },
  {
    name: 'a name that is a part of another word',
    words: 'Wren',
    now: `${without(4)}\n\nThe Wrenfield road was closed.`,
    to: null,
  },
  {
    name: 'another story altogether',
    words: 'refused to bring in the tanker',
    now: 'The council passed the budget on Monday after six hours.\n\nThe mayor was pleased and went home.',
    to: null,
  },
  { name: 'an empty text', words: 'at noon', now: '', to: null },
  {
    name: 'the opposite was written there',
    words: 'refused to bring in the tanker Oriole',
    now: ed(
      'Harbour pilots in Velden refused to bring in the tanker Oriole on Thursday night',
      'On Thursday the Oriole lay at anchor',
    ),
    to: null,
  },
];

test.each(CASES.map((c) => [c.to ? 'found' : 'gone', c.name, c] as const))('%s: %s', (_how, _name, one) => {
  const { words, nth = 0, now, to } = one;
  let at = STORY.indexOf(words);
  for (let k = 0; k < nth; k++) at = STORY.indexOf(words, at + 1);
  if (at < 0) throw new Error(`the story does not say “${words}”`);
  const hit = locate(now, anchorOf('v', STORY, { start: at, end: at + words.length }));
  const found = hit && [hit.how, now.slice(hit.range.start, hit.range.end)];
  expect(found).toEqual(to && [to[0], to[1]]);
  if (hit && to?.[2]) expect(now.slice(0, hit.range.start).endsWith(to[2])).toBe(true);
});

test('there are enough of them', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30);
});

function nearest(words: string, now: string): string | null {
  const at = STORY.indexOf(words);
  const place = nearestTo(now, anchorOf('v', STORY, { start: at, end: at + words.length }));
  return place && now.slice(Math.max(0, place.start - 20), place.end + 20);
}

test('where words were cut, the place of the cut is the nearest', () => {
  const cut = ed(', saying its steering had failed twice since Sunday', '');
  expect(nearest('saying its steering had failed twice since Sunday', cut)).toContain('Thursday night');
});

test('where a paragraph was taken out, the nearest place is at its neighbours', () => {
  const near = nearest('In 2019 a smaller ship', without(4));
  expect(near).toMatch(/harbour office|港の当局/);
});

test('where the words were rewritten, the nearest place is what stands there now', () => {
  const now = ed('the pilots were right', 'nobody should blame the pilots');
  expect(nearest('the pilots were right', now)).toContain('nobody should blame');
});

test('a text with nothing in common offers no place', () => {
  expect(nearest('refused to bring in the tanker', 'Council passes budget. The mayor was pleased.')).toBeNull();
  expect(nearest('refused to bring in the tanker', '')).toBeNull();
});
