// Learns lib/classify/second-opinion/weights.json from the labelled samples and says how it does on documents left out.
//   npx rolldown bench/classify/fit-opinion.ts -d DIR --platform node && node DIR/fit-opinion.js --shared FOLDER --date YYYY-MM-DD [--write]
// From the repository's root; then `npx biome check --write lib/classify`. The same labels and the same engine give the same bytes.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { MEASURES } from '../../lib/classify/second-opinion/measures.ts';
import { areaUnder, crossValidated, learn, MOST_HIDDEN, pointAt, thresholdOf } from './opinion.ts';
import { placesOf } from './opinion-places.ts';
import { TAUGHT } from './samples.ts';

const { values } = parseArgs({
  options: { shared: { type: 'string', default: '../shared' }, date: { type: 'string' }, write: { type: 'boolean' } },
});
const places = placesOf(pathToFileURL(`${resolve(values.shared)}/`), TAUGHT);
const leanings = crossValidated(places);
const threshold = thresholdOf(places, leanings);
const { constant, weights } = learn(places);
const asked = places.filter((p) => p.measures).length;
console.log(`${places.length} places, ${asked} with an opinion; area under the curve ${areaUnder(places, leanings)}`);
for (const t of [9, 2, 1.5, 1.2, 1, 0.8, 0.6, 0.4, 0.2, 0, threshold]) console.log(pointAt(places, leanings, t));
MEASURES.forEach((m, k) => {
  console.log(m, (weights[k] as number).toFixed(3));
});
if (values.write) {
  if (!values.date) throw new Error('--date YYYY-MM-DD is needed: the weights say when they were learnt');
  const note = `Learnt by bench/classify/fit-opinion.ts on ${values.date} from ${asked} of ${places.length} places labelled in ${Object.keys(TAUGHT).length} samples (bench/classify/README.md). The threshold is the lowest at which, in documents left out, at most ${100 * MOST_HIDDEN} % of the changes of substance are called style. The weights stand in the order of MEASURES.`;
  const round = (x: number): number => Math.round(x * 1e4) / 1e4;
  writeFileSync(
    'lib/classify/second-opinion/weights.json',
    `${JSON.stringify({ note, threshold, constant: round(constant), weights: weights.map(round) }, null, 2)}\n`,
  );
}
