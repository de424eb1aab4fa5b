import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeCurrent, openCurrent } from '../lib/server/current.ts';
import { readEnv } from '../lib/server/env.ts';
import { answerHere, answerOf, bundleParts, start } from './program-under-test.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../docs/contracts/collation.schema.json'), 'utf8'));
const ajv = new Ajv2020();
const isCollation = ajv.compile(SCHEMA);
const isRefusal = ajv.compile(SCHEMA.$defs.batchError);
const SLOW = 60_000; // the first call bundles the program and reads the dictionaries

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answered by a process of its own, and in this one: `run` where the process is what is tested. */
const around = (env: Record<string, string> = {}) => ({
  cwd: folder,
  env: { VARIORUM_DATA: join(folder, 'data'), ...env },
});
const run = (args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}) =>
  answerOf(args, { ...around(env), input });
const ask = (args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}) =>
  answerHere(args, { ...around(env), input });

const WIRE =
  'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.\n\nIt will cost $3 million.';
const COPY =
  'Council passes budget\n\nThe council passed the budget on Monday, Mayor Ana King said.\n\nIt will cost $3 million.';
const story = (id: string, ...texts: string[]) =>
  JSON.stringify({ id, versions: texts.map((text, i) => ({ id: `v${i}`, text })) });

describe('variorum collate --style', () => {
  test(
    'says what the own rules changed, and calls it house style in the output',
    async () => {
      writeFileSync(join(folder, 'one.txt'), 'The politicians met in Perth on Monday to pass the budget.');
      writeFileSync(join(folder, 'two.txt'), 'The lawmakers met in Perth on Monday to pass the budget.');
      writeFileSync(join(folder, 'style.yaml'), 'pairs:\n  - [politicians, lawmakers]\n');
      const plain = await ask(['collate', 'one.txt', 'two.txt']);
      const styled = await ask(['collate', '--style', 'style.yaml', 'one.txt', 'two.txt']);
      expect([styled.code, plain.err]).toEqual([0, '']);
      expect(styled.err).toBe(
        '1 change is style by your rules: politicians/lawmakers 1. Of substance: 0, without them 1.\n',
      );
      expect(JSON.parse(styled.out).changes[0].classes).toEqual(['house-style']);
      expect(JSON.parse(plain.out).changes[0].classes).not.toEqual(['house-style']);
      expect(isCollation(JSON.parse(styled.out))).toBe(true);
    },
    SLOW,
  );

  test(
    'names the line of every mistake in the rules',
    async () => {
      writeFileSync(join(folder, 'bad.yaml'), 'pairs:\n  - [politicians]\n  - [a, "/b+/"]\n');
      const { code, out, err } = await ask(['collate', '--style', 'bad.yaml', 'one.txt', 'two.txt']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^bad\.yaml:2:5: .*\nbad\.yaml:3:9: .*regular expression/);
    },
    SLOW,
  );
});

