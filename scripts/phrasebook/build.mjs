// Builds lib/lexicon/data/phrasebook.json from the dictionary of wordings in `sources`, which is our own work (README.md says how it is made):
// node scripts/phrasebook/build.mjs [--list]; with --list it prints the lines that say two things of one pair.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { frontCoded } from '../lexicon/front-coded.mjs';

const SOURCES = new URL('sources/', import.meta.url);
const OUT = new URL('../../lib/lexicon/data/phrasebook.json', import.meta.url);
/** What a pair may be, the most cautious first: of two lines that differ in degree the more cautious counts. */
const DEGREES = ['!', '~', '='];
const HEADED = /^([a-z][a-z' -]*[a-z]) ([nvargx]): (.+)$/;
/** Nine words at most, as `LONGEST` in lib/lexicon/phrasebook.ts says. */
const PHRASE = /^[a-z0-9%][a-z0-9%'.-]*(?: [a-z0-9%&'.-]+){0,8}$/;

/** What was decided on second reading stands whatever the lists say, the later file before the earlier, within one the more cautious; `-`: the book says nothing. */
const decided = new Map();
const CAUTION = ['!', '-', '~', '='];
/** `wording part` -> other wording -> degree; each pair once, under the wording that stands first in the alphabet. */
const pairs = new Map();
const padding = new Map();
const refused = [];
let contradicted = 0;

for (const file of readdirSync(SOURCES).sort()) {
  if (!file.endsWith('.txt')) continue;
  for (const raw of readFileSync(new URL(file, SOURCES), 'utf8').split('\n')) {
    const line = tokens(raw.replace(/#.*/, ''));
    if (line === '') continue;
    const headed = HEADED.exec(line);
    if (headed) readHeaded(headed, file);
    else if (file.startsWith('padding')) readPadding(line, file);
    else if (line.includes(' ! ')) readGroup(line.replace(/^~ /, '').split(' ! '), { degree: '!', file });
    else if (line.includes(' = '))
      readGroup(line.replace(/^~ /, '').split(' = '), { degree: line.startsWith('~ ') ? '~' : '=', file });
    else refused.push(`${file}: ${raw}`);
  }
}

/** As the engine cuts words: a hyphen is a word of its own, and so is an ampersand. */
function tokens(line) {
  return line
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/(?<=[a-z0-9])([-&])(?=[a-z0-9])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readHeaded([, head, part, rest], file) {
  if (file.startsWith('decided')) {
    const [degree, key] = [rest[0], keyOf(head, rest.slice(1).trim(), part)];
    const before = decided.get(key);
    if (before?.file !== file || CAUTION.indexOf(degree) < CAUTION.indexOf(before.degree))
      decided.set(key, { degree, file });
    return;
  }
  for (const piece of rest.split(/ ?\| ?/)) {
    const degree = piece[0];
    if (!DEGREES.includes(degree)) {
      if (piece.trim() !== '') refused.push(`${file}: ${head} ${part}: ${piece}`);
      continue;
    }
    for (const other of piece.slice(1).split(','))
      if (other.trim() !== '') put([head, other.trim()], { part, degree, file });
  }
}

/** Function phrases and turns stand as they are, `x`; a line of the terms of a field is of nouns or of verbs, `g`. */
function readGroup(members, { degree, file }) {
  const part = { light: 'v', transatlantic: 'g', newsroom: 'g' }[file.replace(/[-\d]*(?:not)?[-\d]*\.txt$/, '')] ?? 'x';
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) put([a.trim(), b.trim()], { part, degree, file });
}

function readPadding(line, file) {
  const [phrase, follows] = line.split(' | ');
  if (/^(?:number|noun|ing|infinitive|any)$/.test(follows ?? '') && PHRASE.test(phrase)) padding.set(phrase, follows);
  else refused.push(`${file}: ${line}`);
}

function put([x, y], { part, degree, file }) {
  if (x === y) return;
  if (!PHRASE.test(x) || !PHRASE.test(y)) {
    refused.push(`${file}: ${x} ${degree} ${y}`);
    return;
  }
  const [a, b] = x < y ? [x, y] : [y, x];
  const key = `${a} ${part}`;
  if (!pairs.has(key)) pairs.set(key, new Map());
  const own = pairs.get(key);
  const before = own.get(b);
  const isDecided = decided.has(keyOf(x, y, part));
  if (!isDecided && before !== undefined && before !== degree && (before === '!' || degree === '!')) {
    contradicted++;
    if (process.argv.includes('--list')) console.log(`${a} ${part}: ${before} ${degree} ${b}`);
  }
  own.set(b, before === undefined || DEGREES.indexOf(degree) < DEGREES.indexOf(before) ? degree : before);
}

function keyOf(x, y, part) {
  return x < y ? `${x} ${part} ${y}` : `${y} ${part} ${x}`;
}

for (const [key, { degree }] of decided) {
  const [, a, part, b] = /^(.+) ([nvargx]) (.+)$/.exec(key);
  const own = pairs.get(`${a} ${part}`) ?? new Map();
  if (degree === '-') own.delete(b);
  else own.set(b, degree);
  if (own.size > 0) pairs.set(`${a} ${part}`, own);
  else pairs.delete(`${a} ${part}`);
}

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Each pair under the entry that stands first: `entry` -> part -> degree -> the numbers of the others in the sorted list of all. */
const entries = [...new Set([...pairs].flatMap(([key, others]) => [key.slice(0, -2), ...others.keys()]))].sort(
  byCodeUnit,
);
const numberOf = new Map(entries.map((entry, i) => [entry, i]));
const links = entries.map(() => new Map());
for (const [key, others] of pairs) {
  const [self, part] = [numberOf.get(key.slice(0, -2)), key.slice(-1)];
  const lists = new Map(DEGREES.map((d) => [d, []]));
  for (const [other, degree] of others) lists.get(degree).push(numberOf.get(other) - self);
  links[self].set(part, lists);
}

/** `n=1a,2b~3c v!4d`: by part of speech and degree, how far behind in the list the others stand, in base 36. */
function lineOf(parts) {
  return [...parts]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([part, lists]) => {
      const written = [...lists].filter(([, list]) => list.length > 0);
      return (
        part +
        written
          .map(
            ([d, list]) =>
              d +
              list
                .sort((x, y) => x - y)
                .map((n) => n.toString(36))
                .join(','),
          )
          .join('')
      );
    })
    .join(' ');
}

const json = `${JSON.stringify({
  entries: frontCoded(entries),
  links: links.map(lineOf).join('\n'),
  padding: [...padding]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([phrase, follows]) => `${phrase}|${follows}`)
    .join('\n'),
})}\n`;
writeFileSync(OUT, json);
const count = (degree) =>
  [...pairs.values()].reduce((n, own) => n + [...own.values()].filter((d) => d === degree).length, 0);
console.log(
  DEGREES.map((d) => `${d} ${count(d)}`).join(', '),
  `pairs; ${padding.size} of padding; ${contradicted} contradicted;`,
  json.length,
  'bytes,',
  gzipSync(json, { level: 9 }).length,
  'gzip',
);
for (const line of refused) console.log('refused:', line);
