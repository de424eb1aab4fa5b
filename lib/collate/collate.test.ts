import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf } from '../ingest/ingest.ts';
import type { Collation } from '../model/collation.ts';
import type { VersionDraft } from '../model/draft.ts';
import { ENGINE } from '../model/engine.ts';
import { PARTS, type Progress, percentDone } from '../model/progress.ts';
import { SAMPLES } from '../samples/samples.ts';
import { collate } from './collate.ts';

const [moscow, ferry] = SAMPLES as [(typeof SAMPLES)[number], (typeof SAMPLES)[number]];
const drafts = moscow.versions.map((v) => draftOf({ id: v.key, text: v.text, source: v.source }));
const story = collate(drafts);

function indexOf(collation: Collation, key: string): number {
  const text = drafts.find((d) => d.id === key)?.text;
  return collation.versions.findIndex((v) => v.text === text);
}

function shuffled<T>(items: readonly T[], keys: readonly number[]): T[] {
  return items
    .map((item, i) => [keys[i] as number, item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

test('the same texts give the same bytes in whatever order they are loaded', () => {
  const bytes = JSON.stringify(story);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: drafts.length, maxLength: drafts.length }), (keys) => {
      expect(JSON.stringify(collate(shuffled(drafts, keys)))).toBe(bytes);
    }),
    { seed: 3, numRuns: 4 },
  );
});

test("callers' ids and labels leave no trace in a collation", () => {
  const renamed = drafts.map((d, i) => ({ ...d, id: `other-${i}`, label: `Label ${i}` }));
  expect(JSON.stringify(collate(renamed))).toBe(JSON.stringify(story));
});

test('every block is in exactly one row, and every word in exactly one block', () => {
  const seen = story.versions.map((v) => new Array<number>(v.blocks.length).fill(0));
  for (const row of story.rows) {
    row.cells.forEach((cell, v) => {
      for (const b of cell) (seen[v] as number[])[b] = ((seen[v] as number[])[b] as number) + 1;
    });
  }
  expect(seen.flat().every((n) => n === 1)).toBe(true);
  for (const v of story.versions) {
    let at = 0;
    for (const b of v.blocks) {
      expect(v.text.slice(at, b.start).trim()).toBe('');
      at = b.end;
    }
    expect(v.text.slice(at).trim()).toBe('');
  }
});

test("applying a row's changes to one version's words gives the other's", () => {
  const a = indexOf(story, 'wire');
  const b = indexOf(story, 'british');
  const [first, second] = a < b ? [a, b] : [b, a];
  let rows = 0;
  story.rows.forEach((row, r) => {
    const mine = story.changes.filter((c) => c.row === r && c.a.version === first && c.b.version === second);
    const [cellA, cellB] = [row.cells[first] ?? [], row.cells[second] ?? []];
    if (cellA.length !== 1 || cellB.length !== 1 || mine.some((c) => c.kind === 'move')) return;
    const textA = story.versions[first]?.text ?? '';
    const textB = story.versions[second]?.text ?? '';
    const blockA = story.versions[first]?.blocks[cellA[0] as number];
    const blockB = story.versions[second]?.blocks[cellB[0] as number];
    if (!blockA || !blockB) return;
    let out = '';
    let at = blockA.start;
    for (const c of mine) {
      out += textA.slice(at, c.a.start) + textB.slice(c.b.start, c.b.end);
      at = c.a.end;
    }
    out += textA.slice(at, blockA.end);
    expect(out).toBe(textB.slice(blockB.start, blockB.end));
    rows++;
  });
  expect(rows).toBeGreaterThan(3);
});

test('what no change touches is the same in both, wherever sentences went and paragraphs were dropped', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const [one, other] = editedStory(seed);
    const collation = collate([one, other].map((text, i) => draftOf({ id: `v${i}`, text })));
    const left = (version: number, side: 'a' | 'b') => {
      const { text, blocks } = collation.versions[version] as (typeof collation.versions)[number];
      const shared = collation.rows.filter((r) => r.cells.every((cell) => cell.length > 0));
      return shared.map((row) =>
        (row.cells[version] ?? [])
          .map((b) => {
            const block = blocks[b] as (typeof blocks)[number];
            return Array.from({ length: block.end - block.start }, (_, i) => block.start + i)
              .filter((at) => !collation.changes.some((c) => c[side].start <= at && at < c[side].end))
              .map((at) => text[at])
              .join('');
          })
          .join('')
          .replace(/\s/g, ''),
      );
    };
    if (collation.versions.length === 2) expect(left(1, 'b'), `seed ${seed}`).toEqual(left(0, 'a'));
  }
});

