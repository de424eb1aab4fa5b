// Draws three documents of the mqm news and prints their findings for a reader to judge, without the experts' marks.
//   npx rolldown bench/findings/draw.ts -d DIR --platform node && node DIR/draw.js --bench FOLDER [--seed WORDS]
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import { digest } from '../../lib/text/digest.ts';
import { paragraphStarts, readMqm } from './mqm.ts';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? undefined : process.argv[i + 1];
};
const bench = option('bench');
if (!bench) throw new Error('--bench FOLDER is needed');

/** The order of the draw is that of the hashes of these words with a document's (or a finding's) name. */
const SEED = option('seed') ?? 'a careful fact-checker, 1';
const DOCUMENTS = 3;
/** Of the findings between 0.5 and 0.8, so many of each document. */
const OF_THE_REST = 6;

const order = (name: string): string => digest([SEED, name]);
const docs = readMqm(`${bench}/mqm/docs`)
  .filter((d) => d.id.startsWith('news'))
  .sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1))
  .slice(0, DOCUMENTS);
for (const doc of docs) {
  const panel = [...doc.panels].sort((a, b) => (order(a.join()) < order(b.join()) ? -1 : 1))[0] ?? [];
  const versions = panel.flatMap((id) => doc.versions.find((v) => v.id === id) ?? []);
  const drafts = versions.map((v) => draftOf({ id: v.id, paragraphs: v.paragraphs, language: 'en' }));
  const { findings, versions: read } = collate(drafts);
  const high = findings.filter((f) => f.confidence >= 0.8);
  const rest = findings
    .filter((f) => f.confidence >= 0.5 && f.confidence < 0.8)
    .sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1))
    .slice(0, OF_THE_REST);
  console.log(`\n# ${doc.id}, panel ${panel.join(' ')}: ${high.length} from 0.8 up; ${rest.length} of the rest`);
  for (const f of [...high, ...rest]) {
    const text = read[f.target.version]?.text ?? '';
    const version = versions[drafts.findIndex((d) => d.text === text)];
    const starts = paragraphStarts(version?.paragraphs ?? []);
    const paragraph = starts.findLastIndex((s) => s <= f.target.start);
    const around = `${text.slice(Math.max(starts[paragraph] ?? 0, f.target.start - 60), f.target.start)}[${f.target.exact}]${text.slice(f.target.end, f.target.end + 40)}`;
    console.log(
      `${f.confidence.toFixed(2)} ${f.detector} ${version?.id} §${paragraph}: ${around.replace(/\n+/g, ' ¶ ')}`,
    );
    for (const e of f.evidence.slice(0, 3)) console.log(`       others: ${e.exact.slice(0, 160)}`);
  }
}
