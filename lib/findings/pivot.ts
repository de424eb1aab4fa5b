import { isEndingGloss } from '../lexicon/name-glosses.ts';
import type { Weighed } from './room.ts';

/** What one finding says about the language a copy came through, and how strongly (1 = a sure sign). */
export type PivotVote = { readonly language: string; readonly worth: number };

/** A script shows its language, where one language only has it or nearly so. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}|[。，「」《》]/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}|[،؛؟]/u, 'ar'],
  [/[¿¡]/u, 'es'],
  [/„/u, 'de'],
];

/**
 * The language that a finding points to, if any: a script left over, a formula of its press, a name read by its characters,
 * an ending read as a word. A name that Chinese, Japanese and Korean write with one character says little between the three;
 * stray verb endings speak for the verb-last ones, and of these Japanese is the one that news is put through most.
 */
export function pivotVotes({ cue }: Weighed, exact: string): readonly PivotVote[] {
  switch (cue.detector) {
    case 'foreign-script':
    case 'quotation-marks': {
      const script = SCRIPTS.find(([letters]) => letters.test(exact));
      return script ? [{ language: script[1], worth: 1 }] : [];
    }
    case 'calque':
      return cue.language ? [{ language: cue.language, worth: 1 }] : [];
    case 'name-to-noun':
      if (cue.language === 'ja' || cue.language === 'ko') return [{ language: cue.language, worth: 1 }];
      return [
        { language: 'zh', worth: 0.4 },
        { language: 'ja', worth: 0.3 },
      ];
    case 'misread-article':
      return /^there/i.test(exact) ? [{ language: 'it', worth: 1 }] : [];
    case 'broken-sentence': {
      const bare = exact
        .toLowerCase()
        .replace(/[^\p{L} ]/gu, '')
        .trim();
      if (isEndingGloss(bare) || bare === 'rice field') return [{ language: 'ja', worth: 2 }];
      if (
        /^(?:stated|said|did|told to|noted)$/.test(bare) ||
        /there is a need to$|that has$|it is said that there is$/.test(bare)
      ) {
        return [
          { language: 'ja', worth: 0.6 },
          { language: 'ko', worth: 0.4 },
        ];
      }
      return [];
    }
    default:
      return [];
  }
}
