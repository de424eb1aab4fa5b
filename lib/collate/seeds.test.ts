import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftOf } from '../ingest/ingest.ts';
import { isStory } from '../model/block.ts';
import { type Change, isStyleOnly } from '../model/change.ts';
import type { CollatedVersion, Collation } from '../model/collation.ts';
import { collate } from './collate.ts';

/** Real copies that may not be in the repository; they lie beside it where the project is built. */
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const present = existsSync(SEEDS);
if (!present) console.warn('SKIPPED: ../shared/seeds is not there, so the main job was not run on the real copies.');

type Expected = {
  readonly aligned: readonly {
    readonly a: string;
    readonly b: string;
    readonly groups: readonly (readonly (readonly number[])[])[];
  }[];
  readonly garbled: Readonly<
    Record<string, readonly { readonly line: number; readonly start: number; readonly end: number }[]>
  >;
  readonly houseStyle: readonly (readonly [string, string])[];
};

describe.skipIf(!present)('on the five real copies', () => {
  let story: Collation;
  let expected: Expected;
  const keys: string[] = [];

  beforeAll(() => {
    const files = readdirSync(SEEDS)
      .filter((f) => f.endsWith('.txt'))
      .sort();
    const drafts = files.map((f) => draftOf({ id: f.slice(0, 3), text: readFileSync(new URL(f, SEEDS), 'utf8') }));
    expected = JSON.parse(readFileSync(new URL('expected.json', SEEDS), 'utf8'));
    story = collate(drafts);
    for (const v of story.versions) keys.push(drafts.find((d) => d.text === v.text)?.id ?? '');
  });

  const version = (key: string): CollatedVersion => story.versions[keys.indexOf(key)] as CollatedVersion;

  /** The blocks of a 1-based line of a version. */
  const blockAt = (key: string, line: number): number => {
    const v = version(key);
    const start =
      v.text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    return v.blocks.findIndex((b) => b.end > start);
  };

  test('paragraphs that belong together are in one row', () => {
    const rowOf = (key: string, block: number): number =>
      story.rows.findIndex((r) => r.cells[keys.indexOf(key)]?.includes(block));
    const missed: string[] = [];
    for (const { a, b, groups } of expected.aligned) {
      for (const [as, bs] of groups) {
        const rows = [
          ...(as ?? []).map((l) => rowOf(a, blockAt(a, l))),
          ...(bs ?? []).map((l) => rowOf(b, blockAt(b, l))),
        ];
        if (new Set(rows).size !== 1) missed.push(`${a}:${as} ${b}:${bs}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('no garbled line is folded away as furniture', () => {
    for (const { line } of expected.garbled['003'] ?? []) {
      expect(isStory(version('003').blocks[blockAt('003', line)]?.role ?? 'boilerplate'), `line ${line}`).toBe(true);
    }
  });

  test('the body comes out clean: no icon sheet, caption, list, template or cue line in it', () => {
    const story000 = version('000').blocks.filter((b) => isStory(b.role));
    const named = (expected.aligned[0]?.groups ?? []).flatMap(([british]) => british ?? []);
    expect(story000).toHaveLength(named.length);
    for (const key of keys) {
      const body = version(key)
        .blocks.filter((b) => isStory(b.role))
        .map((b) => version(key).text.slice(b.start, b.end));
      const furniture =
        /An icon of|Most Read|\[\[|^read more:|^Read the following:|Pool\/AP|Already a subscriber|^Advertisement$|Sign in/mu;
      expect(
        body.filter((t) => furniture.test(t)),
        key,
      ).toEqual([]);
    }
  });

  test('the worst places are findings of the garbled copy, with evidence', () => {
    const exact = story.findings
      .filter((f) => keys[f.target.version] === '003' && f.confidence >= 0.3)
      .map((f) => f.target.exact);
    expect(exact.filter((e) => /the king/i.test(e)).length).toBeGreaterThanOrEqual(3);
    for (const words of [/rice field/, /refuting/, /11-hour/, /Stated/, /Anthony/])
      expect(
        exact.some((e) => words.test(e)),
        `${words}`,
      ).toBe(true);
    expect(story.findings.every((f) => f.evidence.length > 0)).toBe(true);
  });

  test('the clean copies stay quiet', () => {
    const loud = story.findings.filter((f) => keys[f.target.version] !== '003' && f.confidence >= 0.5);
    const welcome = /at at|Fight/;
    expect(loud.filter((f) => !welcome.test(f.target.exact)).map((f) => f.target.exact).length).toBeLessThanOrEqual(2);
  });

  test('what is only house style between the British edit and the wire is called style', () => {
    const [a, b] = [keys.indexOf('000'), keys.indexOf('001')].sort((x, y) => x - y) as [number, number];
    const pair = story.changes.filter((c) => c.a.version === a && c.b.version === b);
    const says = (c: Change): string =>
      [c.a, c.b].map((p) => story.versions[p.version]?.text.slice(p.start, p.end) ?? '').join(' | ');
    const loud = pair.filter((c) => !isStyleOnly(c.classes));
    for (const [british, wire] of expected.houseStyle.filter(
      ([x]) => x === 'defence' || x === 'criticise' || x === 'autumn',
    )) {
      expect(loud.map(says).filter((s) => s.includes(british) && s.includes(wire))).toEqual([]);
    }
    expect(loud.length, loud.map(says).join('\n')).toBeLessThanOrEqual(12);
  });

  test('the later story is another story, the other paper tells the same event, the rewrite the same story', () => {
    const kind = (x: string, y: string): string | undefined => {
      const [a, b] = [keys.indexOf(x), keys.indexOf(y)].sort((p, q) => p - q);
      return story.relations.find((r) => r.a === a && r.b === b)?.kind;
    };
    for (const other of ['000', '001', '002', '003'])
      expect(kind('004', other), `004 and ${other}`).toBe('other-story');
    for (const other of ['000', '001', '003']) expect(kind('002', other), `002 and ${other}`).toBe('same-event');
    expect([kind('000', '001'), kind('001', '003')]).toEqual(['same-story', 'same-story']);
  });
});