describe('variorum collate --batch', () => {
  test(
    'answers each line in order, bad ones too, and says so by its exit code',
    async () => {
      const paragraphs = JSON.stringify({
        id: 'p',
        versions: [
          { id: 'x', paragraphs: ['One.', 'Read more: two.'] },
          { id: 'y', text: COPY },
        ],
      });
      const invalid = Buffer.concat([
        Buffer.from('{"id":"latin","versions":[{"id":"a","text":"caf'),
        Buffer.from([0xe9]),
        Buffer.from('"}]}'),
      ]);
      const lines: (string | Buffer)[] = [
        `\uFEFF${story('first', WIRE, COPY)}`,
        'this is not JSON',
        story('empty', WIRE, ' '),
        '{"id":"shape","versions":[{"id":"a"}]}',
        '{"id":"cut","versions":[{"id":"a","te',
        invalid,
        '   ',
        `${story('twice', WIRE, WIRE)}\r`,
        paragraphs,
        '{"id":42,"versions":[{"id":1,"text":"The council met."}]}',
        story('many', ...Array.from({ length: 21 }, (_, i) => `Text ${i}`)),
        '{"id":"same","versions":[{"id":"a","text":"one"},{"id":"a","text":"two"}]}',
        story('last', COPY, WIRE),
      ];
      const input = Buffer.concat(
        lines.flatMap((l, i) => [Buffer.from(l), Buffer.from(i < lines.length - 1 ? '\n' : '')]),
      );
      const { code, out, err } = await run(['collate', '--batch'], input);
      expect(code).toBe(1);
      const answers = out
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l));
      expect(answers.map((a) => [a.id, a.error?.code ?? 'ok'])).toEqual([
        ['first', 'ok'],
        [null, 'bad-json'],
        ['empty', 'empty-text'],
        ['shape', 'bad-line'],
        ['cut', 'bad-json'],
        [null, 'invalid-utf8'],
        ['twice', 'ok'],
        ['p', 'ok'],
        ['42', 'ok'],
        ['many', 'too-many-versions'],
        ['same', 'duplicate-id'],
        ['last', 'ok'],
      ]);
      for (const answer of answers)
        expect(('error' in answer ? isRefusal : isCollation)(answer), JSON.stringify(answer)).toBe(true);
      expect(answers[7].versions.find((v: { id: string }) => v.id === 'x').blocks).toMatchObject([
        { role: 'body' },
        { role: 'body' },
      ]);
      expect(answers[5].error.message).toMatch(/offset 47 /);
      expect(err).toBe('7 lines were refused; see "error" in the output.\n');
    },
    SLOW,
  );

  test(
    'ends with 0 when all went well, and gives the same bytes in another load order',
    async () => {
      const one = JSON.stringify({
        id: 's',
        versions: [
          { id: 'a', text: WIRE },
          { id: 'b', text: COPY },
        ],
      });
      const two = JSON.stringify({
        id: 's',
        versions: [
          { id: 'b', text: COPY },
          { id: 'a', text: WIRE },
        ],
      });
      const { code, out, err } = await ask(['collate', '--batch'], `${one}\n${two}\n`);
      expect([code, err]).toEqual([0, '']);
      const [first, second] = out.trimEnd().split('\n');
      expect(first).toBe(second);
      expect(JSON.parse(first ?? '').changes.length).toBeGreaterThan(0);
    },
    SLOW,
  );

  test(
    'answers a line before the next one is there',
    async () => {
      const child = start(['collate', '--batch'], around());
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      for (const id of ['a', 'b', 'c']) {
        child.stdin.write(`${story(id, WIRE, COPY)}\n`);
        expect(JSON.parse((await answers.next()).value).id).toBe(id);
      }
      child.stdin.end();
      expect((await once(child, 'close'))[0]).toBe(0);
    },
    SLOW,
  );

  test(
    'survives a line longer than any story may be',
    async () => {
      const input = `${story('huge', 'x'.repeat(5_000_000))}\n${story('long', 'word '.repeat(1000), WIRE)}\n${story('fine', WIRE)}\n`;
      const { code, out } = await ask(['collate', '--batch'], input, {
        VARIORUM_MAX_TEXT_BYTES: '1000',
        VARIORUM_MAX_VERSIONS: '2',
      });
      const answers = out
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l));
      expect([code, ...answers.map((a) => a.error?.code ?? a.id)]).toEqual([1, 'line-too-long', 'too-large', 'fine']);
    },
    SLOW,
  );

  test(
    'answers a line that never ends, and the good one after it',
    async () => {
      const { code, out } = await ask(
        ['collate', '--batch'],
        `{"id":"${'a'.repeat(30_000_000)}\n${story('fine', WIRE)}\n`,
      );
      const answers = out
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l));
      expect([code, ...answers.map((a) => a.error?.code ?? a.id)]).toEqual([1, 'bad-json', 'fine']);
    },
    SLOW,
  );

  test(
    'stops without a word when its reader has seen enough',
    async () => {
      const child = start(['collate', '--batch'], around());
      child.stdin.on('error', () => {});
      let err = '';
      child.stderr.on('data', (d) => {
        err += d;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      for (let i = 0; i < 200; i++) child.stdin.write(`${story(`${i}`, WIRE, COPY)}\n`);
      child.stdin.end();
      expect((await once(child, 'close'))[0]).toBe(0);
      expect(err).toBe('');
    },
    SLOW,
  );

  test(
    'nothing in, nothing out',
    async () => {
      expect(await ask(['collate', '--batch'])).toEqual({ code: 0, out: '', err: '' });
    },
    SLOW,
  );
});

