import type { Category, Severity } from '../model/finding.ts';
import type { Cue, Room } from './room.ts';

/**
 * A little specimen of a detector's work: the copies as whole texts, the first of them searched. `words` are what should
 * (or should not) be pointed at; a range that shares a letter with them counts.
 */
export type Example = { readonly copies: readonly [string, ...string[]]; readonly words?: string };

/** One way of noticing damage. One file each in `detectors/`, one line each in `detectors.ts`. */
export type Detector = {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  /**
   * `alone`: looks at each copy by itself, and sees the same in it whatever stands beside; `either`: sees something in a copy
   * alone, and more, or more surely, beside others; `others`: compares with them.
   */
  readonly needs: 'alone' | 'either' | 'others';
  /**
   * Whether it holds things against each other that any two articles on one event have: a quotation, the spelling of a name. Of an article of its own (`own-article.ts`) no
   * other detector says what only another copy shows. False when left out.
   */
  readonly ofOwn?: boolean;
  /** `any`: works by marks and scripts; `en`: reads English. */
  readonly language: 'any' | 'en';
  /** What of a copy it cannot do without: capitals that mean something, sentences that end. Nothing when left out. */
  readonly wants?: readonly ('capitals' | 'sentences')[];
  /** What it finds, and which sentence from the news forced it. */
  readonly why: string;
  /** When it is wrong. */
  readonly whenNot: string;
  readonly sources: readonly string[];
  readonly examples: { readonly flag: readonly Example[]; readonly pass: readonly Example[] };
  /** Cues in text order. Never throws; linear in the words of the room (`bench/findings/linear.test.ts`), however long its paragraphs and sentences. */
  readonly detect: (room: Room) => readonly Cue[];
};
