import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CollationContract } from '../contract/contract.ts';
import { toldFindings } from '../view/told-findings.ts';
import { inCodePoints } from './code-points.ts';
import { markedContract, moscowContract, trapContract } from './contracts-under-test.ts';
import { exporterOf } from './export.ts';

/** The terms of the W3C's context document that we use. No other document is ever loaded. */
const CONTEXT = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/anno.jsonld'), 'utf8'));
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`nothing is loaded from ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
};
const OA = 'http://www.w3.org/ns/oa#';

type Node = Record<string, { '@id'?: string; '@value'?: unknown }[]> & { '@id': string; '@type'?: string[] };
const flat = async (c: CollationContract): Promise<Node[]> =>
  (await jsonld.flatten(JSON.parse(exporterOf('web-annotation')?.render(c) ?? ''), undefined, {
    documentLoader,
    // Throws where a key or a value would be dropped in silence.
    safe: true,
  } as never)) as unknown as Node[];

const contracts: CollationContract[] = [];
beforeAll(() => {
  contracts.push(moscowContract(), trapContract(), markedContract());
}, 60_000);

describe('Web Annotation', () => {
  test('is JSON-LD of which no term is lost, with an annotation for every finding and difference', async () => {
    for (const contract of contracts) {
      const nodes = await flat(contract);
      const annotations = nodes.filter((n) => n['@type']?.includes(`${OA}Annotation`));
      const byHand = contract.marks ? 5 : 0; // one was only seen
      expect(annotations).toHaveLength(contract.findings.length + contract.variations.length + byHand);
      for (const a of annotations) {
        expect(a[`${OA}hasTarget`]?.length).toBeGreaterThan(0);
        expect(a[`${OA}hasBody`]?.length).toBeGreaterThan(0);
        expect(a[`${OA}motivatedBy`]?.[0]?.['@id']).toMatch(/#(assessing|describing)$/);
      }
      const sources = nodes.filter((n) => n['@type']?.includes('http://purl.org/dc/dcmitype/Text'));
      const named = [
        ...contract.findings.flatMap((f) => [f.target, ...f.evidence]),
        ...contract.variations.flatMap((v) => v.readings.flatMap((r) => r.ranges)),
        ...(contract.marks ?? []).flatMap((m) => m.target ?? []),
      ];
      expect(sources).toHaveLength(new Set(named.map((p) => p.version)).size);
    }
  });

  test('becomes RDF whose quotations and positions are the words of the versions, in code points', async () => {
    for (const contract of contracts) {
      const texts = contract.versions.map((v) => v.text);
      const nodes = await flat(contract);
      const value = (n: Node | undefined, term: string) => n?.[`${OA}${term}`]?.[0]?.['@value'];
      const byId = new Map(nodes.map((n) => [n['@id'], n]));
      let seen = 0;
      for (const node of nodes) {
        const selectors = (node[`${OA}hasSelector`] ?? []).map((s) => byId.get(s['@id'] ?? ''));
        if (selectors.length !== 2) continue;
        const quote = selectors.find((s) => s?.['@type']?.[0] === `${OA}TextQuoteSelector`);
        const position = selectors.find((s) => s?.['@type']?.[0] === `${OA}TextPositionSelector`);
        const [start, end] = [Number(value(position, 'start')), Number(value(position, 'end'))];
        const id = decodeURIComponent(
          String(node[`${OA}hasSource`]?.[0]?.['@id']).slice('urn:variorum:version:'.length),
        );
        const text = contract.versions.find((v) => v.id === id)?.text ?? '';
        expect([...text].slice(start, end).join('')).toBe(value(quote, 'exact'));
        const whole = `${value(quote, 'prefix')}${value(quote, 'exact')}${value(quote, 'suffix')}`;
        expect(texts.some((t) => t.includes(whole))).toBe(true);
        seen += 1;
      }
      expect(seen).toBeGreaterThan(contract.findings.length);
    }
  });

  test('names who marked something as its creator, and a decided finding as its target', async () => {
    const marked = contracts[2] as CollationContract;
    const nodes = await flat(marked);
    const people = nodes.filter((n) => n['@type']?.includes('http://xmlns.com/foaf/0.1/Person'));
    const names = people.map((n) => n['http://xmlns.com/foaf/0.1/name']?.[0]?.['@value']);
    expect(new Set(names)).toEqual(new Set(['Ada <Editor>', '=Bo']));
    const created = nodes.filter((n) => n['http://purl.org/dc/terms/creator']);
    expect(created).toHaveLength(5);
    for (const n of created)
      expect(n['http://purl.org/dc/terms/created']?.[0]?.['@value']).toBe('2026-03-04T09:10:11.000Z');
    const finding = `urn:variorum:finding:${toldFindings(marked)[0]?.id}`;
    expect(created.filter((n) => n[`${OA}hasTarget`]?.[0]?.['@id'] === finding)).toHaveLength(1);
  });

  test('links to no script', () => {
    const text = exporterOf('web-annotation')?.render(contracts[1] as CollationContract) ?? '';
    expect(text).not.toContain('javascript:');
    expect(text).toContain('https://example.org/?a=1&b=%222%22');
  });
});

test('code points: a pair counts once, half a pair as what it is', () => {
  const within = (text: string, start: number, end: number) => inCodePoints({ text }, { start, end });
  expect(within('a🦊b', 0, 4)).toEqual({ start: 0, end: 3 });
  expect(within('a🦊b', 3, 4)).toEqual({ start: 2, end: 3 });
  expect(within('市長👩‍👧', 2, 4)).toEqual({ start: 2, end: 3 });
  expect(within('\ud83e\ud83e\udd8a\udd8a', 0, 4)).toEqual({ start: 0, end: 3 });
  expect(within('🦊🦊', 1, 2)).toEqual({ start: 1, end: 1 });
});

test('code points: a text is gone through once, for however many places', () => {
  let read = 0;
  const version = {
    get text() {
      read += 1;
      return '🦊 and so on '.repeat(100);
    },
  };
  for (let at = 0; at < 1_300; at += 13)
    expect(inCodePoints(version, { start: at, end: at + 2 }).end).toBe((at / 13) * 12 + 1);
  expect(read).toBe(1);
});
