import { parse as parseCsv } from 'csv-parse/sync';
import { lexer, parse as parseMarkdown, type Tokens } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { collate } from '../collate/collate.ts';
import { type CollationContract, collationSchema, fromContract } from '../contract/contract.ts';
import { carriedDraft } from '../ingest/ingest.ts';
import { carriedIn, rolesOfLetters } from '../view/carried.ts';
import { countsAtFirst } from '../view/desk.ts';
import { DOWNLOADS, downloadHref } from '../view/downloads.ts';
import { toldFindings } from '../view/told-findings.ts';
import { contractOf, markedContract, moscowContract, TRAP_NOTE, trapContract } from './contracts-under-test.ts';
import { EXPORTERS, exporterOf } from './export.ts';

/** What a report is made of; a link, an image or a script would have come out of a text. */
const MARKDOWN_TAGS = new Set(
  ['h1', 'h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'strong', 'blockquote'].map(
    (t) => `<${t}`,
  ),
);

const render = (format: string, contract: CollationContract) => exporterOf(format)?.render(contract) ?? '';

/** What a reader of RFC 4180 sees, by somebody else's: every line has the same number of cells, or it throws. */
const readCsv = (text: string): string[][] => parseCsv(text, { bom: true });

let moscow: CollationContract;
beforeAll(() => {
  moscow = moscowContract();
}, 60_000);

test('every format has a name of its own and gives the same bytes twice', () => {
  expect(new Set(EXPORTERS.map((e) => e.format)).size).toBe(EXPORTERS.length);
  expect(EXPORTERS.map((e) => e.format)).toEqual([
    'json',
    'html',
    'markdown',
    'csv',
    'findings-csv',
    'changes-csv',
    'tei',
    'web-annotation',
  ]);
  for (const e of EXPORTERS) expect(e.render(moscow)).toBe(e.render(moscow));
  expect(exporterOf('docx')).toBeNull();
});

test('what the page offers to download is there', () => {
  for (const { format } of DOWNLOADS) expect(exporterOf(format), format).not.toBeNull();
  expect(downloadHref('abc', 'tei', '1')).toBe('/api/v1/comparisons/abc?format=tei&engine=1');
});

test('the JSON that is opened again, or carried in a link, is the same comparison: roles that were guessed are no cuts of a caller', () => {
  const carried = carriedIn(render('json', moscow));
  const drafts = carried?.copies.map(({ text, roles }, i) =>
    carriedDraft({ id: `${i}`, text }, rolesOfLetters(roles ?? '') ?? []),
  );
  const again = collate(drafts ?? []);
  const { collation } = fromContract(moscow);
  expect(again.versions.map((v) => v.text)).toEqual(collation.versions.map((v) => v.text));
  expect(countsAtFirst(again)).toEqual(countsAtFirst(collation));
  expect(again.findings).toEqual(collation.findings);
}, 60_000);

test('JSON is the contract on one line', () => {
  const text = render('json', moscow);
  expect(JSON.parse(text)).toEqual(moscow);
  expect(text.indexOf('\n')).toBe(text.length - 1);
});

test('a copy may have any name, also one that every object has something under', () => {
  for (const id of ['constructor', 'toString', '__proto__']) {
    const named = (own: string) =>
      contractOf([
        { id: own, label: 'One', text: 'The harbour opened again on Monday.' },
        {
          id: 'more',
          text: 'The harbour opened again on Monday.\n\nBoats came back before noon, the port office said.',
        },
      ]);
    const [odd, even] = [named(id), named('first-one')];
    for (const { format, render } of EXPORTERS) {
      expect(render(odd, 'Harbour'), format).toBe(render(even, 'Harbour').replaceAll('first-one', id));
    }
  }
});

test('what is read back from the contract writes the same contract', () => {
  for (const contract of [moscow, trapContract()]) {
    const { collation, names } = fromContract(contract);
    expect(collation.rows.map((r) => r.cells.length)).toEqual(contract.rows.map(() => contract.versions.length));
    expect(names.map((n) => n.labels[0])).toEqual(contract.versions.map((v) => v.label));
    for (const [i, f] of collation.findings.entries()) {
      const { version, start, end, exact } = f.target;
      expect(collation.versions[version]?.text.slice(start, end)).toBe(exact);
      expect(collation.versions[version]?.id).toBe(contract.findings[i]?.target.version);
    }
    expect(collationSchema.parse(contract)).toEqual(contract);
  }
  expect(() => fromContract({ ...moscow, versions: moscow.versions.slice(1) })).toThrow(/does not hold/);
});

