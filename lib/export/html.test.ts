import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CollationContract } from '../contract/contract.ts';
import { contractOf, markedContract, moscowContract, trapContract } from './contracts-under-test.ts';
import { exporterOf } from './export.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
const render = (c: CollationContract) => exporterOf('html')?.render(c) ?? '';

async function complaints(page: string): Promise<string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

/** What a reader sees of the texts: no tags, no screen reader's prefixes, no words that are struck. */
function wordsOf(page: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r', amp: '&' };
  return page
    .replace(/<span class="said">.*?<\/span>/gs, '')
    .replace(/<del>.*?<\/del>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&([a-z]+|#\d+);/g, (_, name: string) => entities[name] ?? '?');
}

const contracts: CollationContract[] = [];
beforeAll(() => {
  contracts.push(
    moscowContract(),
    trapContract(),
    contractOf([{ id: 'one', text: 'Only one copy.' }]),
    contractOf([
      { id: 'a', text: 'The same words.' },
      { id: 'b', text: 'The same words.\n' },
    ]),
    markedContract(),
  );
}, 60_000);

describe('the HTML file', () => {
  test('is valid HTML by html-validate, whatever the words try', async () => {
    for (const contract of contracts) expect(await complaints(render(contract))).toEqual([]);
    expect(await complaints('<p><div></p>')).not.toEqual([]);
  });

  test('runs nothing, loads nothing and links to no script', () => {
    for (const contract of contracts) {
      const page = render(contract);
      expect(page).not.toMatch(/<(script|img|iframe|link|object|embed|svg|form|base)\b/i);
      expect(page).not.toMatch(/<[^>]+\son\w+\s*=/i);
      expect(page).not.toMatch(/href="(?!https?:)/);
      expect(page).not.toMatch(/url\(|@import/);
      expect(page).toContain("default-src 'none'");
    }
    expect(wordsOf(render(contracts[1] as CollationContract))).toContain('<script>alert(1)</script>');
  });

  test('has every paragraph of every version, the findings with their evidence, and the marks as shapes', () => {
    const [moscow] = contracts as [CollationContract];
    const page = render(moscow);
    const words = wordsOf(page);
    for (const v of moscow.versions) {
      for (const b of v.blocks) expect(words).toContain(v.text.slice(b.start, b.end));
    }
    expect(page).toMatch(/<mark class="flag">/);
    expect(page).toMatch(/<mark class="changed">/);
    expect(page).toMatch(/<del>/);
    expect(page).toMatch(/looks like a different story/);
    expect(page).toMatch(/difference[s]? of style alone/);
  });

  test('shows what people marked in its place, and lists it with their names', () => {
    const page = render(contracts.at(-1) as CollationContract);
    const flag = contracts.at(-1)?.marks?.[0];
    const mark = /<mark class="flag">(.*?)<\/mark>/gs;
    const flagged = [...page.matchAll(mark)].map((m) => wordsOf(m[1] ?? ''));
    expect(flagged.some((words) => words.includes(flag?.words ?? '?'))).toBe(true);
    expect(page).toContain('<h2>Marked by people</h2>');
    const [, list = ''] = page.split('<h2>Marked by people</h2>');
    expect(list.slice(0, list.indexOf('</ul>')).match(/<li class="person">/g)).toHaveLength(4);
    expect(
      page.match(/<li class="person">Dismissed by Ada &lt;Editor&gt;, 4 Mar 2026\. “house style here”/g),
    ).toHaveLength(1);
    expect(render(contracts[0] as CollationContract)).not.toContain('Marked by people');
  });

  test('says what each version is, and what of it is only proposed; Markdown says what a person said', () => {
    const contract = contractOf([
      { id: 'a', label: 'Reuters', text: 'The council met on Monday.' },
      { id: 'b', label: 'Evening', text: 'The council met on Tuesday.', source: { standing: 'edited' } },
      { id: 'c', label: 'Late', text: 'The council sat on Monday.' },
    ]);
    const page = render(contract);
    expect(page).toContain('<td><bdi>Reuters</bdi></td><td>wire (proposed)</td>');
    expect(page).toContain('<td><bdi>Evening</bdi></td><td>edited</td>');
    expect(page).toContain('<td><bdi>Late</bdi></td><td></td>');
    expect(exporterOf('markdown')?.render(contract)).toMatch(/\| Evening \| edited \|/);
    // What is only proposed is in no format that a program reads.
    const tei = exporterOf('tei')?.render(contract) ?? '';
    expect(tei.match(/<note type="standing">[^<]*/g)).toEqual(['<note type="standing">edited']);
    const annotations = JSON.parse(exporterOf('web-annotation')?.render(contract) ?? '').first.items;
    const said = annotations.filter((a: { motivation: string }) => a.motivation === 'classifying');
    expect(said).toMatchObject([{ body: [{ value: 'edited' }], target: { id: 'urn:variorum:version:b' } }]);
    for (const format of ['csv', 'changes-csv']) {
      const lines = exporterOf(format)?.render(contract).split('\r\n') ?? [];
      expect(lines[0]).toMatch(/,standing( a,standing b)?$/);
      for (const line of lines.slice(1, -1))
        expect(/,(edited|,edited|edited,)$/.test(line)).toBe(line.includes('Evening'));
    }
  });

  test('keeps a label, and words in the list of findings, from turning round what stands beside them', () => {
    const page = render(
      contractOf([
        { id: 'a', label: 'Wire \u202e', text: 'The mayor paid 40 crowns for the old boat on Monday.' },
        { id: 'b', label: 'Site', text: 'The mayor paid 40 \u202ecrowns for the old boat on Monday.' },
      ]),
    );
    const body = page.slice(page.indexOf('<table'));
    expect(body).toContain('<bdi>Wire \u202e</bdi>');
    expect(body.replaceAll(/<bdi>[^<]*<\/bdi>/g, '')).not.toContain('\u202e');
  });

  test('names the direction and the language of each paragraph', () => {
    const page = render(contracts[1] as CollationContract);
    expect(page).toContain('<p dir="auto"');
    expect(page).toContain('قال رئيس البلدية');
    expect(page).toContain('U+202E');
  });
});
