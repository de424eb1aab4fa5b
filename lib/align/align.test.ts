import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Alignment } from './alignment.ts';
import { HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs, linkNames, type Paragraph } from './testing.ts';

const at = (list: readonly string[], k: number): string => list[k] as string;
const same = (n: number): string[] => Array.from({ length: n }, (_, k) => `${k}-${k}`);

test('reworded paragraphs are linked one to one, in order, and nothing moved', () => {
  const found = alignParagraphs([HARBOUR, REWORDED]);
  expect(linkNames(found)).toEqual(same(8));
  expect(found.links.every((l) => !l.moved && l.score > 0.5 && l.score <= 1)).toBe(true);
  expect(found.rows.map((r) => r.cells)).toEqual(HARBOUR.map((_, k) => [[k], [k]]));
  expect(found.relations[0]?.kind).toBe('same-story');
});

test('a paragraph that one version lacks stands in a row of its own, after the one before it', () => {
  const found = alignParagraphs([HARBOUR, REWORDED.filter((_, k) => k !== 3)]);
  expect(linkNames(found)).toEqual(['0-0', '1-1', '2-2', '4-3', '5-4', '6-5', '7-6']);
  expect(found.rows[3]).toMatchObject({ kind: 'lone', cells: [[3], []], confidence: 1 });
});

test('two paragraphs that the other version merges are in one row, each with a link of its own', () => {
  const merged = [at(REWORDED, 0), `${at(REWORDED, 1)} ${at(REWORDED, 2)}`, ...REWORDED.slice(3)];
  const found = alignParagraphs([HARBOUR, merged]);
  expect(linkNames(found).slice(0, 4)).toEqual(['0-0', '1-1', '2-1', '3-2']);
  expect(found.rows[1]?.cells).toEqual([[1, 2], [1]]);
  expect(linkNames(alignParagraphs([merged, HARBOUR])).slice(0, 4)).toEqual(['0-0', '1-1', '1-2', '2-3']);
});

test('a moved paragraph is linked and named as moved; the others are not', () => {
  const order = [0, 1, 6, 2, 3, 4, 5, 7];
  const found = alignParagraphs([HARBOUR, order.map((k) => at(REWORDED, k))]);
  expect(linkNames(found).sort()).toEqual(order.map((k, j) => `${k}-${j}`).sort());
  expect(found.links.filter((l) => l.moved).map((l) => l.a.block)).toEqual([6]);
  expect(found.rows.filter((r) => r.moved.length > 0)).toHaveLength(1);
});