describe('what people marked', () => {
  const told = () => toldFindings(moscow)[0];

  test('stands in every format, as a person’s, with who and what they wrote', () => {
    const marked = markedContract();
    for (const { format } of EXPORTERS.filter((e) => e.format !== 'changes-csv')) {
      const text = render(format, marked);
      for (const words of ['Editor', 'house style here', 'words nobody has any more', 'once a finding', 'kept', 'Bo'])
        expect(text, `${format}: ${words}`).toContain(words);
      expect(text, format).toMatch(/Flagged as garbled by|flagged/);
      expect(text, format).not.toBe(render(format, moscow));
    }
    expect(render('changes-csv', marked)).toBe(render('changes-csv', moscow));
  });

  test('is a line of its own in both CSVs, and no formula; a decision stands on its finding’s lines', () => {
    const marked = markedContract();
    for (const [format, first] of [
      ['csv', 'record'],
      ['findings-csv', 'id'],
    ] as const) {
      const [head = [], ...lines] = readCsv(render(format, marked));
      expect(head[0]).toBe(first);
      expect(new Set(lines.map((l) => l.length))).toEqual(new Set([head.length]));
      const at = (line: string[], name: string) => line[head.indexOf(name)];
      const own = lines.filter((l) => l.includes('a-reader'));
      expect(own.map((l) => at(l, 'decision'))).toEqual(['flagged', 'query', 'confirmed', 'confirmed']);
      expect(own.map((l) => at(l, 'confidence'))).toEqual(['', '', '', '']);
      expect(at(own[0] ?? [], 'note')).toBe(`'${TRAP_NOTE}`);
      expect(at(own[1] ?? [], 'decided by')).toBe("'=Bo");
      expect(at(own[0] ?? [], 'row')).toMatch(/^(?:[1-9]\d*|furniture)$/);
      expect(at(own[2] ?? [], 'row')).toBe('');
      const decided = lines.filter((l) => at(l, 'decision') === 'dismissed');
      expect(new Set(decided.map((l) => at(l, 'words')))).toEqual(new Set([told()?.target.exact]));
      expect(decided.length).toBe(format === 'csv' ? 1 : told()?.evidence.length);
      if (format === 'csv') continue;
      // Whoever counts the lines with 1 counts what was found and marked, and not its evidence.
      expect(decided.map((l) => [at(l, 'line'), at(l, 'of lines')])).toEqual(
        decided.map((_, i) => [`${i + 1}`, `${decided.length}`]),
      );
      const firsts = lines.filter((l) => at(l, 'line') === '1').map((l) => at(l, 'id'));
      expect(firsts).toEqual([...new Set(lines.map((l) => at(l, 'id')))]);
      expect(firsts.length).toBe(marked.findings.length + own.length);
      for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  test('stands in a report too where the finding is too faint to be printed there', () => {
    const marked = markedContract();
    const faint = { ...marked, findings: marked.findings.map((f) => ({ ...f, confidence: 0.1 })) };
    for (const format of ['html', 'markdown', 'tei'] as const) {
      const text = render(format, faint);
      expect(text, format).toContain('house style here');
      expect(text.split('house style here'), format).toHaveLength(2);
    }
    expect(render('markdown', faint)).toMatch(/\*\*[A-D]\*\* “[^”]+”: Dismissed by Ada/);
  });

  test('comes back from the contract as it went in, but for what stood around the words', () => {
    const { reviews } = fromContract(markedContract());
    expect(reviews.map((r) => [r.id.slice(0, 4), r.kind, r.flag?.by ?? r.verdict?.by ?? r.seen?.by])).toHaveLength(6);
    expect(reviews[0]?.flag).toMatchObject({ verdict: 'flagged', note: TRAP_NOTE });
    expect(reviews[0]?.place).toMatchObject({ version: 1 });
    expect(reviews[3]?.place).toBeNull();
    expect(collationSchema.parse(markedContract())).toEqual(markedContract());
    expect(fromContract(moscow).reviews).toEqual([]);
  });
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
      expect(line[at('row')]).toMatch(/^(?:[1-9]\d*|furniture)$/);
    }
  });

  test('counts rows as the page does: furniture has no number, in no CSV', () => {
    const copy = (id: string, day: string) => ({
      id,
      text: `Advertisement\n\nThe harbour board met on ${day} to hear the fishermen.\n\nIt closed the pier on ${day} after the storm.`,
    });
    const contract = contractOf([copy('a', 'Monday'), copy('b', 'Friday')]);
    const of = (format: string, name: string) => {
      const [head = [], ...lines] = readCsv(render(format, contract));
      return [...new Set(lines.map((l) => l[head.indexOf(name)]))];
    };
    expect(contract.rows.map((r) => r.kind).slice(-3)).toEqual(['furniture', 'aligned', 'aligned']);
    expect(of('changes-csv', 'row')).toEqual(['1', '2']);
    expect(of('csv', 'row')).toEqual(['1', '2']);
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

describe('CSV of findings and of changes', () => {
  test('has a line for each piece of evidence, and for each change of each pair', () => {
    const found = readCsv(render('findings-csv', moscow));
    expect(found).toHaveLength(1 + moscow.findings.flatMap((f) => f.evidence).length);
    expect(new Set(found.slice(1).map((l) => l[0])).size).toBe(moscow.findings.length);
    const changes = readCsv(render('changes-csv', moscow));
    expect(changes).toHaveLength(1 + moscow.changes.length);
    for (const line of [...found, ...changes]) expect(line.length).toBeGreaterThan(13);
    const first = moscow.changes.findIndex((c) => c.a.end > c.a.start && c.b.end > c.b.start);
    const words = moscow.versions.find((v) => v.id === moscow.changes[first]?.a.version)?.text;
    expect(changes[first + 1]).toContain(words?.slice(moscow.changes[first]?.a.start, moscow.changes[first]?.a.end));
  });

  test('marks the findings that are too weak for the desk, in both CSVs that have findings', () => {
    const [first] = moscow.findings;
    if (!first) throw new Error('the example has findings');
    const weak = { ...first, id: 'weak', confidence: 0.01 };
    const contract = { ...moscow, findings: [first, weak].map((f) => ({ ...f, evidence: f.evidence.slice(0, 1) })) };
    for (const format of ['csv', 'findings-csv']) {
      const [head = [], ...lines] = readCsv(render(format, contract as typeof moscow));
      const cells = lines.slice(0, 3).map((l) => l[head.indexOf('on the desk')]);
      expect(cells.slice(0, 2), format).toEqual(['yes', 'no']);
      expect(cells[2] ?? '', format).toBe('');
    }
  });

  test('keeps CJK, Arabic, emoji and line ends, and runs no formula', () => {
    const traps = trapContract();
    for (const format of ['csv', 'findings-csv', 'changes-csv']) {
      const lines = readCsv(render(format, traps));
      expect(new Set(lines.map((l) => l.length)).size).toBe(1);
      for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }
    const cells = readCsv(render('changes-csv', traps)).flat().join(' ');
    for (const words of ['月', 'الجديد', '🎉', '👩‍👩‍👧']) expect(cells).toContain(words);
  });
});

describe('Markdown', () => {
  /** The blocks of a report as a Markdown reader sees them, and the same as HTML. */
  const read = (contract: CollationContract) => {
    const text = render('markdown', contract);
    const blocks = lexer(text);
    const of = <T extends Tokens.Generic>(type: string) => blocks.filter((t): t is T => t.type === type);
    return { blocks, of, html: parseMarkdown(text, { async: false }) };
  };

  test('is read by a Markdown reader as the headings, the table and the lists it was written as, whatever the words try', () => {
    for (const contract of [moscow, markedContract(), trapContract()]) {
      const { blocks, of, html } = read(contract);
      const kinds = ['heading', 'space', 'table', 'list', 'paragraph', 'blockquote'];
      expect(blocks.map((t) => t.type).filter((type) => !kinds.includes(type))).toEqual([]);
      const [table] = of<Tokens.Table>('table');
      expect(table?.rows.map(([siglum]) => siglum?.text)).toEqual(contract.versions.map((v) => v.siglum));
      expect(table?.rows.every((row) => row.length === 4)).toBe(true);
      expect(of<Tokens.Heading>('heading').map((h) => h.depth)).toEqual([
        1,
        ...of('heading')
          .slice(1)
          .map(() => 2),
      ]);
      expect(html.match(/<(?!\/)[a-z0-9]+/g)?.filter((tag) => !MARKDOWN_TAGS.has(tag))).toEqual([]);
    }
  });

  test('names the copies, what looks damaged with its evidence, and where they differ', () => {
    const text = render('markdown', moscow);
    for (const v of moscow.versions) expect(text).toContain(`| ${v.siglum} | ${v.label} |`);
    const told = toldFindings(moscow);
    expect(told.length).toBeGreaterThan(10);
    expect(text.match(/^- \*\*[A-E]\*\* /gm)).toHaveLength(told.length);
    expect(text.match(/^- row \d+, /gm)?.length).toBeGreaterThan(0);
    expect(text).toMatch(/looks like a different story/);
    expect(text).toMatch(/ looks machine-translated, through Japanese \(very likely, \d\d %\)/);
  });

  test('names the damaged words once, where the message names them', () => {
    const text = render('markdown', moscow);
    expect(text).toMatch(/^- \*\*[A-E]\*\* “the king” looks like/m);
    expect(text).not.toMatch(/“the king”: “the king”/);
  });

  test('lets no text act as Markdown or HTML', () => {
    const contract = contractOf(
      [
        { id: 'a', label: 'A | B <img src=x>', text: 'The mayor met the *whole* council on Monday.' },
        {
          id: 'b',
          label: '# B',
          text: 'The mayor met the <script>alert(1)</script> [council](http://x) on Monday, www.x.example, a@x.example.',
        },
      ],
      '# [story](x)',
    );
    const text = render('markdown', contract);
    expect(text).not.toMatch(/<(script|img)/);
    expect(text).not.toMatch(/(?<!\\)\[/);
    expect(text.split('\n')[0]).toBe('# \\# \\[story\\](x)');
    expect(text).toContain('A \\| B &lt;img src=x&gt;');
  });

  test('has the code in the place of a character that nobody can see', () => {
    const text = render(
      'markdown',
      contractOf([
        { id: 'a', label: 'Wire \u202e', text: 'The mayor paid 40 crowns for the old boat on Monday.' },
        { id: 'b', text: 'The mayor paid 40 \u202ecrowns for the old boat on\u200b Tuesday.' },
      ]),
    );
    expect(text).toMatch(/\| Wire \\\[U\+202E\\\] \|/);
    expect(text).not.toMatch(/[\u202e\u200b]|“”/);
  });

  test('says so when nothing looks damaged and nothing differs', () => {
    const text = render('markdown', contractOf([{ id: 'a', text: 'The council met on Monday.' }]));
    expect(text).toContain('Nothing.');
    expect(text).toContain('Nowhere in substance.');
  });

  test('does not say that copies differ nowhere where findings tell all of it', () => {
    const text = render(
      'markdown',
      contractOf([
        { id: 'a', text: 'On Tuesday the minister Wang met the crew of the ferry.' },
        { id: 'b', text: 'On Tuesday the minister the king met the crew of the ferry.' },
        { id: 'c', text: 'On Monday the minister Wang met the crew of the ferry.' },
      ]),
    );
    expect(text).not.toContain('Nowhere in substance.');
    expect(text).toContain('**2 names & figures**, told above under what looks damaged.');
    expect(text).toMatch(/“Monday” looks like the wrong day: .*\n.*\n {2}- perhaps: “Tuesday”\n/);
  });

  test('counts behind the title of a group what of it findings tell', () => {
    const text = render(
      'markdown',
      contractOf([
        { id: 'a', text: 'On Tuesday the minister Wang met 14 men of the ferry.\n\nThe crew of 30 went home by bus.' },
        {
          id: 'b',
          text: 'On Tuesday the minister the king met 14 men of the ferry.\n\nThe crew of 30 went home by bus.',
        },
        {
          id: 'c',
          text: 'On Tuesday the minister Wang met 14 men of the ferry.\n\nThe crew of 30 or 40 went home by bus.',
        },
      ]),
    );
    expect(text).toMatch(/^\*\*.*\*\* \(1 more above\)$/m);
  });
});
