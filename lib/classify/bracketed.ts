import { type BareChange, isStyleOnly } from '../model/change.ts';
import type { Fact } from '../model/fact.ts';
import type { Version } from '../model/version.ts';
import { type AnalysedText, analyse } from '../text/analysed.ts';
import { splitBlocks } from '../text/blocks.ts';
import { createLexis } from '../text/lexis.ts';
import type { ClassExample } from './change-class.ts';
import { type ClassifyInput, classify } from './classify.ts';

/**
 * An example as the input of `classify`: the n-th pair of brackets in A changes into the n-th in B, and curly quotation
 * marks quote. For tests of the classes.
 */
export function readExample(example: ClassExample): ClassifyInput {
  const lexis = createLexis();
  const sides = [example.a, example.b].map(unbracketed);
  const texts = sides.map(({ text }, i): AnalysedText => {
    const version: Version = { id: `${i}`, siglum: i === 0 ? 'A' : 'B', text, language: 'en', published: null };
    return analyse(
      version,
      splitBlocks(text).map((b) => ({ ...b, role: 'body' as const })),
      lexis,
    );
  });
  const [a, b] = sides;
  if (!a || !b || a.ranges.length !== b.ranges.length)
    throw new Error(`brackets do not match: ${example.a} / ${example.b}`);
  const changes = a.ranges.map((r, i): BareChange => {
    const s = b.ranges[i] as { start: number; end: number };
    const kind = r.start === r.end ? 'insert' : s.start === s.end ? 'delete' : 'replace';
    return { row: 0, a: { version: 0, ...r }, b: { version: 1, ...s }, kind };
  });
  return { changes, variations: [], facts: quotations(sides.map((s) => s.text)), rows: [], texts, lexis };
}

/** Whether all that an example changes is style. */
export function isStyle(a: string, b: string): boolean {
  return classify(readExample({ a, b })).changes.every((c) => isStyleOnly(c.classes));
}

function unbracketed(marked: string): {
  readonly text: string;
  readonly ranges: readonly { start: number; end: number }[];
} {
  let text = '';
  const starts: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const c of marked) {
    if (c === '[') starts.push(text.length);
    else if (c === ']') ranges.push({ start: starts.pop() ?? 0, end: text.length });
    else text += c;
  }
  return { text, ranges };
}

function quotations(texts: readonly string[]): readonly Fact[] {
  return texts.flatMap((text, version) =>
    [...text.matchAll(/“[^”]*”/g)].map((m): Fact => {
      const place = { version, start: m.index, end: m.index + m[0].length };
      return { kind: 'quotation', slot: m[0], values: [{ ...place, value: m[0] }], agree: true };
    }),
  );
}
