import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Alignment } from '../../lib/align/align.ts';
import { type AnalysedText, analyse } from '../../lib/text/analysed.ts';
import { createLexis, type Lexis } from '../../lib/text/lexis.ts';

/** The data to measure on lies beside the project, never in it. */
export const SHARED = resolve(process.argv[2] ?? '../shared/bench/align');

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

/** The scorer and the generator that come with the data; null, said aloud, when the data is not there. */
export async function loadModule<T>(name: string): Promise<T | null> {
  const file = join(SHARED, name);
  if (!existsSync(file)) {
    console.log(`SKIPPED: ${file} is not there.`);
    return null;
  }
  return (await import(pathToFileURL(file).href)) as T;
}

export function readSet(name: string): { readonly file: string; readonly docs: readonly GoldDocument[] } {
  const file = join(SHARED, 'sets', `${name}.dev.json`);
  return { file, docs: JSON.parse(readFileSync(file, 'utf8')) };
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
