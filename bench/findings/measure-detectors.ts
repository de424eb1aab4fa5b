// Measures each detector by itself on the mqm news: node measure-detectors.js --bench FOLDER --date YYYY-MM-DD > measured.json
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import { hits } from './cue-samples.ts';
import { paragraphStarts, readMqm } from './mqm.ts';
import { readCopies } from './read-copies.ts';

const option = (name: string): string => process.argv[process.argv.indexOf(`--${name}`) + 1] as string;
/** Strength from which a cue of a graded detector is counted. */
const LEAST = 0.5;

const detectors: Record<string, { n: number; serious: number; any: number; touched: number }> = {};
let serious = 0;
for (const doc of readMqm(`${option('bench')}/mqm/docs`)) {
  if (!doc.id.startsWith('news-')) continue;
  for (const panel of doc.panels) {
    const versions = panel.flatMap((id) => doc.versions.find((v) => v.id === id) ?? []);
    const room = openRoom(readCopies(versions.map((v) => v.paragraphs)));
    const gold = versions.map((v) => {
      const starts = paragraphStarts(v.paragraphs);
      return doc.gold
        .filter((g) => g.version === v.id)
        .map((g) => ({
          start: (starts[g.paragraph] as number) + g.start,
          end: (starts[g.paragraph] as number) + g.end,
          serious: g.serious,
        }));
    });
    const worst = gold.map((g) => distinct(g.filter((x) => x.serious)));
    serious += worst.reduce((n, g) => n + g.length, 0);
    for (const d of DETECTORS) {
      const cues = d.detect(room).filter((c) => c.strength >= LEAST);
      const entry = detectors[d.id] ?? { n: 0, serious: 0, any: 0, touched: 0 };
      for (const c of cues) {
        entry.n++;
        if (hits(c.place, worst[c.place.version] ?? [])) entry.serious++;
        if (hits(c.place, gold[c.place.version] ?? [])) entry.any++;
      }
      worst.forEach((g, v) => {
        for (const x of g)
          if (
            hits(
              x,
              cues.filter((c) => c.place.version === v).map((c) => c.place),
            )
          )
            entry.touched++;
      });
      detectors[d.id] = entry;
    }
  }
}
process.stdout.write(
  `${JSON.stringify({ data: 'WMT MQM zh-en news 2023, panels of five, three raters; single cues of strength 0.5 or more, before pooling', date: option('date'), serious, detectors }, null, 1)}\n`,
);

function distinct<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return spans.filter((s) => !seen.has(`${s.start}-${s.end}`) && seen.add(`${s.start}-${s.end}`));
}