/** A story in two copies: paragraphs of one to four sentences; in the other copy some dropped, some sentences moved to the end of others. */
function editedStory(seed: number): readonly [string, string] {
  let state = seed * 2_654_435_761;
  const upTo = (n: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + seed) >>> 0;
    return state % n;
  };
  const who = ['The ferry company', 'A harbour pilot', 'The mayor', 'An old fisherman', 'Nobody on the island'];
  const what = [
    'will pay three million crowns',
    'closed the northern pier',
    'left the bridge too early',
    'asked for ropes',
  ];
  const why = ['after the storm of Monday', 'to the families of the victims', 'before winter comes', 'without a word'];
  const sentence = (i: number) => `${who[upTo(5)]} ${what[upTo(4)]} ${why[upTo(4)]}, as line ${i} of the log has it.`;
  let line = 0;
  const paragraphs = Array.from({ length: 4 + upTo(5) }, () =>
    Array.from({ length: 1 + upTo(4) }, () => sentence(line++)),
  );
  const edited = paragraphs.map((p) => [...p]);
  for (let moves = 1 + upTo(3); moves > 0; moves--) {
    const moved = edited[upTo(edited.length)]?.shift();
    if (moved) edited[upTo(edited.length)]?.push(moved);
  }
  edited.splice(upTo(edited.length), 1);
  const text = (all: readonly (readonly string[])[]) =>
    all
      .filter((p) => p.length > 0)
      .map((p) => p.join(' '))
      .join('\n\n');
  return [text(paragraphs), text(edited)];
}

test('a different story is told apart from the same event in other words and from a rewrite', () => {
  const kind = (x: string, y: string): string | undefined => {
    const [a, b] = [indexOf(story, x), indexOf(story, y)].sort((p, q) => p - q);
    return story.relations.find((r) => r.a === a && r.b === b)?.kind;
  };
  expect(kind('wire', 'british')).toBe('same-story');
  expect(kind('wire', 'backtranslated')).toBe('same-story');
  expect(kind('wire', 'independent')).toBe('same-event');
  for (const other of ['wire', 'british', 'independent', 'backtranslated'])
    expect(kind('later', other)).toBe('other-story');
});

test('the garbled copy is found by its worst places, each with evidence, and the clean ones stay quiet', () => {
  const garbled = indexOf(story, 'backtranslated');
  const sure = story.findings.filter((f) => f.confidence >= 0.3);
  for (const words of ['the king', 'rice field', 'Stated.', 'refuting']) {
    expect(
      sure.some((f) => f.target.version === garbled && f.target.exact.toLowerCase().includes(words.toLowerCase())),
      words,
    ).toBe(true);
  }
  expect(story.findings.every((f) => f.evidence.length > 0)).toBe(true);
  expect(sure.filter((f) => f.target.version !== garbled && f.confidence >= 0.5)).toEqual([]);
  const [worst] = [...story.assessments].sort((a, b) => b.machineTranslated - a.machineTranslated);
  expect(worst?.version).toBe(garbled);
});

test('words turned to their opposites are told, and make no copy look machine-translated', () => {
  const wire = `The port denied a report of a leak on Monday. The council approved the plan and rejected the fee.

The crew will sell the boat, and the mayor welcomed the ruling. Prices rose in May, the bank said, and imports fell.`;
  const turned = wire
    .replace('denied', 'confirmed')
    .replace('approved', 'rejected')
    .replace('rejected the fee', 'accepted the fee')
    .replace('sell', 'buy')
    .replace('welcomed', 'condemned')
    .replace('rose', 'fell')
    .replace('imports fell', 'imports rose');
  const { versions, findings, assessments } = collate(
    [wire, `${wire} Nobody was hurt.`, turned].map((text, i) => draftOf({ id: `${i}`, text, language: 'en' })),
  );
  const odd = versions.findIndex((v) => v.text === turned);
  expect(findings.filter((f) => f.target.version === odd && f.confidence >= 0.5).length).toBeGreaterThan(3);
  expect(assessments[odd]?.machineTranslated).toBeLessThan(0.5);
});

test('the same text twice is one version', () => {
  const [original, reprint] = ferry.versions.map((v) => draftOf({ id: v.key, text: v.text })) as [
    VersionDraft,
    VersionDraft,
  ];
  expect(original.text).toBe(reprint.text);
  const alone = collate([original]);
  expect(collate([original, reprint])).toEqual(alone);
  expect([alone.versions.length, alone.changes.length, alone.relations.length]).toEqual([1, 0, 0]);
});

