import { beforeAll, describe, expect, test } from 'vitest';
import { collate, versionId } from '../collate/collate.ts';
import { type CollationContract, nameVersions, toContract } from '../contract/contract.ts';
import { draftOf } from '../ingest/ingest.ts';
import { SAMPLES } from '../samples/samples.ts';
import { toldFindings } from '../view/told-findings.ts';
import { EXPORTERS, exporterOf } from './export.ts';

function contractOf(copies: readonly { id: string; label?: string; text: string }[], id = 'story'): CollationContract {
  const drafts = copies.map(draftOf);
  const collation = collate(drafts);
  const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
  return toContract(collation, { id, versions: nameVersions(collation, callers) });
}

const render = (format: string, contract: CollationContract) => exporterOf(format)?.render(contract) ?? '';

/** RFC 4180, read the plain way: what any spreadsheet sees. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += c;
  }
  rows.pop();
  return rows;
}

let moscow: CollationContract;
beforeAll(() => {
  moscow = contractOf((SAMPLES[0]?.versions ?? []).map((v) => ({ id: v.key, label: v.label, text: v.text })));
}, 60_000);

test('every format has a name of its own and gives the same bytes twice', () => {
  expect(new Set(EXPORTERS.map((e) => e.format)).size).toBe(EXPORTERS.length);
  expect(EXPORTERS.map((e) => e.format)).toEqual(['json', 'markdown', 'csv']);
  for (const e of EXPORTERS) expect(e.render(moscow)).toBe(e.render(moscow));
  expect(exporterOf('tei')).toBeNull();
});

test('JSON is the contract on one line', () => {
  const text = render('json', moscow);
  expect(JSON.parse(text)).toEqual(moscow);
  expect(text.indexOf('\n')).toBe(text.length - 1);
});

describe('CSV', () => {
  test('has a line for every finding and every reading of every version, with its words', () => {
    const [head = [], ...lines] = readCsv(render('csv', moscow));
    const at = (name: string) => head.indexOf(name);
    expect(lines.every((l) => l.length === head.length)).toBe(true);
    expect(lines.filter((l) => l[0] === 'finding')).toHaveLength(moscow.findings.length);
    const readings = moscow.variations.flatMap((v) => v.readings.flatMap((r) => r.ranges)).length;
    expect(lines.filter((l) => l[0] === 'difference')).toHaveLength(readings);
    expect(moscow.findings.length).toBeGreaterThan(0);
    const texts = new Map(moscow.versions.map((v) => [v.siglum, v.text]));
    for (const line of lines) {
      const words =
        texts.get(line[at('version')] ?? '')?.slice(Number(line[at('start')]), Number(line[at('end')])) ?? '?';
      const shown = line[at('words')] ?? '';
      expect(shown === words || shown === `'${words}`).toBe(true);
      expect(Number(line[at('row')])).toBeGreaterThan(0);
    }
  });

  test('runs no formula out of a text, and survives quotes, commas and line ends', () => {
    const contract = contractOf([
      { id: 'a', label: '=HYPERLINK("http://x")', text: 'The mayor said yes, “twice”, to the council.\n\nSum: 5' },
      { id: 'b', label: '@b', text: 'The mayor said =1+1 "once", to the council.\n\n-5 in sum: +7' },
    ]);
    const cells = readCsv(render('csv', contract)).flat();
    expect(cells.length).toBeGreaterThan(12);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells).toContain('\'=HYPERLINK("http://x")');
  });
});

describe('Markdown', () => {
  test('names the copies, what looks damaged with its evidence, and where they differ', () => {
    const text = render('markdown', moscow);
    for (const v of moscow.versions) expect(text).toContain(`| ${v.siglum} | ${v.label} |`);
    const told = toldFindings(moscow);
    expect(told.length).toBeGreaterThan(10);
    expect(text.match(/^- \*\*[A-E]\*\* /gm)).toHaveLength(told.length);
    expect(text.match(/^- row \d+, /gm)?.length).toBeGreaterThan(0);
    expect(text).toMatch(/look like different stories/);
  });

  test('lets no text act as Markdown or HTML', () => {
    const contract = contractOf(
      [
        { id: 'a', label: 'A | B <img src=x>', text: 'The mayor met the *whole* council on Monday.' },
        { id: 'b', label: '# B', text: 'The mayor met the <script>alert(1)</script> [council](http://x) on Monday.' },
      ],
      '# [story](x)',
    );
    const text = render('markdown', contract);
    expect(text).not.toMatch(/<(script|img)/);
    expect(text).not.toMatch(/(?<!\\)\[/);
    expect(text.split('\n')[0]).toBe('# \\# \\[story\\](x)');
    expect(text).toContain('A \\| B &lt;img src=x&gt;');
  });

  test('says so when nothing looks damaged and nothing differs', () => {
    const text = render('markdown', contractOf([{ id: 'a', text: 'The council met on Monday.' }]));
    expect(text).toContain('Nothing.');
    expect(text).toContain('Nowhere in substance.');
  });
});
