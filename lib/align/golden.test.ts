import { expect, test } from 'vitest';
import { collate } from '../collate/collate.ts';
import { draftOf } from '../ingest/ingest.ts';
import type { Collation } from '../model/collation.ts';
import { SAMPLES } from '../samples/samples.ts';

type Sample = (typeof SAMPLES)[number];

/** So many words of a sentence tell a reader which it is. */
const WORDS = 9;

// When lib/align or the samples change, read the difference before you renew it (npx vitest lib/align/golden -u): every row
// should be one that a person would have made.
test.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
  'the rows of the sample %s are as they were read',
  async (id, sample) => {
    const drafts = sample.versions.map(({ key, text, language }) => draftOf({ id: key, text, language }));
    await expect(asText(collate(drafts), sample)).toMatchFileSnapshot(`golden/${id}.txt`);
  },
);

/** Every row with what each copy has there: its paragraphs by number, their roles, and their sentences by their first words. */
function asText({ versions, rows, relations, sentenceLinks }: Collation, sample: Sample): string {
  const keys = versions.map(({ text }) => keysOf(sample, text));
  const kin = relations.map((r) => `${keys[r.a]} and ${keys[r.b]}: ${r.kind}, ${r.similarity}`);
  const lines = rows.flatMap((row, k) => {
    const moved = row.moved.length > 0 ? `, moved in ${row.moved.map((v) => keys[v]).join(', ')}` : '';
    const cells = row.cells.flatMap((cell, v) => cell.map((block) => blockLines(v, block)));
    if (row.kind === 'furniture') return cells.map(([name, first]) => `Row ${k + 1}: furniture: ${name}${first}`);
    return ['', `Row ${k + 1}: ${row.kind}, ${row.confidence}${moved}`, ...cells.flat().map((line) => `  ${line}`)];
  });
  const sum = versions.reduce((n, v) => n + v.sentences.length, 0);
  return `${[...head(keys.length, sum), ...kin, ...lines].join('\n')}\n`;

  function blockLines(v: number, block: number): string[] {
    const { text, blocks, sentences } = versions[v] as Collation['versions'][number];
    const mine = sentences.flatMap((s, k) => (s.block === block ? [{ ...s, k }] : []));
    const role = blocks[block]?.role;
    return [
      `${keys[v]} ${block + 1}${role === 'body' ? '' : ` (${role})`}`,
      ...mine.map(({ start, end, k }) => `  ${opening(text.slice(start, end))}${partners(v, k)}`),
    ];
  }

  /** The sentences linked to one, by copy and number within the copy. */
  function partners(v: number, sentence: number): string {
    const linked = sentenceLinks.flatMap(({ a, b }) => {
      if (a.version === v && a.sentence === sentence) return [b];
      return b.version === v && b.sentence === sentence ? [a] : [];
    });
    return linked.length === 0 ? '' : `  ↔ ${linked.map((s) => `${keys[s.version]} ${placeOf(s)}`).join(', ')}`;
  }

  /** Paragraph and sentence within it, both from 1. */
  function placeOf({ version, sentence }: { readonly version: number; readonly sentence: number }): string {
    const all = versions[version]?.sentences ?? [];
    const block = all[sentence]?.block ?? 0;
    return `${block + 1}.${sentence - all.findIndex((s) => s.block === block) + 1}`;
  }
}

/** Why the file is as long as it is: nothing that a person would have to judge is left out or counted only. */
function head(copies: number, sentences: number): string[] {
  return [
    `# How ${copies} copies line up, row by row: each of their ${sentences} sentences stands here once, by its first words and with`,
    '# its partners in the other copies, since a sentence that went to the wrong row shows nowhere else. A change is read where it',
    '# stands; what did not change is not read again.',
    '',
  ];
}

/** The names of the copies with these words: a text handed in twice is one version. */
function keysOf(sample: Sample, text: string): string {
  return sample.versions.flatMap((v) => (v.text === text ? [v.key] : [])).join('=');
}

function opening(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')} …` : words.join(' ');
}
