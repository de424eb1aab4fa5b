import type { Role } from '../model/block.ts';
import { stem } from '../text/stem.ts';
import {
  AGENCIES,
  BOILERPLATE_LINES,
  BOILERPLATE_STARTS,
  LINK_CUES,
  LIST_HEADING_STARTS,
  LIST_HEADINGS,
  RELATED_STARTS,
} from './furniture-phrases.ts';
import { hasPhotoCredit, isDateLine, isParagraph, isRunning, type Line, readLine, readsAsCaption } from './line.ts';
import { listLines } from './list-lines.ts';

/**
 * A role for each line of a scraped page, in order. Marks, never deletes; when in doubt a line is body, since a garbled
 * line that is folded away is worse than a caption that is not. A rule "ends in a full stop" alone was tried and threw
 * away exactly the torn lines that readers look for.
 */
export function markRoles(texts: readonly string[]): Role[] {
  const lines = texts.map(readLine);
  const roles: (Role | null)[] = lines.map(() => null);
  const mark = (i: number, role: Role): void => {
    roles[i] ??= role;
  };

  markTail(lines, mark);
  markMachinery(lines, mark);
  markLinkCues(lines, mark);
  markCaptions(lines, mark);
  for (const i of listLines(lines, roles)) mark(i, 'body');
  markOpening(lines, roles, mark);
  markInlineLinks(lines, roles, mark);
  markEnd(lines, roles, mark);
  return roles.map((r) => r ?? 'body');
}

type Mark = (index: number, role: Role) => void;

/** In a list of other stories at most this share of the lines reads like a paragraph of its own. */
const PARAGRAPHS_IN_A_LIST = 0.15;
/** A stopped line of this many words is more often a paragraph than a teaser; picture captions in such lists reach 18. */
const LONG_PARAGRAPH = 14;

/** The first list heading after which hardly any paragraph comes: from there on the page is links. */
function markTail(lines: readonly Line[], mark: Mark): void {
  const isParagraphOfItsOwn = (l: Line): boolean => l.stopped && l.words.length >= LONG_PARAGRAPH;
  let behind = lines.filter(isParagraphOfItsOwn).length;
  for (const [i, line] of lines.entries()) {
    if (isParagraphOfItsOwn(line)) behind--;
    if (i === 0 || !isListHeading(line)) continue;
    if (behind > PARAGRAPHS_IN_A_LIST * (lines.length - i - 1)) continue;
    for (let j = i; j < lines.length; j++) mark(j, 'related');
    return;
  }
}

function isListHeading(line: Line): boolean {
  if (line.words.length > 7) return false;
  return LIST_HEADINGS.includes(line.folded) || LIST_HEADING_STARTS.some((s) => line.folded.startsWith(s));
}

const TEMPLATE = /^(?:\[\[.*\]\]|\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{.*\})$/u;
const ICON = /\bicons?\b/giu;
/** "An icon of a desk …" three times over is a page's sprite sheet read aloud, not a sentence about icons. */
const ICONS_IN_A_SHEET = 3;

/** A list's "7", a clip's "09:43", a rule of dashes or underscores. */
const NO_LETTERS = /^[\p{N}\s.:/_*–—-]+$/u;
const CONTRIBUTED = /\b(?:contributed to this (?:report|story|article)|reporting by .{3,60}; editing by)\b/iu;

function markMachinery(lines: readonly Line[], mark: Mark): void {
  lines.forEach((line, i) => {
    if (TEMPLATE.test(line.text)) mark(i, 'boilerplate');
    else if ((line.text.match(ICON) ?? []).length >= ICONS_IN_A_SHEET) mark(i, 'boilerplate');
    else if (BOILERPLATE_LINES.includes(line.folded)) mark(i, 'boilerplate');
    else if (line.words.length <= 16 && BOILERPLATE_STARTS.some((s) => line.folded.startsWith(s)))
      mark(i, 'boilerplate');
    else if (line.words.length <= 16 && RELATED_STARTS.some((s) => line.folded.startsWith(s))) mark(i, 'related');
    else if (NO_LETTERS.test(line.text) && line.words.length <= 3) mark(i, 'boilerplate');
    else if (CONTRIBUTED.test(line.text)) mark(i, 'credit');
    else if (isDateLine(line)) mark(i, 'date');
    else if (isByline(line)) mark(i, 'byline');
  });
}

const BYLINE = /^by:?\s+\p{Lu}/iu;
const NAME_PARTICLE = /\b(?:and|of|for|the|in|at|de|van|von|al|bin)\b/gu;
const BYLINE_WORDS = 12;

/** "By Press Association", "By Ann Lee and Bo Chen in Kyiv": names after "By" and hardly a small word among them. */
function isByline(line: Line): boolean {
  if (line.stopped || line.words.length < 2 || line.words.length > BYLINE_WORDS || !BYLINE.test(line.text))
    return false;
  const plain =
    line.text
      .slice(2)
      .replace(NAME_PARTICLE, ' ')
      .match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
  return plain.length <= 1;
}

/** "read more:" alone takes the headline after it along; with a headline on its own line it goes alone. */
function markLinkCues(lines: readonly Line[], mark: Mark): void {
  lines.forEach((line, i) => {
    if (LINK_CUES.includes(line.folded)) {
      mark(i, 'related');
      const next = lines[i + 1];
      if (next && isLinkedHeadline(next)) mark(i + 1, 'related');
      return;
    }
    const cue = /^([^:|>]{3,30})[:|>]\s+\S/u.exec(line.text)?.[1];
    if (cue && !line.stopped && LINK_CUES.includes(readLine(cue).folded)) mark(i, 'related');
  });
}