test('a role that a person corrected holds where the same text comes a second time without it', () => {
  const text = 'Harbour opens again\n\nThe harbour opened again on Monday, the port office said.\n\nBoats came back.';
  const roles = (...given: { start: number; role: 'related' | 'caption' }[]) =>
    draftOf({ id: 'b', text, roles: given });
  const [plain, link] = [draftOf({ id: 'a', text }), roles({ start: 21, role: 'related' })];
  const rolesOf = (...all: VersionDraft[]) => collate(all).versions.map((v) => v.blocks.map((b) => b.role));
  expect(rolesOf(plain)).toEqual([['headline', 'body', 'body']]);
  for (const both of [rolesOf(plain, link), rolesOf(link, plain)])
    expect(both).toEqual([['headline', 'related', 'body']]);
  const caption = roles({ start: 21, role: 'caption' }, { start: 80, role: 'related' });
  for (const all of [rolesOf(caption, plain, link), rolesOf(link, caption, plain)])
    expect(all).toEqual([['headline', 'caption', 'related']]);
});

test("no rules of a newsroom's own and no pins give the same bytes as none asked for", () => {
  const bytes = JSON.stringify(story);
  expect(JSON.stringify(collate(drafts, { style: [], pins: [] }))).toBe(bytes);
  expect(JSON.stringify(collate(drafts, { style: [{ forms: ['said', 'stated'], outlets: ['Nobody'] }] }))).toBe(
    JSON.stringify({ ...story, ownStyle: { changes: 0, rules: [] } }),
  );
});

test("a newsroom's own rules hold for its labels and publishers, in whatever order the versions come", () => {
  const pair = (label: string): VersionDraft[] => [
    draftOf({ id: 'a', label, text: 'The politicians met in Perth on Monday to pass the budget.' }),
    draftOf({ id: 'b', label: 'Copy', text: 'The lawmakers met in Perth on Monday to pass the budget.' }),
  ];
  const style = [{ forms: ['politicians', 'lawmakers'], outlets: ['the example'] }];
  const classes = (of: VersionDraft[]) => collate(of, { style }).changes.flatMap((c) => c.classes);
  expect(classes(pair('The Example'))).toEqual(['house-style']);
  expect(classes(pair('The Example').reverse())).toEqual(['house-style']);
  expect(classes(pair('Another'))).not.toContain('house-style');
  expect(collate(pair('The Example'), { style }).ownStyle?.changes).toBe(1);
});

test('no version at all is a bug of the caller', () => {
  expect(() => collate([])).toThrow();
  expect(ENGINE).toMatch(/^\d+/);
});

test('a pinned pair of paragraphs is one row in the collation, and a pin of a text that is not here is handed back', () => {
  const place = (key: string, block: number) => {
    const version = story.versions[indexOf(story, key)];
    return { version: version?.id ?? '', start: version?.blocks[block]?.start ?? -1 };
  };
  const [a, b] = [indexOf(story, 'wire'), indexOf(story, 'british')];
  const apart = story.rows.find((r) => (r.cells[a]?.length ?? 0) > 0 && r.cells[b]?.length === 0) ?? story.rows[0];
  const mine = apart?.cells[a]?.[0] ?? 0;
  const theirs = story.versions[b]?.blocks.findIndex((block) => block.role === 'body') ?? 0;
  const together = (c: Collation) => c.rows.some((r) => r.cells[a]?.includes(mine) && r.cells[b]?.includes(theirs));
  const pin = { a: place('wire', mine), b: place('british', theirs), linked: !together(story) };
  const lost = { a: place('wire', mine), b: { version: 'no-such-text', start: 0 }, linked: true };
  const pinned = collate(drafts, { pins: [pin, lost] });
  expect(together(pinned)).toBe(pin.linked);
  expect(pinned.unplacedPins).toEqual([lost]);
  expect(JSON.stringify(collate([...drafts].reverse(), { pins: [pin, lost] }))).toBe(JSON.stringify(pinned));
});

test('whoever listens hears every part in its order, never going back, and the bytes are the same', () => {
  const heard: Progress[] = [];
  const bytes = JSON.stringify(collate(drafts, {}, (p) => void heard.push(p)));
  expect(bytes).toBe(JSON.stringify(story));
  expect([...new Set(heard.map((p) => p.part))]).toEqual(PARTS);
  const percents = heard.map(percentDone);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(new Set(percents).size).toBeGreaterThan(30);
});
