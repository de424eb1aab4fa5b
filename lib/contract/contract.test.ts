import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collate, versionId } from '../collate/collate.ts';
import { draftOf } from '../ingest/ingest.ts';
import type { VersionDraft } from '../model/draft.ts';
import { SAMPLES } from '../samples/samples.ts';
import {
  batchErrorSchema,
  batchLineSchema,
  collationSchema,
  contractJsonSchema,
  describeIssues,
  nameVersions,
  PROBLEM_KINDS,
  toContract,
} from './contract.ts';

const SCHEMA = join(import.meta.dirname, '../../docs/contracts/collation.schema.json');
const PAGE = join(import.meta.dirname, '../../docs/contracts/collation.md');

function contractOf(drafts: readonly VersionDraft[], id = 'story') {
  const collation = collate(drafts);
  const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
  return { collation, contract: toContract(collation, { id, versions: nameVersions(collation, callers) }) };
}

const samples = SAMPLES.map((s) => s.versions.map((v) => draftOf({ ...v, id: v.key })));
const [moscow = []] = samples;

/** Made once: the first collation also reads the dictionaries, which takes seconds on a slow machine. */
const made: ReturnType<typeof contractOf>[] = [];
beforeAll(() => {
  for (const drafts of samples) made.push(contractOf(drafts));
}, 60_000);
const ofMoscow = () => made[0] as ReturnType<typeof contractOf>;

/** The published schema, read from its file: what a stranger validates with. */
const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const ajv = new Ajv2020({ allErrors: true });
const isCollation = ajv.compile(schema);
const isBatchLine = ajv.compile(schema.$defs.batchLine);
const isBatchError = ajv.compile(schema.$defs.batchError);

describe('the published schema', () => {
  test('is fresh: node scripts/contract-schema.mjs writes it', () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(contractJsonSchema());
  });

  test('admits the collations of the sample stories', () => {
    expect(made.length).toBeGreaterThan(1);
    for (const { contract } of made)
      expect(isCollation(contract), JSON.stringify(isCollation.errors?.slice(0, 3))).toBe(true);
  });

  test('admits fields it does not know, and refuses missing and wrong ones', () => {
    const { contract } = ofMoscow();
    expect(isCollation({ ...contract, tomorrow: 1 })).toBe(true);
    for (const key of Object.keys(contract)) {
      const { [key as keyof typeof contract]: _, ...rest } = contract;
      expect(isCollation(rest), key).toBe(false);
    }
    expect(isCollation({ ...contract, schema: 'variorum/collation@2' })).toBe(false);
    const [first, ...others] = contract.versions;
    expect(
      isCollation({ ...contract, versions: [{ ...first, blocks: [{ role: 'advert', start: 0, end: 1 }] }, ...others] }),
    ).toBe(false);
    expect(isCollation({ ...contract, findings: [{ ...contract.findings[0], evidence: [] }] })).toBe(false);
  });

  test('leaves no field of the output undescribed', () => {
    for (const { contract } of made) {
      // zod drops what its schema does not name.
      expect(collationSchema.parse(contract)).toEqual(contract);
    }
  });

  test('says of batch lines what the reader of them says', () => {
    const cases: [unknown, boolean][] = [
      [{ id: 'a', versions: [{ id: 'x', text: 'words' }] }, true],
      [{ id: 7, versions: [{ id: 1, paragraphs: ['one', 'two'], label: 'X', extra: true }] }, true],
      [
        {
          id: 'a',
          versions: [{ id: 'x', text: '', source: { publisher: 'P' }, published: '2024-01-01', language: 'en' }],
        },
        true,
      ],
      [{ id: 'a', versions: [] }, false],
      [{ id: '', versions: [{ id: 'x', text: 'words' }] }, false],
      [{ versions: [{ id: 'x', text: 'words' }] }, false],
      [{ id: 'a', versions: [{ id: 'x' }] }, false],
      [{ id: 'a', versions: [{ text: 'words' }] }, false],
      [{ id: 'a', versions: [{ id: 'x', text: 5 }] }, false],
      [{ id: 'a', versions: [{ id: 'x', paragraphs: 'one' }] }, false],
      [{ id: 'a', versions: { x: 'words' } }, false],
      [[], false],
      [null, false],
    ];
    for (const [line, good] of cases) {
      expect(batchLineSchema.safeParse(line).success, JSON.stringify(line)).toBe(good);
      expect(isBatchLine(line), JSON.stringify(line)).toBe(good);
    }
  });

  test('describes what stands in the place of a bad line', () => {
    expect(isBatchError({ id: null, error: { code: 'bad-json', message: 'Line 2' } })).toBe(true);
    expect(isBatchError({ error: { code: 'bad-json', message: 'Line 2' } })).toBe(false);
    expect(batchErrorSchema.safeParse({ id: 'a', error: {} }).success).toBe(false);
  });
});