const HEADLINE_AT_MOST = 25;

/** A headline may ask and answer ("Bill too high? Try soup"), but it holds no full stop. */
function isLinkedHeadline(line: Line): boolean {
  return (
    !line.stopped && line.words.length <= HEADLINE_AT_MOST && !readLine(line.text.replaceAll(/[?!]/gu, ',')).broken
  );
}

function markCaptions(lines: readonly Line[], mark: Mark): void {
  const first = new Map<string, number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const repeats = before !== undefined && before.words.length >= 4 && line.folded.startsWith(`${before.folded} (`);
    if ((hasPhotoCredit(line) || repeats) && !line.reports) {
      mark(i, 'caption');
      if (repeats) mark(i - 1, 'caption');
    } else if (readsAsCaption(line) && line.words.length >= 6) mark(i, 'caption');
    const twin = first.get(line.folded);
    const straightAfter = twin !== undefined && i - twin <= 2;
    if (straightAfter && i > 4 && line.words.length >= 6 && !line.broken && !line.stopped) {
      mark(twin, 'caption');
      mark(i, 'caption');
    }
    first.set(line.folded, i);
  });
}

/** A headline says again what the body says: at least this share of its longer words come back in the running text. */
const HEADLINE_ECHO = 0.4;
const HEADLINE_WORDS = { least: 3, most: 30 } as const;

/** Everything before the first paragraph or list of the story's own: the headline, its repeats, bullets and summaries, and the page's crumbs. */
function markOpening(lines: readonly Line[], roles: readonly (Role | null)[], mark: Mark): void {
  const isStory = (l: Line, i: number): boolean => roles[i] === null && !l.bullet && isParagraph(l);
  // A headline can report and run long ("… top diplomat says as he meets …"), so the story starts at a full stop.
  const stopped = lines.findIndex((l, i) => isStory(l, i) && (l.stopped || l.broken));
  const paragraph = stopped >= 0 ? stopped : lines.findIndex(isStory);
  if (paragraph < 0) return;
  const list = roles.indexOf('body');
  const body = list >= 0 ? Math.min(list, paragraph) : paragraph;
  if (body <= 0) return;
  const echo = new Set(
    lines
      .slice(body)
      .filter((_, k) => (roles[body + k] ?? 'body') === 'body')
      .flatMap((l) => l.words.map(stem)),
  );
  let headline = -1;
  for (let i = 0; i < body; i++) {
    const line = lines[i] as Line;
    if (roles[i] !== null) continue;
    if (line.bullet) {
      mark(i, 'standfirst');
    } else if (headline >= 0) {
      const again = line.folded === (lines[headline] as Line).folded;
      mark(i, again ? 'boilerplate' : echoes(line, echo) ? 'standfirst' : 'boilerplate');
    } else if (isHeadline(line) && echoes(line, echo)) {
      headline = i;
      mark(i, 'headline');
    } else if (i === body - 1 && isHeadline(line)) {
      headline = i;
      mark(i, 'headline');
    } else {
      mark(i, 'boilerplate');
    }
  }
}

function isHeadline(line: Line): boolean {
  return line.words.length >= HEADLINE_WORDS.least && line.words.length <= HEADLINE_WORDS.most;
}

function echoes(line: Line, body: ReadonlySet<string>): boolean {
  const long = line.words.filter((w) => w.length > 3).map(stem);
  return long.length > 0 && long.filter((w) => body.has(w)).length >= HEADLINE_ECHO * long.length;
}

/** Longer lines without a full stop are torn paragraphs more often than links. */
const INLINE_LINK_WORDS = 16;
/** A page that links between its paragraphs has at most about one link to two paragraphs. */
const LINKS_AMONG_LINES = 0.4;

/** A short line without a full stop that starts with a capital, in the midst of the story: a link or a crosshead. */
function markInlineLinks(lines: readonly Line[], roles: readonly (Role | null)[], mark: Mark): void {
  const isBody = (l: Line, i: number): boolean => roles[i] === null && isParagraph(l);
  const from = lines.findIndex(isBody);
  const to = lines.findLastIndex(isBody);
  const links: number[] = [];
  for (let i = from + 1; i < to; i++) {
    if (roles[i] === null && isInlineLink(lines[i] as Line)) links.push(i);
  }
  // Verse, transcripts and lists have such lines everywhere: there they are the text.
  if (links.length <= LINKS_AMONG_LINES * (to - from)) for (const i of links) mark(i, 'related');
}

function isInlineLink(line: Line): boolean {
  return !line.bullet && !isRunning(line) && line.words.length <= INLINE_LINK_WORDS && !/[,;—–-]$/u.test(line.text);
}

/** After the last paragraph: the agency's signature is a credit, what else is left is machinery. */
function markEnd(lines: readonly Line[], roles: readonly (Role | null)[], mark: Mark): void {
  const last = lines.findLastIndex((l, i) => roles[i] === null && isRunning(l));
  if (last < 0) return;
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.words.length === 0) continue;
    mark(i, AGENCIES.includes(line.folded) ? 'credit' : 'boilerplate');
  }
}
