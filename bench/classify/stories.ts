import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Version } from '../../lib/model/version.ts';
import { type AnalysedText, analyse } from '../../lib/text/analysed.ts';
import { createLexis, type Lexis } from '../../lib/text/lexis.ts';

/** One document of the development data: what lies beside the repository as `../shared`. */
export type Story = {
  readonly id: string;
  readonly versions: readonly { readonly id: string; readonly paragraphs: readonly string[] }[];
};

/**
 * The documents of a set of `../shared/bench/align`, or null when the data is not there. `seeds` are three of the real
 * copies, `seeds-other` the two others beside one of them; `mqm` is the Chinese news in the five English versions of each document's first panel,
 * `ted` a talk in the same way, `mqm-other` the news in the five of its second panel, `mqm-third` and `ted-third` in those of a third where there
 * is one; `mqm-cross` and its four likes (`-other`, `-third` …) are the news in one version of the first panel and one of the second, `ted-cross` the talk in the same way; `garbled` are real garbled
 * pages with their originals or peers; `mrpc` are pairs of sentences of two news agencies on one event, the ones a judge
 * called paraphrases: the test file of the Microsoft Research Paraphrase Corpus, which is not among the data and is laid there by hand; `sub-edited` are
 * stories of our own, which lie beside this file, and so are `fact-checked`, which lie in `../facts`.
 */
export function readStories(shared: URL, set: string): readonly Story[] | null {
  if (set === 'seeds') return readSeeds(shared, { id: 'seeds', files: SEEDS });
  if (set === 'seeds-other') return readSeeds(shared, { id: 'seeds-other', files: OTHER_SEEDS });
  if (set === 'mqm') return readPanels(shared, 'news', 0);
  if (set === 'ted') return readPanels(shared, 'ted', 0);
  if (set === 'mqm-other') return readPanels(shared, 'news', 1);
  if (set === 'mqm-third') return readPanels(shared, 'news', 2);
  if (set === 'ted-third') return readPanels(shared, 'ted', 2);
  if (set === 'mqm-cross') return readCross(shared, [2, 1]);
  if (set === 'mqm-cross-other') return readCross(shared, [4, 0]);
  if (set === 'mqm-cross-third') return readCross(shared, [0, 3]);
  if (set === 'mqm-cross-fourth') return readCross(shared, [1, 4]);
  if (set === 'mqm-cross-fifth') return readCross(shared, [3, 2]);
  if (set === 'ted-cross') return readCross(shared, [3, 2], 'ted');
  if (set === 'garbled') return readGarbled(shared);
  if (set === 'mrpc') return readSentencePairs(shared);
  if (set === 'sub-edited') return readOwn('bench/classify/sub-edited/');
  if (set === 'fact-checked') return readOwn('bench/facts/fact-checked/');
  const file = new URL(`bench/align/sets/${set}.dev.json`, shared);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Story[]) : null;
}

const SEEDS = ['000_5f46a34caf1fb7fd.txt', '001_2af652c4d04ee126.txt', '003_dad8c516bf82dcad.txt'];
const OTHER_SEEDS = ['000_5f46a34caf1fb7fd.txt', '002_07ccc284bb38da91.txt', '004_243ef0f0cd43787a.txt'];

function readSeeds(
  shared: URL,
  { id, files }: { readonly id: string; readonly files: readonly string[] },
): readonly Story[] | null {
  const folder = new URL('seeds/', shared);
  if (!existsSync(folder)) return null;
  const versions = files.map((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .map((l) => l.trim());
    // The furniture of the first copy ends before its headline and begins again after its last paragraph.
    const body = lines.filter((l) => l.length > 80 && /[.”"]$/.test(l) && !/An icon of|Image:|\/AP\)$/.test(l));
    return { id: name.slice(0, 3), paragraphs: body };
  });
  return [{ id, versions }];
}

type GarbledPage = {
  readonly text: string;
  readonly original?: { readonly text: string };
  readonly peers?: readonly { readonly text: string }[];
};

function readGarbled(shared: URL): readonly Story[] | null {
  const folder = new URL('bench/garbled/', shared);
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .sort()
    .flatMap((f) => {
      const { text, original, peers } = JSON.parse(readFileSync(new URL(f, folder), 'utf8')) as GarbledPage;
      const versions = [text, ...(original ? [original.text] : []), ...(peers ?? []).map((p) => p.text)].map(
        (t, i) => ({
          id: `${i}`,
          paragraphs: t
            .split(/\n+/)
            .map((p) => p.trim())
            .filter((p) => p !== ''),
        }),
      );
      return versions.length > 1 ? [{ id: f.replace('.json', ''), versions }] : [];
    });
}

type Panelled = Story & { readonly genre: string; readonly panels: readonly (readonly string[])[] };

function readPanels(shared: URL, genre: string, panel: number): readonly Story[] | null {
  const folder = new URL('bench/mqm/docs/', shared);
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((f) => f.startsWith(genre))
    .sort()
    .flatMap((f): Story[] => {
      const { id, versions, panels } = JSON.parse(readFileSync(new URL(f, folder), 'utf8')) as Panelled;
      const own = panels[panel];
      return own ? [{ id, versions: versions.filter((v) => own.includes(v.id)) }] : [];
    });
}

/** For each document the version of the first panel and the one of the second that stand at the given places. */
function readCross(shared: URL, [first, second]: readonly [number, number], genre = 'news'): readonly Story[] | null {
  const own = readPanels(shared, genre, 0);
  const other = readPanels(shared, genre, 1);
  if (!own || !other) return null;
  return own.flatMap((story): Story[] => {
    const pair = [story.versions[first], other.find((o) => o.id === story.id)?.versions[second]];
    return [{ id: story.id, versions: pair.filter((v) => v !== undefined) }];
  });
}

function readSentencePairs(shared: URL): readonly Story[] | null {
  const file = new URL('bench/mrpc/msr_paraphrase_test.txt', shared);
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.flatMap(([same, idA, idB, a, b]): Story[] => {
    if (same !== '1' || !a || !b) return [];
    const versions = [idA, idB].map((id, i) => ({ id: id as string, paragraphs: [(i === 0 ? a : b).trim()] }));
    return [{ id: `mrpc-${idA}-${idB}`, versions }];
  });
}

/** Invented agency stories (`a`), each as another newsroom left it (`b`), some of them through a machine too (`c`). */
function readOwn(path: string): readonly Story[] {
  const folder = new URL(path, pathToFileURL(`${process.cwd()}/`));
  const files = readdirSync(folder).sort();
  return [...new Set(files.map((f) => f.split('-')[0] as string))].map((id) => ({
    id,
    versions: files
      .filter((f) => f.startsWith(`${id}-`))
      .map((f) => ({
        id: f.slice(id.length + 1, -'.txt'.length),
        paragraphs: readFileSync(new URL(f, folder), 'utf8').trim().split('\n\n'),
      })),
  }));
}

/** A story's text as the batch contract makes it: paragraphs joined by an empty line, each a body block. */
export function analyseStory(story: Story): { readonly texts: readonly AnalysedText[]; readonly lexis: Lexis } {
  const lexis = createLexis();
  const texts = story.versions.map((v, i) => {
    const text = v.paragraphs.join('\n\n');
    let at = 0;
    const blocks = v.paragraphs.map((p) => {
      const start = at;
      at += p.length + 2;
      return { start, end: start + p.length, role: 'body' as const };
    });
    const version: Version = { id: `${i}`, siglum: v.id, text, language: 'en', published: null };
    return analyse(version, blocks, lexis);
  });
  return { texts, lexis };
}
