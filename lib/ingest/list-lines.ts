import type { Role } from '../model/block.ts';
import type { Line } from './line.ts';

/** What stands in a list is no longer than this; linked headlines and teasers mostly are. In words. Read off lists of results and of the dead. */
const ENTRY_WORDS = 8;
/** So many entries with a figure make a list; one or two may be a counter or a page's number. */
const ENTRIES = 3;
/** A heading that ends in a colon and is a label ("Tags:", "Share this:") has fewer words than one that leads into a list ("The dead are:"). */
const LEADING_WORDS = 3;

/**
 * The lines that are a list of the story's own: results, prices, the dead with their ages. They end in no full stop and stand before or behind
 * all paragraphs like a page's furniture, and a score that is folded away as that is a difference nobody sees. Two signs: a
 * figure behind a word in most of several short lines (a figure in front counts teasers), or a line before them that leads in with a
 * colon. Indices, ascending, with the heading; only lines that have no role yet.
 */
export function listLines(lines: readonly Line[], roles: readonly (Role | null)[]): readonly number[] {
  const isEntry = (i: number): boolean => {
    const line = lines[i];
    return (
      line !== undefined &&
      roles[i] === null &&
      !line.stopped &&
      line.words.length > 0 &&
      line.words.length <= ENTRY_WORDS
    );
  };
  const out: number[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!isEntry(from)) continue;
    let to = from;
    while (isEntry(to)) to++;
    out.push(...within(lines, from, to));
    from = to;
  }
  return out;
}

/** The list in a stretch of short lines, or none: from the line that leads in, or from the first figure and the heading before it. */
function within(lines: readonly Line[], from: number, to: number): readonly number[] {
  const stretch = Array.from({ length: to - from }, (_, k) => from + k);
  const leads = stretch.find((i) => leadsIn(lines[i] as Line));
  if (leads !== undefined && to - leads > 2) return stretch.filter((i) => i >= leads);
  const figures = stretch.filter((i) => hasFigure(lines[i] as Line));
  const [first = 0, last = 0] = [figures[0], figures.at(-1)];
  if (figures.length < ENTRIES || 2 * figures.length <= last - first + 1) return [];
  return stretch.filter((i) => i >= first - 1 && i <= last);
}

function leadsIn(line: Line): boolean {
  return line.words.length >= LEADING_WORDS && line.text.trimEnd().endsWith(':');
}

/** In two steps: one pattern for both would begin anew at every letter of a megabyte without a space. */
function hasFigure({ text }: Line): boolean {
  const letter = text.search(/\p{L}/u);
  return letter >= 0 && /\p{N}/u.test(text.slice(letter));
}
