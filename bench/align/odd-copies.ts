import { type Alignment, align } from '../../lib/align/align.ts';
import { type GoldDocument, loadModule, readSet, textsOf } from './shared-bench.ts';

type Story = { readonly group: string; readonly paragraphs: readonly string[] };
type Generator = { generate: (versions: number, paragraphs: number) => GoldDocument };

/** Sets of short and of full-length articles; the first three versions of each document are related, those of different ones are not. */
const SETS = ['ecb', 'onestop-para', 'wmt-news-para'];
const VERSIONS = 3;
const CUTS: readonly (readonly [name: string, cut: (paragraphs: readonly string[]) => string[]])[] = [
  ['one paragraph each', (p) => [p.join(' ')]],
  ['two paragraphs each', (p) => [p.slice(0, p.length >> 1).join(' '), p.slice(p.length >> 1).join(' ')]],
  ['first three paragraphs', (p) => p.slice(0, 3)],
  ['as they are', (p) => [...p]],
];

/** Prints what becomes of copies that are no news page: texts of the sets put together otherwise. */
export async function printOddCopies(shared: URL): Promise<void> {
  const stories = SETS.flatMap((set) =>
    readSet(shared, set).flatMap(({ versions }, k) =>
      versions.slice(0, VERSIONS).map(({ paragraphs }): Story => ({ group: `${set} ${k}`, paragraphs })),
    ),
  );
  console.log(`\nPairs with links, related / unrelated, of ${SETS.join(', ')}:`);
  for (const [name, cut] of CUTS) {
    const linked = { related: 0, unrelated: 0 };
    const all = { related: 0, unrelated: 0 };
    stories.forEach((p, i) => {
      for (const q of stories.slice(i + 1)) {
        const kind = p.group === q.group ? 'related' : 'unrelated';
        all[kind]++;
        if (lineUp([cut(p.paragraphs), cut(q.paragraphs)]).links.length > 0) linked[kind]++;
      }
    });
    console.log(`  ${name}: ${linked.related} of ${all.related} / ${linked.unrelated} of ${all.unrelated}`);
  }
  const generator = await loadModule<Generator>(shared, 'gen-scale.mjs');
  const whole = [...readSet(shared, 'asset').slice(0, 3), ...(generator ? [generator.generate(2, 200)] : [])];
  console.log(
    'One copy without line breaks, the other whole: paragraphs linked, sentences linked / when both are whole:',
  );
  for (const { id, versions } of whole) {
    const [a, b] = [versions[0]?.paragraphs ?? [], versions[1]?.paragraphs ?? []];
    const found = lineUp([[a.join(' ')], b]);
    console.log(
      `  ${id}: ${found.links.length} of ${b.length}, ${found.sentenceLinks.length} / ${lineUp([a, b]).sentenceLinks.length}`,
    );
  }
}

function lineUp(versions: readonly (readonly string[])[]): Alignment {
  const { texts, lexis } = textsOf({ id: '', versions: versions.map((paragraphs, v) => ({ id: `${v}`, paragraphs })) });
  return align(texts, lexis);
}
