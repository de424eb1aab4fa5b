import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hunspellForms } from './hunspell.mjs';

const require = createRequire(import.meta.url);

/**
 * How British spelling differs from American, as rewritings of a British form. A pair is taken only when the British form
 * is missing from the American dictionary and the rewritten one stands in it: the dictionaries decide, the rules only propose.
 */
const REWRITINGS = [
  [/is(?=(?:e|es|ed|er|ers|ing|ingly|able|ation|ations|ational|ement|ements)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  [/our/, 'or'],
  [/re$/, 'er'],
  [/re(?=s$)/, 'er'],
  [/re(?=d$)/, 'ere'],
  [/r(?=ing$)/, 'er'],
  [/re(?=(?:work|line|line|lines|piece|fold)s?$)/, 'er'],
  [/ll/, 'l'],
  [/l(?=(?:s|ful|fully|fulness|ment|ments)?$)/, 'll'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/ogue/, 'og'],
  [/ence/, 'ense'],
  [/enc(?=ing$)/, 'ens'],
  [/eable/, 'able'],
  [/eing/, 'ing'],
  [/ement/, 'ment'],
  [/mme/, 'm'],
  [/gg/, 'g'],
  [/pp/, 'p'],
  [/tt/, 't'],
  [/ss/, 's'],
  [/xion/, 'ction'],
  [/ould/, 'old'],
  [/oult/, 'olt'],
  [/ough/, 'ow'],
  [/aught/, 'aft'],
  [/sulph/, 'sulf'],
  [/ey/, 'ay'],
  [/tyre/, 'tire'],
  [/cheque/, 'check'],
  [/kerb/, 'curb'],
  [/pyja/, 'paja'],
  [/aero/, 'air'],
  [/nium/, 'num'],
  [/eller/, 'el'],
  [/que/, 'k'],
  [/sc/, 'sk'],
  [/isation/, 'ization'],
  [/wards$/, 'ward'],
  [/st$/, ''],
  [/cosy/, 'cozy'],
  [/cosi/, 'cozi'],
  [/sceptic/, 'skeptic'],
  [/mum(?=s|my|mies|$)/, 'mom'],
];

/**
 * What the sources or the rewritings propose and a news desk must not take: other words (a tonne is 1,000 kg, a ton 907 or
 * 1,016; a groyne is a wall in the sea), prise is to lever, a prize is won), and slips of a source (tranquilly is an adverb).
 */
const REFUSED = new Set([
  ...['tonne', 'tonnes', 'groyne', 'groynes', 'tranquilly', 'initializations', 'licenced', 'licencing'],
  ...[
    'prise',
    'prises',
    'prised',
    'prising',
    'cardiae',
    'mantoes',
    'matres',
    'novenae',
    'oecus',
    'patinae',
    'snowshoed',
    'trabeculae',
    'costumire',
    'fayre',
    'nought',
  ],
]);

/** Variants that live side by side in one country, proposed in the same way and taken when WordNet has both in one synset. */
const VARIANTS = [
  [/or(?=s?$)/, 'er'],
  [/([bcdfglmnprst])\1(?=ed$|ing$|er$|ers$)/, '$1'],
  [/ey(?=s?$)/, 'y'],
  [/que/, 'k'],
  [/able$/, 'ible'],
  [/ae/, 'e'],
];

/** British form -> American form, both in lower case. `synonyms` tells whether WordNet has two words in one synset. */
export function spellingPairs(synonyms) {
  const american = formsOf('dictionary-en');
  const british = formsOf('dictionary-en-gb');
  const pairs = new Map();
  for (const form of british) {
    if (american.has(form) || !/^[a-z]{4,}$/.test(form)) continue;
    const found = rewritten(form, american, british);
    if (found !== null && !REFUSED.has(form)) pairs.set(form, found);
  }
  const table = require('american-british-english-translator/data/american_spellings.json');
  for (const [us, gb] of Object.entries(table)) {
    if (/^[a-z]+$/.test(us) && /^[a-z]+$/.test(gb) && us !== gb && !pairs.has(gb) && !REFUSED.has(gb))
      pairs.set(gb, us);
  }
  for (const [past, regular] of doublePasts())
    if ((american.has(past) || british.has(past)) && american.has(regular) && past !== 'lost') pairs.set(past, regular);
  for (const form of american) {
    if (!/^[a-z]{4,}$/.test(form)) continue;
    for (const [from, to] of VARIANTS) {
      const other = form.replace(from, to);
      if (other !== form && !pairs.has(form) && !pairs.has(other) && synonyms(form, other)) pairs.set(form, other);
    }
  }
  // A chain (aerogramme -> aerogram) may pass through a second pair: point at its end, and never at oneself.
  for (const [gb, us] of [...pairs]) {
    const end = pairs.get(us);
    if (end === gb) pairs.delete(us);
    else if (end !== undefined) pairs.set(gb, end);
  }
  return pairs;
}

function formsOf(name) {
  const folder = new URL(`./node_modules/${name}/`, import.meta.url);
  return hunspellForms(
    readFileSync(new URL('index.aff', folder), 'utf8'),
    readFileSync(new URL('index.dic', folder), 'utf8'),
  );
}

/** The American form one or two rewritings away; one that Britain lacks is preferred to one that both have. */
function rewritten(form, american, british) {
  const near = new Set();
  for (const [from, to] of REWRITINGS) {
    for (const m of form.matchAll(new RegExp(from, 'g'))) {
      near.add(form.slice(0, m.index) + to + form.slice(m.index + m[0].length));
    }
  }
  const far = new Set();
  for (const n of near) for (const [from, to] of REWRITINGS) far.add(n.replace(from, to));
  const good = (set) => [...set].filter((w) => w !== form && american.has(w));
  for (const set of [near, far]) {
    const found = good(set);
    const only = found.filter((w) => !british.has(w));
    if (only.length > 0) return only[0];
    if (found.length > 0 && set === near) return found[0];
  }
  return null;
}

/** Pasts that end in -t beside a regular one in -ed: learnt/learned, spelt/spelled. */
function doublePasts() {
  const exceptions = require('wink-lexicon/src/wn-verb-exceptions.js');
  const out = [];
  for (const [form, lemma] of Object.entries(exceptions)) {
    if (!/^[a-z]{3,}t$/.test(form) || form.length > lemma.length + 1) continue;
    const stem = form.slice(0, -1);
    if (lemma === stem || lemma === `${stem}l` || lemma === `${stem}e`)
      out.push([form, lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`]);
  }
  return out;
}