describe('the page about the contract', () => {
  const page = readFileSync(PAGE, 'utf8');

  test('names every field of the output', () => {
    const properties = Object.keys(schema.properties);
    for (const key of properties) expect(page, key).toContain(`\`${key}\``);
    expect(properties).toContain('sentenceLinks');
  });

  test('names every code that the API refuses with', () => {
    for (const code of Object.keys(PROBLEM_KINDS)) expect(page, code).toContain(`\`${code}\``);
  });

  test('shows real output: its example has the places and words the engine gives today', () => {
    const [input = '', output = ''] = [...page.matchAll(/```json\n(.*?)```/gs)].map((m) => m[1] ?? '');
    const line = batchLineSchema.parse(JSON.parse(input));
    const { contract } = contractOf(line.versions.map(draftOf), line.id);
    const shown = JSON.parse(output) as typeof contract;
    expect(isCollation(shown)).toBe(true);
    // Scores may be tuned without the page being renewed; node scripts/contract-schema.mjs renews it.
    const lasting = ({ schema, id, versions, rows, changes }: typeof contract) => ({
      schema,
      id,
      versions,
      cells: rows.map((r) => r.cells),
      changes: changes.map(({ row, a, b, kind }) => ({ row, a, b, kind })),
    });
    expect(lasting(shown)).toEqual(lasting(contract));
  });
});

