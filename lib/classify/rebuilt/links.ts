import { areLikeConnectives } from '../../lexicon/connectives.ts';
import type { Answers } from './answers.ts';
import type { Window } from './windows.ts';

/** Prepositions of time, place and reason, and conjunctions (Quirk et al. 1985, 9.7, 13.5–13.44, 14.12): what one thing has to do with another. */
const LINK =
  /^(?:because|although|though|while|whilst|whereas|however|when|if|unless|whether|before|after|following|against|under|without|despite|from|until|since|between|beyond|behind|into|during|within|across|but|or|nor|compared|versus)$/;
/** One thing set against another (Quirk et al. 1985, 8.144, 13.32, 15.43). */
const CONTRAST = /^(?:but|although|though|while|whilst|whereas|however)$/;
/** Before a figure that another is measured by: `to 12 from 10`, `12, against 10`, `12, compared with 10`. */
const MEASURED = /^(?:from|against|compared|versus)$/;
/** What is linked stands at most so many parts behind. */
const REACH = 3;
/** Words that a change of links may have besides. */
const PLAIN = /^(?:[,.]|and|that|it|is|was|the|an?|as)$/;

/** How many links the change has in one version, or null when one of them is answered by no like link before the same thing. */
export function linksKept(own: Window, other: Window, answers: Answers['ofA']): number | null {
  let count = 0;
  for (let t = own.change[0]; t < own.change[1]; t++) {
    const word = own.read.folded[t] as string;
    if (!LINK.test(word)) continue;
    if (!isKept(own, t, other, answers) && !isOutcome(own, t, other, answers)) return null;
    count++;
  }
  return count;
}

/** A glance: whether the change has a link at all. */
export function hasLink({ read, change }: Window): boolean {
  for (let t = change[0]; t < change[1]; t++) if (LINK.test(read.folded[t] as string)) return true;
  return false;
}

/** Whether a change is made of links and words of grammar alone. */
export function isPlain({ read, change }: Window): boolean {
  for (let t = change[0]; t < change[1]; t++) {
    const word = read.folded[t] as string;
    if (!PLAIN.test(word) && !LINK.test(word)) return false;
  }
  return true;
}

/**
 * `Nine people drowned when a ferry sank`, `a ferry sank, drowning nine people`: the verb before the link is a participle behind a comma there, and tells
 * what came of it (Quirk et al. 1985, 15.60).
 */
function isOutcome(own: Window, at: number, other: Window, answers: Answers['ofA']): boolean {
  if (!/^(?:when|after|as)$/.test(own.read.folded[at] as string)) return false;
  return own.parts.some((p, i) => {
    const q = other.parts[answers[i] ?? -1];
    return (
      p.at < at &&
      p.tag === 'VERB' &&
      q !== undefined &&
      q.at > 0 &&
      /ing$/.test(q.unit.word) &&
      other.read.folded[q.at - 1] === ','
    );
  });
}

function isKept(own: Window, at: number, other: Window, answers: Answers['ofA']): boolean {
  const word = own.read.folded[at] as string;
  const first = own.parts.findIndex((p) => p.at > at && !MEASURED.test(p.unit.word));
  for (let t = other.range[0]; t < other.range[1]; t++) {
    const link = other.read.folded[t] as string;
    if (!LINK.test(link)) continue;
    // What is set against what may stand first or last.
    if (CONTRAST.test(word) && CONTRAST.test(link)) return true;
    const measures = MEASURED.test(word) && MEASURED.test(link) && own.parts[first]?.unit.kind === 'number';
    if (!measures && word !== link && !areLikeConnectives(word, link)) continue;
    const next = other.parts.findIndex((p) => p.at > t && !MEASURED.test(p.unit.word));
    for (let k = first; k >= 0 && k < first + REACH; k++) {
      const j = answers[k] ?? -1;
      if (next >= 0 && j >= next && j < next + REACH) return true;
    }
  }
  return false;
}
