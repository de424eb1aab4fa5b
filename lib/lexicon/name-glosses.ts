import data from './data/name-glosses.json' with { type: 'json' };

/** A language in which a name was read as a word. */
export type GlossLanguage = 'zh' | 'ja' | 'ko';
export type Gloss = { readonly language: GlossLanguage; readonly words: string };

const LANGUAGES: readonly GlossLanguage[] = ['zh', 'ja', 'ko'];
let endings: ReadonlySet<string> | undefined;

/**
 * What the characters of an East Asian surname mean as words, most used first: wang -> king or monarch, grand …; empty when
 * the name is not in the table. `name` in Latin letters, any case, without tone marks. Data: CC-CEDICT and KANJIDIC2
 * (CC BY-SA 4.0), Korean homophones made for this project; see `scripts/glosses`.
 */
export function glossesOf(name: string): readonly Gloss[] {
  const key = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return LANGUAGES.flatMap((language) => {
    const words = Object.hasOwn(data[language], key) ? (data[language] as Record<string, string>)[key] : undefined;
    return words ? words.split('|').map((w) => ({ language, words: w })) : [];
  });
}

/** True for what the ending of a Japanese sentence means when it is read as a word: rice field (た, 田), tongue (した, 舌). */
export function isEndingGloss(words: string): boolean {
  endings ??= new Set(Object.values(data.endings).flatMap((e) => e.split('|')));
  return endings.has(words.toLowerCase());
}