describe('toContract', () => {
  test('names versions by the callers ids everywhere, and every range stays in its text', () => {
    const { contract, collation } = ofMoscow();
    const texts = new Map(contract.versions.map((v) => [v.id, v.text]));
    expect([...texts.keys()].sort()).toEqual(moscow.map((d) => d.id).sort());
    let ranges = 0;
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('version' in value && 'start' in value && 'end' in value) {
        const { version, start, end } = value as { version: string; start: number; end: number };
        const text = texts.get(version);
        expect(text).toBeDefined();
        expect(start <= end && end <= (text?.length ?? 0)).toBe(true);
        if ('exact' in value) expect(text?.slice(start, end)).toBe(value.exact);
        ranges++;
      }
      for (const inner of Object.values(value)) look(inner);
    };
    look(contract);
    expect(ranges).toBeGreaterThan(100);
    for (const v of moscow) expect(texts.get(v.id)).toBe(v.text);
    expect(contract.links).toHaveLength(collation.links.length);
    expect(contract.relations).toHaveLength((moscow.length * (moscow.length - 1)) / 2);
  });

  test('puts every block of every version into exactly one cell', () => {
    const { contract } = ofMoscow();
    for (const version of contract.versions) {
      const blocks = contract.rows.flatMap((row) => row.cells[version.id] ?? []).sort((a, b) => a - b);
      expect(blocks).toEqual(version.blocks.map((_, i) => i));
    }
  });

  test('gives the same bytes in whatever order the copies were loaded', () => {
    const whole = JSON.stringify(ofMoscow().contract);
    expect(JSON.stringify(contractOf([...moscow].reverse()).contract)).toBe(whole);
  }, 120_000);

  test('gives one entry for the same text twice, with all its names', () => {
    const text = 'The mayor met the council on Monday.\n\nThey agreed on a budget.';
    const drafts = ['z', 'a', 'm'].map((id) => draftOf({ id, label: `copy ${id}`, text }));
    const { contract } = contractOf([...drafts, draftOf({ id: 'other', text: `${text} And more.` })]);
    const same = contract.versions.find((v) => v.text === text);
    expect(contract.versions).toHaveLength(2);
    expect(same).toMatchObject({
      id: 'a',
      label: 'copy a',
      also: [
        { id: 'm', label: 'copy m' },
        { id: 'z', label: 'copy z' },
      ],
    });
    expect(contract.versions.find((v) => v.id === 'other')?.also).toBeUndefined();
    expect(isCollation(contract)).toBe(true);
  });

  test('keeps paragraphs a caller made as blocks of role body, in order', () => {
    const paragraphs = ['First\nwith a line end.', 'Read more: elsewhere', 'Third.'];
    const { contract } = contractOf([
      draftOf({ id: 'a', paragraphs }),
      draftOf({ id: 'b', text: 'Something else entirely.' }),
    ]);
    const version = contract.versions.find((v) => v.id === 'a');
    expect(version?.text).toBe(paragraphs.join('\n\n'));
    expect(version?.blocks.map((b) => [b.role, version.text.slice(b.start, b.end)])).toEqual(
      paragraphs.map((p) => ['body', p]),
    );
  });

  test('takes any ids, even those that objects treat in a special way', () => {
    const ids = ['__proto__', 'constructor', '0', 'a b', '数'];
    const drafts = ids.map((id, i) =>
      draftOf({ id, text: `The mayor met the council on Monday.\n\nParagraph number ${i} is its own.` }),
    );
    const { contract } = contractOf(drafts);
    const again = JSON.parse(JSON.stringify(contract));
    expect(isCollation(again)).toBe(true);
    for (const version of contract.versions) {
      const cells = contract.rows.flatMap((r) => Object.entries(r.cells)).filter(([id]) => id === version.id);
      expect(cells.length, version.id).toBeGreaterThan(0);
    }
  });

  test('holds on random stories', () => {
    const word = fc.constantFrom(
      'mayor',
      'council',
      'met',
      'the',
      'budget',
      'on',
      'Monday',
      '“we',
      'agree”',
      '42',
      '中文',
      '🦊',
      'Mr',
      'said',
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((w) => `${w.join(' ')}.`);
    const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((p) => p.join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const { contract } = contractOf(texts.map((t, i) => draftOf({ id: `v${i}`, text: t })));
        expect(isCollation(contract), JSON.stringify(isCollation.errors?.slice(0, 2))).toBe(true);
        expect(collationSchema.parse(contract)).toEqual(contract);
      }),
      { seed: 20240229, numRuns: 60 },
    );
  }, 120_000);

  test('stops at a version nobody named', () => {
    expect(() => nameVersions(ofMoscow().collation, [])).toThrow('nobody named');
  });
});

test('what is wrong with a request is said in words, with its place', () => {
  const parsed = batchLineSchema.safeParse({ id: 'a', versions: [{ id: 'x', text: 1 }, { id: 'y' }, {}, {}] });
  const message = parsed.success ? '' : describeIssues(parsed.error);
  expect(message).toMatch(
    /^versions\[0\]\.text has to be text; versions\[1\] needs "text" or "paragraphs"; .*and \d+ more$/,
  );
  const said = (value: unknown) => describeIssues(batchLineSchema.safeParse(value).error ?? new z.ZodError([]));
  expect(said({ id: 'a', versions: [] })).toBe('versions is empty');
  expect(said({ id: 'a', versions: 7 })).toBe('versions has to be a list');
  expect(said({ versions: [{ id: 'x', text: 'Words.' }] })).not.toMatch(/[Ii]nvalid|expected/);
  expect(said([])).toBe('it has to be an object');
});
