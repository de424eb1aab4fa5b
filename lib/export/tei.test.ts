import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, type XmlElement, XmlText } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CollationContract } from '../contract/contract.ts';
import { contractOf, markedContract, moscowContract, TRAP_NOTE, trapContract } from './contracts-under-test.ts';
import { exporterOf } from './export.ts';
import { PARAGRAPH_BREAK, segmentsOf } from './segments.ts';

const SCHEMA = readFileSync(join(import.meta.dirname, 'schemas/tei-apparatus.rng'), 'utf8');
const render = (c: CollationContract) => exporterOf('tei')?.render(c) ?? '';

const contracts: CollationContract[] = [];
beforeAll(() => {
  contracts.push(
    moscowContract(),
    trapContract(),
    contractOf([{ id: 'one', text: 'Only one copy.\n\nTwo lines.', source: { standing: 'wire' } }]),
    markedContract(),
  );
}, 60_000);

function validate(xml: string): void {
  const schema = XmlDocument.fromString(SCHEMA);
  const document = XmlDocument.fromString(xml);
  const validator = RelaxNGValidator.fromDoc(schema);
  try {
    validator.validate(document);
  } finally {
    validator.dispose();
    document.dispose();
    schema.dispose();
  }
}

/** What one witness reads, by the rules of parallel segmentation: everything but other witnesses' readings. */
function reading(element: XmlElement, siglum: string): string {
  let out = '';
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlText) out += node.content;
    else if ('attrs' in node) {
      const child = node as XmlElement;
      if (child.name === 'milestone') out += PARAGRAPH_BREAK;
      else if (child.name === 'rdg' || child.name === 'lem') {
        const wit = child.attrs.find((a) => a.name === 'wit')?.value ?? '';
        if (wit.split(' ').includes(`#${siglum}`)) out += reading(child, siglum);
      } else out += reading(child, siglum);
    }
  }
  return out;
}

describe('TEI', () => {
  test('is valid by the Guidelines’ RELAX NG for the elements it uses', () => {
    for (const contract of contracts) expect(() => validate(render(contract))).not.toThrow();
  });

  test('would not be if a reading named no witness: the schema bites', () => {
    expect(() => validate(render(contracts[0] as CollationContract).replace(/ wit="[^"]*"/, ''))).toThrow();
    expect(() => validate(render(contracts[0] as CollationContract).replace('<body>', '<body><nonsense/>'))).toThrow();
  });

  test('holds every word of every witness, to the letter, in its row', () => {
    for (const contract of contracts) {
      const document = XmlDocument.fromString(render(contract));
      for (const [row, { cells }] of contract.rows.entries()) {
        const ab = document.get(`//*[@n="${row + 1}"]`) as XmlElement;
        for (const v of contract.versions) {
          const blocks = (cells[v.id] ?? []).map((b) => v.blocks[b]);
          const words = blocks.map((b) => v.text.slice(b?.start, b?.end)).join(PARAGRAPH_BREAK);
          expect(reading(ab, v.siglum)).toBe(words.replace(/(?![\t\n\r])[\p{Cc}\ufffe]/gu, '\ufffd'));
        }
      }
      document.dispose();
    }
  });

  test('says what kind each difference is, and which reading most copies have', () => {
    const xml = render(contracts[0] as CollationContract);
    expect(xml).toContain('<variantEncoding method="parallel-segmentation" location="internal"/>');
    expect(xml).toMatch(/<app type="style" ana="[^"]*#class-(spelling|house-style|punctuation)/);
    expect(xml).toMatch(/<app type="substantive" ana="[^"]*#class-name/);
    expect(xml).toMatch(/<lem wit="#[A-E] #[A-E]/);
    for (const [, id] of xml.matchAll(/#(class-[a-z-]+)/g)) expect(xml).toContain(`<category xml:id="${id}">`);
    expect(xml).toContain('<note type="finding"');
  });
});

test('what people marked is a note of its own, with their names', () => {
  const document = XmlDocument.fromString(render(contracts[3] as CollationContract));
  const notes = (type: string) => document.find(`//*[local-name()="note"][@type="${type}"]`) as XmlElement[];
  expect(notes('mark')).toHaveLength(4);
  expect(notes('decision')).toHaveLength(1);
  expect(notes('mark')[0]?.content).toContain(TRAP_NOTE);
  expect(document.find('//*[local-name()="persName"]').map((n) => n.content)).toContain('Ada <Editor>');
  document.dispose();
});

test('a difference that not every version of the row takes part in cuts nothing, and no word is lost', () => {
  const [moscow] = contracts as [CollationContract];
  const variation = moscow.variations.find((v) => v.readings.flatMap((r) => r.versions).length > 2);
  if (!variation) throw new Error('the sample has such a variation');
  const crippled = {
    ...moscow,
    variations: moscow.variations.map((v) => (v === variation ? { ...v, readings: v.readings.slice(0, 1) } : v)),
  };
  const joined = (c: CollationContract) => {
    const out = new Map<string, string>();
    for (const s of segmentsOf(c, variation.row)) for (const [v, w] of s.words) out.set(v, (out.get(v) ?? '') + w);
    return out;
  };
  expect(joined(crippled)).toEqual(joined(moscow));
  expect(segmentsOf(crippled, variation.row).length).toBeLessThan(segmentsOf(moscow, variation.row).length);
});