describe('variorum collate FILE…', () => {
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return name;
  };

  test(
    'writes the contract, named by the files',
    async () => {
      const { code, out, err } = await run(['collate', write('wire.txt', WIRE), write('copy.md', `\uFEFF${COPY}`)]);
      expect([code, err]).toEqual([0, '']);
      const contract = JSON.parse(out);
      expect(isCollation(contract)).toBe(true);
      expect(contract.id).toBe('wire.txt + copy.md');
      expect(contract.versions.map((v: { id: string; label: string }) => [v.id, v.label]).sort()).toEqual([
        ['copy.md', 'copy'],
        ['wire.txt', 'wire'],
      ]);
    },
    SLOW,
  );

  test(
    'writes a report and a table, to a file when asked',
    async () => {
      const files = [write('wire.txt', WIRE), write('copy.txt', COPY)];
      const report = await ask(['collate', ...files, '--format', 'markdown']);
      expect(report.code).toBe(0);
      expect(report.out).toMatch(/^# wire\.txt \+ copy\.txt\n/);
      expect(report.out).toMatch(/“Wang”.*“King”|“King”.*“Wang”/);
      const table = await ask(['collate', ...files, '--format=csv', '--out', 'new/table.csv']);
      expect([table.code, table.out]).toEqual([0, '']);
      expect(readFileSync(join(folder, 'new/table.csv'), 'utf8')).toMatch(/^\uFEFFrecord,row,version,/);
      expect(readdirSync(join(folder, 'new'))).toEqual(['table.csv']);
    },
    SLOW,
  );

  test(
    'writes into a pipe, through a link, and over a file with the rights it had; a file that is read it refuses',
    async () => {
      const own = (name: string) => join(folder, 'out', name);
      mkdirSync(own('.'), { recursive: true });
      const files = [write('wire.txt', WIRE), write('copy.txt', COPY)];
      const collated = (await ask(['collate', ...files])).out;
      for (const [name, text] of [
        ['real.json', 'old'],
        ['link.json.part', 'mine'],
      ] as const)
        writeFileSync(own(name), text);
      chmodSync(own('real.json'), 0o600);
      symlinkSync('real.json', own('link.json'));
      execFileSync('mkfifo', [own('pipe')]);
      const reader = spawn('cat', [own('pipe')], { timeout: SLOW });
      let piped = '';
      reader.stdout.setEncoding('utf8').on('data', (d) => {
        piped += d;
      });
      const closed = once(reader, 'close');
      for (const out of ['pipe', 'link.json', '../out/new.json']) {
        expect(await ask(['collate', ...files, '--out', own(out)])).toEqual({ code: 0, out: '', err: '' });
      }
      await closed;
      expect([piped, readFileSync(own('real.json'), 'utf8')]).toEqual([collated, collated]);
      expect(statSync(own('pipe')).isFIFO() && lstatSync(own('link.json')).isSymbolicLink()).toBe(true);
      expect(statSync(own('real.json')).mode & 0o777).toBe(0o600);
      expect(readFileSync(own('link.json.part'), 'utf8')).toBe('mine');
      expect(readdirSync(own('.')).sort()).toEqual(['link.json', 'link.json.part', 'new.json', 'pipe', 'real.json']);

      symlinkSync(join(folder, 'copy.txt'), own('copy'));
      for (const out of ['copy.txt', own('copy')]) {
        const { code, err } = await ask(['collate', ...files, '--out', out]);
        expect([code, err]).toEqual([2, expect.stringContaining('is one of the files that are read')]);
      }
      expect(readFileSync(join(folder, 'copy.txt'), 'utf8')).toBe(COPY);
    },
    SLOW,
  );

  test(
    'says what is wrong with every file, and writes nothing',
    async () => {
      const bad = [
        write('a.pdf', '%PDF-1.4'),
        write('ok.txt', WIRE),
        write('latin.txt', Uint8Array.of(0x63, 0xe9, 0x20)),
        write('empty.txt', ' '),
      ];
      const { code, out, err } = await ask(['collate', ...bad, '--out', 'never.json']);
      expect([code, out]).toEqual([1, '']);
      for (const words of [
        '“a.pdf” is a PDF',
        '“latin.txt” was saved in an older encoding',
        'offset 1 ',
        '“empty.txt” is empty',
      ])
        expect(err).toContain(words);
      expect(readdirSync(folder)).not.toContain('never.json');
    },
    SLOW,
  );

  test(
    'tells of one copy only, and of the same text twice, beside the output',
    async () => {
      const { code, out, err } = await ask(['collate', write('wire.txt', WIRE), write('again.txt', WIRE)]);
      expect(code).toBe(0);
      expect(err).toContain('word for word the same');
      expect(JSON.parse(out).versions).toHaveLength(1);
    },
    SLOW,
  );

  test.each([
    [['collate'], 'Name the files'],
    [['collate', 'nowhere.txt'], 'there is no such file'],
    [['collate', '.'], 'it is a folder'],
    [['collate', 'x.txt', './x.txt'], '“./x.txt” is named twice'],
    [['collate', 'x.txt', '--out', '.'], '“.” is a folder: name a file in it'],
    [['collate', 'x.txt', '--out='], '--out needs the name of a file'],
    [['collate', '--batch', '--out', '.'], '“.” is a folder'],
    [['collate', 'x.txt', '--format', 'docx'], 'no format “docx”. These are: json, html, markdown, csv'],
    [['collate', '--batch', 'x.txt'], 'takes no files'],
    [['collate', '--colour', 'x.txt'], '--colour'],
    [['explode'], 'no command “explode”'],
    [['import'], 'Name the folders'],
    [['import', 'nowhere'], 'is not a folder'],
  ])(
    '%j is not understood, and says how it is meant',
    async (args, words) => {
      const { code, out, err } = await ask(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(words);
    },
    SLOW,
  );
});

test(
  'output that cannot be written is said, and leaves nothing behind',
  async () => {
    writeFileSync(join(folder, 'plain.txt'), WIRE);
    const below = await ask(['collate', 'plain.txt', '--out', 'plain.txt/out.json']);
    expect([below.code, below.out]).toEqual([1, '']);
    expect(below.err).toMatch(/“plain\.txt\/out\.json” cannot be written: .*Choose another place with --out/);
    expect(readFileSync(join(folder, 'plain.txt'), 'utf8')).toBe(WIRE);
    writeFileSync(join(folder, 'kept.json'), 'what was there');
    const refused = await ask(['collate', '--batch', '--out', 'kept.json'], `${story('long', 'x'.repeat(9_000))}\n`, {
      VARIORUM_MAX_TEXT_BYTES: 'many',
    });
    expect([refused.code, refused.err]).toEqual([
      1,
      'These settings cannot be used: VARIORUM_MAX_TEXT_BYTES has to be a whole number from 1 on.\n',
    ]);
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('what was there');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  },
  SLOW,
);

test.skipIf(!existsSync('/dev/full'))(
  'a full disk behind the standard output is said',
  async () => {
    writeFileSync(join(folder, 'wire.txt'), WIRE);
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [join(import.meta.dirname, 'variorum'), 'collate', 'wire.txt'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (d) => {
      err += d;
    });
    const [code] = await once(child, 'close');
    closeSync(full);
    expect(code).toBe(1);
    expect(err).toMatch(/The output could not be written: .*ENOSPC.*It is not whole\./);
  },
  SLOW,
);

test(
  'a comparison loads no database and no server',
  async () => {
    const { dist, names } = await bundleParts();
    const needed = new Set<string>();
    const packages = new Set<string>();
    const follow = (name: string): void => {
      if (needed.has(name)) return;
      needed.add(name);
      const code = readFileSync(join(dist, name), 'utf8');
      for (const [, from = ''] of code.matchAll(/^import .*?["']([^"'\n]+)["'];$/gm))
        if (from.startsWith('./')) follow(from.slice(2));
        else if (!from.startsWith('node:')) packages.add(from);
    };
    follow('variorum.mjs');
    for (const part of ['command', 'collate-files', 'batch'])
      follow(names.find((name) => name.startsWith(`variorum.part-${part}-`)) ?? '');
    expect(packages).toContain('zod');
    for (const name of ['kysely', 'libsql', 'pg', 'pg-boss', 'pino', 'prom-client', 'wink-nlp'])
      expect(packages, [...packages].join(' ')).not.toContain(name);
  },
  SLOW,
);

test(
  'help and version',
  async () => {
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const words of ['collate FILE…', '--batch', 'import FOLDER…', 'VARIORUM_DATA'])
      expect(help.out).toContain(words);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect((await run([])).code).toBe(2);
    const own = await ask(['restore', '--help']);
    expect([own.code, own.out]).toEqual([0, expect.stringMatching(/^ {2}variorum restore FILE.*--replace/)]);
    expect(own.out).not.toContain('collate');
    expect((await ask(['restore', 'nowhere.db'])).code).toBe(2);
    expect((await ask(['collate', '--frmat', 'json'])).err).toMatch(/^There is no option “--frmat”\.$/m);
    expect((await ask(['collate', '--format'])).err).toMatch(/^“--format” wants a value/m);
  },
  SLOW,
);

