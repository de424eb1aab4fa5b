import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUDGET, BUDGET_REWORDED, CINEMA, CINEMA_REWORDED, HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs, linkNames, type Paragraph } from './testing.ts';

// One story in the shapes in which copies come: cut otherwise, with furniture in between, as a list, newest first.

const at = (list: readonly string[], k: number): string => list[k] as string;

/** The paragraphs that come of joining sentences, with a new one before each of the numbered. */
function joined(sentences: readonly string[], starts: ReadonlySet<number>): { paragraphs: string[]; of: number[] } {
  const parts: string[][] = [];
  const of = sentences.map((sentence, k) => {
    if (k === 0 || starts.has(k)) parts.push([]);
    parts.at(-1)?.push(sentence);
    return parts.length - 1;
  });
  return { paragraphs: parts.map((part) => part.join(' ')), of };
}

test('however two copies cut their paragraphs, those that share a sentence are linked, and no others', () => {
  const cut = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
  fc.assert(
    fc.property(cut, cut, (one, other) => {
      const [a, b] = [joined(HARBOUR, new Set(one)), joined(REWORDED, new Set(other))];
      const shared = new Set(HARBOUR.map((_, k) => `${a.of[k]}-${b.of[k]}`));
      expect(linkNames(alignParagraphs([a.paragraphs, b.paragraphs])).sort()).toEqual([...shared].sort());
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('a copy in one paragraph, and one with a line for each sentence, have their sentences linked one by one', () => {
  const { links, rows, sentenceLinks } = alignParagraphs([[HARBOUR.join(' ')], REWORDED]);
  expect(links).toHaveLength(8);
  expect(rows).toHaveLength(1);
  expect(sentenceLinks.map(({ a, b }) => `${a.sentence}-${b.sentence}`)).toEqual(HARBOUR.map((_, k) => `${k}-${k}`));
});

test('a paragraph that went far is moved though a line of it stayed where it was', () => {
  const story = HARBOUR.slice(0, 6);
  const line = 'Gulls sat on the crane all that day.';
  const whole = story.map((text, k) => (k === 1 ? `${text} ${line}` : text));
  const parted = [at(story, 0), line, ...story.slice(2), at(story, 1)];
  const { rows, links } = alignParagraphs([whole, parted]);
  const row = rows.find((r) => r.cells[0]?.includes(1));
  expect(row?.cells).toEqual([[1], [1, 6]]);
  expect(row?.moved).toHaveLength(1);
  expect(links.filter((l) => l.moved).map((l) => `${l.a.block}-${l.b.block}`)).toEqual(['1-1', '1-6']);
  expect(rows.filter((r) => r !== row && r.moved.length > 0)).toEqual([]);
  // One paragraph cut in two that stayed together did not move.
  const cut = [at(story, 0), at(story, 1), line, ...story.slice(2)];
  const stayed = alignParagraphs([whole, cut]);
  expect(stayed.links.some((l) => l.moved) || stayed.rows.some((r) => r.moved.length > 0)).toBe(false);
});

test('lines between the paragraphs that no other copy has stand alone, recognised as furniture or not', () => {
  const between = (role: 'body' | 'boilerplate'): Paragraph[] =>
    HARBOUR.flatMap((text, k): Paragraph[] => [text, { text: k % 2 ? 'Advertisement' : 'Share this story', role }]);
  for (const role of ['body', 'boilerplate'] as const) {
    const { links, rows } = alignParagraphs([between(role), REWORDED]);
    expect(links.map(({ a, b }) => `${a.block}-${b.block}`)).toEqual(REWORDED.map((_, k) => `${2 * k}-${k}`));
    expect(rows.filter((row) => row.kind !== 'aligned').map((row) => row.cells)).toEqual(
      HARBOUR.map((_, k) => [[2 * k + 1], []]),
    );
  }
});

test('a line that recurs in both copies stands beside its own in order', () => {
  const between = (story: readonly string[]): string[] => story.flatMap((text) => [text, '* * *']);
  expect(linkNames(alignParagraphs([between(HARBOUR), between(REWORDED)]))).toEqual(
    Array.from({ length: 16 }, (_, k) => `${k}-${k}`),
  );
});

test('a list that the other copy turned into prose is linked to it item by item', () => {
  const list = [
    'Higher pay for night shifts',
    'A new rota by summer',
    'No fines for the walkout',
    'More cranes on the east quay',
  ];
  const prose =
    'The union asks for higher pay for night shifts, for a new rota by summer and for an end to fines over the walkout. It also wants more cranes on the east quay.';
  expect(linkNames(alignParagraphs([list, [prose]]))).toEqual(['0-0', '1-0', '2-0', '3-0']);
});

test('a paragraph that a copy has twice is linked once to a copy that has it once, and in order to one that has it twice', () => {
  const twice = (story: readonly string[]): string[] => [...story.slice(0, 4), at(story, 1), ...story.slice(4)];
  expect(linkNames(alignParagraphs([twice(HARBOUR), REWORDED])).filter((name) => /^[14]-/.test(name))).toEqual(['1-1']);
  expect(linkNames(alignParagraphs([twice(HARBOUR), twice(REWORDED)]))).toEqual(
    Array.from({ length: 9 }, (_, k) => `${k}-${k}`),
  );
});

test('a paragraph that a copy prints two or three times in a row has its counterparts at the first print, in whatever copies', () => {
  for (const times of [2, 3]) {
    const copy = [...Array.from({ length: times }, () => at(HARBOUR, 0)), ...HARBOUR.slice(1)];
    const out = [at(REWORDED, 1), at(REWORDED, 0), ...REWORDED.slice(2)];
    for (const others of [[REWORDED], [REWORDED, HARBOUR, out]]) {
      const { rows } = alignParagraphs([copy, ...others]);
      expect(rows.filter((row) => row.kind === 'lone').map((row) => row.cells[0])).toEqual(
        Array.from({ length: times - 1 }, (_, k) => [k + 1]),
      );
      expect(rows.every((row) => row.cells.every((cell) => cell.length <= 1))).toBe(true);
    }
  }
});

test('a paragraph that a copy prints on top and again at its place has its counterpart at its place', () => {
  const found = alignParagraphs([[at(HARBOUR, 2), ...HARBOUR], REWORDED]);
  expect(linkNames(found)).toEqual(REWORDED.map((_, k) => `${k + 1}-${k}`));
  expect(found.rows.some((row) => row.moved.length > 0)).toBe(false);
});

test('a headline that is printed again in the body leaves the lead to the lead', () => {
  const headline = (text: string): Paragraph => ({ text, role: 'headline' });
  const found = alignParagraphs([
    [headline('Dock workers walk out in Marlow'), 'Dock workers walk out in Marlow', ...HARBOUR],
    [headline('Marlow dock workers walk out'), ...REWORDED],
  ]);
  expect(linkNames(found)).toEqual(['0-0', ...REWORDED.map((_, k) => `${k + 2}-${k + 1}`)]);
});

test.each([
  [
    'quotations alone',
    ['“We were promised a new rota.”', '“Nobody kept the promise.”', '“My crane is older than I am.”'],
    ['“They promised us a new rota.”', '“My crane is older than me.”', '“Nobody has kept that promise.”'],
    ['0-0', '1-2', '2-1'],
  ],
  [
    'paragraphs of a word or four',
    ['Rain.', 'Snow.', 'Wind in the north.', 'Calm.'],
    ['Rain.', 'Wind in the north.', 'Snow.', 'Calm.'],
    ['0-0', '1-2', '2-1', '3-3'],
  ],
  [
    'paragraphs from one template',
    ['The east gate opened at 6.', 'The west gate opened at 7.', 'The north gate opened at 8.'],
    ['The east gate opened at 6.', 'The north gate opened at 8.', 'The west gate opened at 7.'],
    ['0-0', '1-2', '2-1'],
  ],
  [
    'Chinese, cut and ordered otherwise',
    ['外交部长昨天抵达莫斯科访问。双方讨论了能源与贸易问题。', '会谈持续了三个小时。', '俄罗斯总统没有出席。'],
    ['外长昨日抵达莫斯科。', '双方就能源和贸易问题进行了讨论。', '俄罗斯总统未出席会谈。', '会谈历时三小时。'],
    ['0-0', '0-1', '1-3', '2-2'],
  ],
  [
    'Arabic',
    [
      'وصل الوزير إلى العاصمة مساء أمس في زيارة رسمية.',
      'ناقش الطرفان أسعار النفط والتجارة بين البلدين.',
      'استمر الاجتماع ثلاث ساعات كاملة.',
    ],
    [
      'في زيارة رسمية، وصل الوزير مساء أمس إلى العاصمة.',
      'واستمر الاجتماع ثلاث ساعات.',
      'وتناولت المحادثات أسعار النفط والتجارة.',
    ],
    ['0-0', '1-2', '2-1'],
  ],
  [
    'several scripts in one line',
    ['The minister said 你好 and left Moscow.', 'Reporters asked about نفط prices.', 'Nobody answered 👍🏽.'],
    ['Reporters asked about the نفط price.', 'He said 你好, then the minister left Moscow.', 'No one answered 👍🏽.'],
    ['0-1', '1-0', '2-2'],
  ],
])('%s', (_, one, other, links) => {
  expect(linkNames(alignParagraphs([one, other])).sort()).toEqual(links);
});

test('two short stories on other things have nothing lined up, and no row in common', () => {
  const { links, rows, relations } = alignParagraphs([HARBOUR, CINEMA]);
  expect(links).toEqual([]);
  expect(rows.every((row) => row.kind === 'lone')).toBe(true);
  expect(relations[0]?.kind).toBe('other-story');
  expect(alignParagraphs([CINEMA, CINEMA_REWORDED]).relations[0]?.kind).toBe('same-story');
});

test('a long story pasted twice without a line break is lined up with itself, and not with another', () => {
  const whole = (...stories: readonly (readonly string[])[]): string[] => [stories.flat().join(' ')];
  const paper = whole(HARBOUR, BUDGET);
  const found = alignParagraphs([paper, whole(REWORDED, BUDGET_REWORDED), whole(CINEMA, CINEMA_REWORDED)]);
  expect(linkNames(found, 0, 1)).toEqual(['0-0']);
  expect(found.links).toHaveLength(1);
});

test('two stories of two long paragraphs each are not one story, however many words of grammar they share', () => {
  const halves = (story: readonly string[]): string[] => [story.slice(0, 4).join(' '), story.slice(4).join(' ')];
  const found = alignParagraphs([halves(HARBOUR), halves([...BUDGET, ...CINEMA])]);
  expect(found.relations[0]?.kind).toBe('other-story');
  expect(found.links).toEqual([]);
});
