// Builds lib/lexicon/data/wrong-senses.json from the dictionary of wrong senses in `sources`, which is our own work (README.md says how it is made):
// node scripts/wrong-senses/build.mjs [--list]; with --list it prints what it dropped and why, line by line.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { unfront } from '../lexicon/front-coded.mjs';

const SOURCES = new URL('sources/', import.meta.url);
const STRUCK = new URL('struck.txt', import.meta.url);
const PHRASEBOOK = new URL('../../lib/lexicon/data/phrasebook.json', import.meta.url);
const OUT = new URL('../../lib/lexicon/data/wrong-senses.json', import.meta.url);
const LINE = /^(.+?) ([nvarx]): ?> ?(.+)$/;
const WHOSE = "one's";
const WORDS = /^[a-z0-9&][a-z0-9'.&-]*(?: [a-z0-9&][a-z0-9'.&-]*){0,5}$/;

/** Wrong wording -> `right part` -> the file it stands in; each pair once. */
const pairs = new Map();
const dropped = new Map();
const struck = new Set(existsSync(STRUCK) ? linesOf(STRUCK) : []);
const standing = readPhrasebook();

for (const file of readdirSync(SOURCES).sort()) {
  if (!file.endsWith('.txt')) continue;
  for (const raw of linesOf(new URL(file, SOURCES))) {
    const line = LINE.exec(raw);
    if (!line) drop('no entry', `${file}: ${raw}`);
    else for (const wrong of line[3].split(',')) enter(line[1], line[2], wrong);
  }
}

function enter(printedRight, part, printedWrong) {
  const [right, wrong] = [key(printedRight), key(printedWrong)];
  const said = `${printedRight.trim()} ${part}: > ${printedWrong.trim()}`;
  if (!WORDS.test(right) || !WORDS.test(wrong)) return drop('no wording of one to six words', said);
  if (closed(right) === closed(wrong)) return drop('one wording', said);
  // A copy that has the longer one has the shorter one in it, and neither tells the copies apart.
  if (within(right, wrong) || within(wrong, right)) return drop('one within the other', said);
  if (standing.has(pairOf(right, wrong))) return drop('stand for each other by the phrasebook', said);
  if (struck.has(said)) return drop('struck', said);
  if (!pairs.has(wrong)) pairs.set(wrong, new Set());
  pairs.get(wrong).add(`${right} ${part}`);
}

/** As the engine reads a wording: without articles, hyphens and whose it is, unless nothing but a word would be left. The same is done to a text in lib/lexicon/wrong-senses.ts. */
function key(wording) {
  const words = wording
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim()
    .split(' ')
    .filter((w) => !/^(?:a|an|the)$/.test(w))
    .map((w) =>
      /^(?:one's|my|your|his|her|its|our|their|somebody's|someone's)$/.test(w) ? WHOSE : w.replace(/'s?$/, ''),
    );
  const rest = words.filter((w) => w !== WHOSE);
  return (rest.length > 1 ? rest : words).join(' ');
}

function closed(wording) {
  return wording.replaceAll(' ', '');
}

function within(inner, outer) {
  return ` ${outer} `.includes(` ${inner} `);
}

function pairOf(a, b) {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The pairs that may stand for each other, nearly always or in a common use, whatever their part of speech. How it is printed: scripts/phrasebook/build.mjs. */
function readPhrasebook() {
  const { entries, links } = JSON.parse(readFileSync(PHRASEBOOK, 'utf8'));
  const wordings = unfront(entries);
  const out = new Set();
  links.split('\n').forEach((line, own) => {
    for (const [, degree, list] of line.matchAll(/([=~!])([0-9a-z,]+)/g)) {
      if (degree === '!') continue;
      for (const far of list.split(','))
        out.add(pairOf(key(wordings[own]), key(wordings[own + Number.parseInt(far, 36)])));
    }
  });
  return out;
}

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

function drop(why, what) {
  if (!dropped.has(why)) dropped.set(why, []);
  dropped.get(why).push(what);
}

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** `right part` -> its wrong wordings. */
const byRight = new Map();
for (const [wrong, rights] of pairs)
  for (const right of rights) byRight.set(right, [...(byRight.get(right) ?? []), wrong]);
const lines = [...byRight]
  .sort(([a], [b]) => byCodeUnit(a, b))
  .map(([right, wrongs]) => `${right}>${wrongs.sort(byCodeUnit).map(shortened(right)).join(',')}`);
const json = `${JSON.stringify({ pairs: lines.join('\n') })}\n`;
writeFileSync(OUT, json);

/** The wrong wording with a capital for each word that the right one has: A for its first, B for its second. A quarter less to carry. */
function shortened(right) {
  const words = right.slice(0, -2).split(' ');
  return (wrong) =>
    wrong
      .split(' ')
      .map((word) => (words.includes(word) ? String.fromCharCode(65 + words.indexOf(word)) : word))
      .join(' ');
}
const count = [...pairs.values()].reduce((n, rights) => n + rights.size, 0);
console.log(
  `${count} pairs of ${byRight.size} right and ${pairs.size} wrong wordings; ${json.length} bytes, ${gzipSync(json, { level: 9 }).length} gzip`,
);
for (const [why, whats] of dropped) {
  console.log(`dropped, ${why}: ${whats.length}`);
  if (process.argv.includes('--list')) for (const what of whats) console.log(`  ${what}`);
}
