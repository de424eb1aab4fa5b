import { fileURLToPath } from 'node:url';
import { align } from '../../lib/align/align.ts';
import { arguableLinks } from './arguable.ts';
import { printOddCopies } from './odd-copies.ts';
import {
  benchFile,
  type GoldDocument,
  linksFor,
  loadModule,
  type Prediction,
  predictionOf,
  readSet,
  type Score,
  textsOf,
} from './shared-bench.ts';

type Asked = Partial<Record<'links' | 'changed' | 'moved' | 'lone' | 'groups', number>>;
const MANY: Asked = { links: 99.2, moved: 98.5, groups: 97 };
const ASKED: readonly (readonly [set: string, asked: Asked])[] = [
  ['pairs', { links: 97, moved: 93, lone: 85, groups: 94 }],
  ['wmt-news-seg', MANY],
  ['wmt-news-para', MANY],
  ['asset', MANY],
  ['bible-verse', { links: 98.3, groups: 97 }],
  ['bible-para', { links: 98.3, groups: 97 }],
  ['onestop-sent', { links: 96.5 }],
  ['onestop-para', { links: 99.5, groups: 97 }],
  ['argrewrite', { links: 98, changed: 95 }],
  ['ecb', { links: 68 }],
];

type Scorer = { scoreSet: (docs: readonly GoldDocument[], predictions: readonly Prediction[]) => Score };
type Baseline = { align: (doc: GoldDocument) => Prediction };
type Gold = { goldPairs: (doc: GoldDocument) => Map<string, readonly (readonly [number, number])[]> };

/** Prints every score of the aligner in one table, beside what is asked for and the plain baseline that comes with the data. */
export async function printScores(shared: URL): Promise<void> {
  const scorer = await loadModule<Scorer>(shared, 'score.mjs');
  const baseline = await loadModule<Baseline>(shared, 'baseline.mjs');
  const gold = await loadModule<Gold>(shared, 'lib.mjs');
  if (!scorer || !baseline || !gold) return;
  console.log(`Data: the files named below in ${fileURLToPath(benchFile(shared, 'sets/'))}`);
  console.log('Each cell: reached / asked for (baseline), in per cent.\n');
  console.log(
    '| file | links F1 | changed F1 | groups F1 | moved R | lone F1 |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const [set, asked] of ASKED) {
    const docs = readSet(shared, set);
    const ours = scorer.scoreSet(
      docs,
      docs.map((doc) => predict(set, doc)),
    );
    const plain = scorer.scoreSet(docs, docs.map(baseline.align));
    const cell = (name: keyof Asked, value: (s: Score) => number | null): string => {
      const [mine, theirs] = [value(ours), value(plain)];
      if (mine === null || theirs === null) return '–';
      return `${percent(mine)} / ${asked[name] ?? '–'} (${percent(theirs)})`;
    };
    const cells = [
      cell('links', (s) => s.link.F1),
      cell('changed', (s) => s.changed.F1),
      cell('groups', (s) => (s.goldGroups > 0 ? s.group.F1 : null)),
      cell('moved', (s) => s.movedRecall),
      cell('lone', (s) => (s.loneGold > 0 ? s.lone.F1 : null)),
    ];
    console.log(`| ${set}.dev.json | ${cells.join(' | ')} |`);
  }
  console.log(
    `\nRelations on ecb.dev.json: ${percent(relationsAccuracy(shared, gold))} % of pairs told right (one event, or another story).`,
  );
  const { extra, arguable } = arguableLinks(readSet(shared, 'argrewrite'), (doc) => goldOf(gold, doc));
  console.log(
    `argrewrite.dev.json: ${arguable} of ${extra} links that its gold does not have join paragraphs with five words in a row in common.`,
  );
  await printOddCopies(shared);
}

function goldOf({ goldPairs }: Gold, doc: GoldDocument): ReadonlySet<string> {
  const [links] = [...goldPairs(doc).values()];
  return new Set((links ?? []).map(([a, b]) => `${a} ${b}`));
}

function predict(set: string, doc: GoldDocument): Prediction {
  const { texts, lexis } = textsOf(doc);
  return predictionOf(doc, linksFor(set, align(texts, lexis)));
}

function relationsAccuracy(shared: URL, { goldPairs }: Gold): number {
  let right = 0;
  let all = 0;
  for (const doc of readSet(shared, 'ecb')) {
    const pairs = goldPairs(doc);
    const { texts, lexis } = textsOf(doc);
    for (const { a, b, kind } of align(texts, lexis).relations) {
      const linked = (pairs.get(`${doc.versions[a]?.id}\t${doc.versions[b]?.id}`) ?? []).length > 0;
      if (linked === (kind !== 'other-story')) right++;
      all++;
    }
  }
  return right / all;
}

function percent(x: number): string {
  return (100 * x).toFixed(1);
}
