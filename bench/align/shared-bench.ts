import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Alignment } from '../../lib/align/align.ts';
import { type AnalysedText, analyse } from '../../lib/text/analysed.ts';
import { createLexis, type Lexis } from '../../lib/text/lexis.ts';

export type GoldDocument = {
  readonly id: string;
  readonly versions: readonly { readonly id: string; readonly paragraphs: readonly string[] }[];
};

type BlockLink = {
  readonly a: { readonly version: number; readonly block: number };
  readonly b: { readonly version: number; readonly block: number };
};

export type Prediction = {
  readonly id: string;
  readonly links: readonly {
    readonly a: { readonly version: string; readonly index: number };
    readonly b: { readonly version: string; readonly index: number };
  }[];
};

type Share = { readonly P: number; readonly R: number; readonly F1: number };
export type Score = {
  readonly link: Share;
  readonly changed: Share;
  readonly group: Share;
  readonly lone: Share;
  readonly movedRecall: number | null;
  readonly goldGroups: number;
  readonly loneGold: number;
};

/** A file of the alignment data. `shared` is the folder that holds bench/ and seeds/: beside the project, never in it. */
export function benchFile(shared: URL, name: string): URL {
  return new URL(`bench/align/${name}`, shared);
}

/** The scorer and the generator that come with the data; null, said aloud, when the data is not there. */
export async function loadModule<T>(shared: URL, name: string): Promise<T | null> {
  const file = benchFile(shared, name);
  if (!existsSync(file)) {
    console.log(`SKIPPED: ${fileURLToPath(file)} is not there.`);
    return null;
  }
  return (await import(file.href)) as T;
}

export function readSet(shared: URL, name: string): readonly GoldDocument[] {
  return JSON.parse(readFileSync(benchFile(shared, `sets/${name}.dev.json`), 'utf8'));
}

/** A document's versions as the batch command takes `paragraphs`: each one body block, joined by an empty line. */
export function textsOf(doc: GoldDocument, lexis: Lexis = createLexis()): { texts: AnalysedText[]; lexis: Lexis } {
  const texts = doc.versions.map(({ id, paragraphs }, v) => {
    let at = 0;
    const blocks = paragraphs.map((p) => {
      const block = { start: at, end: at + p.length, role: 'body' as const };
      at = block.end + 2;
      return block;
    });
    const text = paragraphs.join('\n\n');
    return analyse({ id, siglum: `V${v}`, text, language: 'en', published: null }, blocks, lexis);
  });
  return { texts, lexis };
}

export function predictionOf(doc: GoldDocument, links: readonly BlockLink[]): Prediction {
  const end = (r: BlockLink['a']) => ({ version: doc.versions[r.version]?.id ?? '', index: r.block });
  return { id: doc.id, links: links.map((l) => ({ a: end(l.a), b: end(l.b) })) };
}

/** Which links a set's gold speaks of: one event in other words is the `related` tier. */
export function linksFor(set: string, found: Alignment): readonly BlockLink[] {
  return set === 'ecb' ? found.related : found.links;
}
