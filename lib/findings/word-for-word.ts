import { ownWords } from './own-words.ts';
import { quotedWords } from './quoted-words.ts';
import { type Copy, type Cue, placeOf, type Stretch } from './room.ts';

/** What a phrase that carries another language's wording is told with; `looks` follows the phrase in the message, `says` is why, `strength` 0–1, `language` whose it is where that is known. */
export type WordForWord = {
  readonly detector: string;
  readonly looks?: string;
  readonly says: string;
  readonly strength: number;
  readonly language?: string;
};

/** The cue of such a phrase: tokens `from` to `to` of the copy, which are their own evidence. */
export function wordForWord(
  copy: Copy,
  { from, to }: Stretch,
  { looks = 'looks translated word for word', ...told }: WordForWord,
): Cue {
  const place = placeOf(copy, from, to);
  return ownWords(copy, place, { ...told, message: `${quotedWords(copy, place)} ${looks}.` });
}