test('with three versions the one that has a paragraph elsewhere is the one that moved it', () => {
  const order = [5, 0, 1, 2, 3, 4, 6, 7];
  const found = alignParagraphs([HARBOUR, order.map((k) => at(REWORDED, k)), HARBOUR]);
  const row = found.rows.find((r) => r.cells[0]?.includes(5));
  expect(row?.moved).toEqual([1]);
  expect(found.rows.map((r) => r.cells[0]?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a paragraph about something else is not linked, however it stands between linked ones', () => {
  const stray = 'Bake the squash until soft, then stir in butter, nutmeg and a spoonful of brown sugar.';
  const found = alignParagraphs([
    [at(HARBOUR, 0), at(HARBOUR, 1), at(HARBOUR, 2), at(HARBOUR, 3)],
    [at(REWORDED, 0), at(REWORDED, 1), stray, at(REWORDED, 3)],
  ]);
  expect(linkNames(found)).toEqual(['0-0', '1-1', '3-3']);
});

test('a headline meets the headline, not the lead that repeats its words', () => {
  const headline = (text: string): Paragraph => ({ text, role: 'headline' });
  const found = alignParagraphs([
    [headline('Marlow dock workers walk out over night shifts'), ...HARBOUR],
    [headline('Strike shuts port'), ...REWORDED],
  ]);
  expect(found.links.some((l) => (l.a.block === 0) !== (l.b.block === 0))).toBe(false);
});

test('furniture stands alone in rows of its own kind and is never linked', () => {
  const list: Paragraph = { text: at(HARBOUR, 4), role: 'related' };
  const found = alignParagraphs([
    [...HARBOUR, list],
    [list, ...REWORDED],
  ]);
  const furniture = found.rows.filter((r) => r.kind === 'furniture');
  expect(furniture.map((r) => r.cells)).toEqual(
    expect.arrayContaining([
      [[8], []],
      [[], [0]],
    ]),
  );
  expect(found.links.some((l) => l.a.block === 8 || l.b.block === 0)).toBe(false);
});

test('Chinese, Arabic, emoji and combining marks line up like anything else', () => {
  const chinese = ['外交部长昨天抵达莫斯科访问。', '双方讨论了能源与贸易问题。', '会谈持续了三个小时。'];
  const arabic = [
    'وصل الوزير إلى العاصمة مساء أمس',
    'ناقش الطرفان أسعار النفط والتجارة',
    'استمر الاجتماع ثلاث ساعات كاملة',
  ];
  const emoji = ['👍🏽 🎉 launch day', '🌧️ delays on the line', 'cafe\u0301 reopens in Zu\u0308rich'];
  for (const text of [chinese, arabic, emoji]) {
    const [a, b, c] = text as [string, string, string];
    expect(
      linkNames(
        alignParagraphs([
          [a, b, c],
          [c, a, b],
        ]),
      ).sort(),
    ).toEqual(['0-1', '1-2', '2-0']);
  }
  expect(
    linkNames(
      alignParagraphs([
        ['café reopens today', 'rain'],
        ['cafe\u0301 reopens today', 'rain'],
      ]),
    ),
  ).toEqual(['0-0', '1-1']);
});

test('reworded Russian, Chinese and German paragraphs meet, though their words change their endings', () => {
  const stories = [
    [
      'Министр прибыл в Москву во вторник вечером.',
      'Стороны обсудили вопросы энергетики и торговли.',
      'Переговоры продолжались три часа.',
      'Во вторник вечером в Москву прибыл министр.',
      'Обсуждались энергетика и торговля.',
      'Три часа длились переговоры.',
    ],
    [
      '外长星期二抵达首都，与总理举行会谈。',
      '双方讨论了能源合作与边境贸易等问题。',
      '分析人士认为，这次访问为领导人会晤做准备。',
      '周二，外长到达首都，同总理会谈。',
      '能源和边境贸易是会谈的主要议题。',
      '观察家指出，访问意在为领导人会面铺路。',
    ],
    [
      'Die Hafenarbeiter von Marlow legten am Donnerstag die Arbeit nieder, als die Gespräche über Nachtschichten scheiterten.',
      'Die Gewerkschaft warf der Leitung vor, ein im März gegebenes Versprechen gebrochen zu haben.',
      'Drei Containerschiffe kehrten auf See um, eine Fähre legte an einem Fischersteg an.',
      'In Marlow streiken seit Donnerstag die Arbeiter im Hafen; die Verhandlungen zu den Nachtschichten waren geplatzt.',
      'Ein Versprechen vom März sei gebrochen worden, so die Gewerkschaft.',
      'Eine Fähre musste am Steg der Fischer festmachen, und drei Schiffe mit Containern drehten um.',
    ],
  ];
  for (const story of stories) {
    const [a, b, c] = story.slice(3) as [string, string, string];
    expect(linkNames(alignParagraphs([story.slice(0, 3), [a, b, c]]))).toEqual(same(3));
    expect(linkNames(alignParagraphs([story.slice(0, 3), [b, a, c]])).sort()).toEqual(['0-1', '1-0', '2-2']);
  }
});

test('one version, an empty version and a version of marks alone are no trouble', () => {
  expect(alignParagraphs([HARBOUR]).rows).toHaveLength(8);
  expect(alignParagraphs([HARBOUR, []]).rows).toHaveLength(8);
  const marks = alignParagraphs([
    ['* * *', 'One line.'],
    ['* * *', 'One line.'],
  ]);
  expect(linkNames(marks)).toEqual(['0-0', '1-1']);
});

test('a row keeps its id when a paragraph elsewhere is edited, and equal rows have different ids', () => {
  const before = alignParagraphs([HARBOUR, REWORDED]);
  const after = alignParagraphs([[...HARBOUR.slice(0, 7), `${at(HARBOUR, 7)} Talks may last all day.`], REWORDED]);
  expect(after.rows.slice(0, 7).map((r) => r.id)).toEqual(before.rows.slice(0, 7).map((r) => r.id));
  expect(after.rows[7]?.id).not.toBe(before.rows[7]?.id);
  const twice = alignParagraphs([['Applause.', at(HARBOUR, 0), 'Applause.']]);
  expect(new Set(twice.rows.map((r) => r.id)).size).toBe(3);
});

/** Versions made from the harbour story by dropping, merging, swapping and repeating its paragraphs. */
const someVersions = fc.array(
  fc.array(fc.record({ of: fc.nat({ max: 7 }), reworded: fc.boolean(), joined: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  }),
  { minLength: 2, maxLength: 4 },
);

function written(version: readonly { of: number; reworded: boolean; joined: boolean }[]): string[] {
  const out: string[] = [];
  for (const { of, reworded, joined } of version) {
    const text = at(reworded ? REWORDED : HARBOUR, of);
    if (joined && out.length > 0) out[out.length - 1] += ` ${text}`;
    else out.push(text);
  }
  return out;
}

/** The alignment with versions renamed by `name`, in a form that does not show their order. */
function renamed(found: Alignment, name: readonly number[]): unknown {
  const ref = (r: { version: number; block: number }): string => `${name[r.version]}.${r.block}`;
  const pair = (a: string, b: string): string => [a, b].sort().join(' ');
  return {
    links: found.links.map((l) => `${pair(ref(l.a), ref(l.b))} ${l.score} ${l.moved}`).sort(),
    related: found.related.map((l) => `${pair(ref(l.a), ref(l.b))} ${l.score}`).sort(),
    sentenceLinks: found.sentenceLinks
      .map((l) => `${pair(`${name[l.a.version]}.${l.a.sentence}`, `${name[l.b.version]}.${l.b.sentence}`)} ${l.score}`)
      .sort(),
    rows: found.rows.map((r) => {
      const cells = r.cells.map((cell, v) => `${name[v]}:${cell.join(',')}`).sort();
      return [
        r.id,
        r.kind,
        r.confidence,
        cells.join(' '),
        r.moved
          .map((v) => name[v])
          .sort()
          .join(),
      ].join(' | ');
    }),
    relations: found.relations.map((r) => `${pair(`${name[r.a]}`, `${name[r.b]}`)} ${r.kind} ${r.similarity}`).sort(),
  };
}

test('the order of the versions changes nothing but their names', () => {
  fc.assert(
    fc.property(someVersions, fc.infiniteStream(fc.nat()), (versions, dice) => {
      const texts = versions.map(written);
      const order = texts.map((_, v) => v);
      for (let k = order.length - 1; k > 0; k--) {
        const j = (dice.next().value ?? 0) % (k + 1);
        [order[k], order[j]] = [order[j] as number, order[k] as number];
      }
      const straight = renamed(
        alignParagraphs(texts),
        texts.map((_, v) => v),
      );
      const shuffled = renamed(alignParagraphs(order.map((v) => texts[v] as string[])), order);
      expect(shuffled).toEqual(straight);
    }),
    { seed: 20240611, numRuns: 60 },
  );
});

test('every block is in exactly one row, every link inside a row, and every score a number of four places from 0 to 1', () => {
  fc.assert(
    fc.property(someVersions, (versions) => {
      const texts = versions.map(written);
      const found = alignParagraphs(texts);
      texts.forEach((paragraphs, v) => {
        const seen = found.rows.flatMap((r) => r.cells[v] ?? []).sort((a, b) => a - b);
        expect(seen).toEqual(paragraphs.map((_, k) => k));
      });
      for (const l of found.links) {
        expect(
          found.rows.some(
            (r) => r.cells[l.a.version]?.includes(l.a.block) && r.cells[l.b.version]?.includes(l.b.block),
          ),
        ).toBe(true);
      }
      for (const { score } of [...found.links, ...found.sentenceLinks, ...found.related]) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(Math.round(score * 10_000) / 10_000).toBe(score);
      }
      for (const row of found.rows)
        expect(row.kind).toBe(row.cells.filter((c) => c.length > 0).length > 1 ? 'aligned' : 'lone');
    }),
    { seed: 20240612, numRuns: 60 },
  );
});