test(
  'variorum import loads folders as stories, once, and goes on after a bad one',
  async () => {
    const data = join(folder, 'import-data');
    for (const [path, content] of [
      ['stories/budget/wire.txt', WIRE],
      ['stories/budget/copy.md', COPY],
      ['stories/budget/notes.pdf', '%PDF'],
      ['stories/budget/.hidden.txt', 'hidden'],
      ['stories/storm/a.txt', 'The storm passed over the coast on Friday.'],
      ['stories/bad/empty.txt', ' '],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const first = await run(['import', 'stories'], '', { VARIORUM_DATA: data });
    expect(first.code).toBe(1);
    expect(first.err).toContain('“bad” was not loaded:\n  “empty.txt” is empty');
    expect(first.err).toContain('In “budget” only .txt and .md files are read; left out: “notes.pdf”.');
    expect(first.err).not.toContain('hidden');
    expect(
      first.out
        .split('\n')
        .filter(Boolean)
        .map((l) => l.split('\t').slice(0, 2)),
    ).toEqual([
      ['loaded', 'budget'],
      ['loaded', 'storm'],
    ]);
    const second = await ask(['import', 'stories/budget'], '', { VARIORUM_DATA: data });
    expect([second.code, second.out.split('\t')[0]]).toEqual([0, 'was there']);

    const current = await openCurrent(readEnv({ VARIORUM_DATA: data }));
    const { stories } = await current.store.stories({ words: [], limit: 10, offset: 0 });
    expect(stories.map((s) => [s.title, s.entries.map((e) => e.labels[0])])).toEqual([
      ['storm', ['a']],
      ['budget', ['copy', 'wire']],
    ]);
    expect(first.out).toContain(`/s/${stories[1]?.set}`);
    await closeCurrent(current);
    expect((await ask(['import', 'import-data'])).err).toContain('no .txt or .md file');
  },
  SLOW,
);
