import type { Collation } from '../model/collation.ts';
import { languageName } from '../model/language-name.ts';
import type { DeskColumn } from './columns.ts';
import { counted, listed } from './counted.ts';
import { dayOf } from './day.ts';
import type { DeskRow } from './desk-rows.ts';
import { earlyEnds } from './early-ends.ts';
import { oneLine } from './excerpt.ts';
import { LIKELY_MACHINE } from './likely-machine.ts';

/** What the page says above the rows. `other-story` and `machine` name a version, so that it can be left out or looked at. */
export type DeskNotice =
  | { readonly kind: 'one-version' }
  | { readonly kind: 'twins'; readonly letter: string; readonly labels: readonly string[]; readonly words: number }
  /** `furniture`: how many lines of page furniture are not in all of them; the story is the same word for word. */
  | {
      readonly kind: 'identical';
      readonly letters: readonly string[];
      readonly words: number;
      readonly furniture: number;
    }
  | {
      readonly kind: 'other-story';
      readonly column: DeskColumn;
      readonly similarity: number;
      /** When it and the others are dated; null unless both are known. */
      readonly dates: string | null;
      readonly reasons: readonly string[];
    }
  | { readonly kind: 'same-event'; readonly letters: readonly string[] }
  /** The rows in which a bound on the work was hit. */
  | { readonly kind: 'coarse'; readonly rows: readonly { readonly id: string; readonly number: number }[] }
  | {
      readonly kind: 'machine';
      readonly column: DeskColumn;
      readonly score: number;
      readonly pivot: string | null;
      readonly reasons: readonly string[];
    }
  /** `row`: the id of the last row it has. */
  | {
      readonly kind: 'ends-early';
      readonly column: DeskColumn;
      readonly after: number;
      readonly row: string;
      readonly rows: number;
    };

/** `columns` are the shown ones. In the order in which they matter to a reader. */
export function noticesOf(
  collation: Collation,
  columns: readonly DeskColumn[],
  rows: readonly DeskRow[],
): readonly DeskNotice[] {
  const out: DeskNotice[] = [];
  const home = columns.filter((c) => c.kinship === 'same-story');
  const nearest = (c: DeskColumn) =>
    collation.relations
      .filter(
        (r) =>
          (r.a === c.version && home.some((h) => h.version === r.b)) ||
          (r.b === c.version && home.some((h) => h.version === r.a)),
      )
      .sort((x, y) => y.similarity - x.similarity)[0];

  const twins = columns.filter((c) => c.labels.length > 1);
  if (collation.versions.length === 1 && twins.length === 0) out.push({ kind: 'one-version' });
  for (const { letter, labels, words } of twins) out.push({ kind: 'twins', letter, labels, words });
  const story = rows.filter((r) => r.kind !== 'furniture');
  if (columns.length > 1 && story.length > 0 && story.every((r) => r.same)) {
    const furniture = furnitureApart(collation, columns);
    out.push({ kind: 'identical', letters: columns.map((c) => c.letter), words: columns[0]?.words ?? 0, furniture });
  }
  for (const c of columns) {
    const r = nearest(c);
    if (c.kinship === 'other-story')
      out.push({
        kind: 'other-story',
        column: c,
        similarity: r?.similarity ?? 0,
        dates: datesOf(c, home),
        reasons: r?.reasons ?? [],
      });
  }
  for (const c of columns) {
    const a = c.assessment;
    if (a && a.machineTranslated >= LIKELY_MACHINE)
      out.push({ kind: 'machine', column: c, score: a.machineTranslated, pivot: a.pivot, reasons: c.signs.reasons });
  }
  const apart = columns.filter((c) => c.kinship === 'same-event').map((c) => c.letter);
  if (apart.length > 0) out.push({ kind: 'same-event', letters: apart });
  for (const { column, after, row, rows: missing } of earlyEnds(rows, columns))
    out.push({ kind: 'ends-early', column, after, row, rows: missing });
  const coarse = rows.filter((r) => r.coarse);
  if (coarse.length > 0) out.push({ kind: 'coarse', rows: coarse.map(({ id, number }) => ({ id, number })) });
  return out;
}

/**
 * The lines of furniture that not every column has, a line as often as it stands. What a line is was guessed: a list of
 * scores or of the dead that was folded away must not pass for the same, so it is the words that are looked at.
 */
function furnitureApart({ versions, rows }: Collation, columns: readonly DeskColumn[]): number {
  const folded = rows.filter((r) => r.kind === 'furniture');
  const counts = columns.map(({ version }) => {
    const lines = new Map<string, number>();
    for (const b of folded.flatMap((r) => r.cells[version] ?? [])) {
      const { start = 0, end = 0 } = versions[version]?.blocks[b] ?? {};
      const line = oneLine(versions[version]?.text.slice(start, end) ?? '');
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
    return lines;
  });
  const inAll = (line: string) => Math.min(...counts.map((c) => c.get(line) ?? 0));
  return counts.reduce((n, lines) => n + [...lines].reduce((m, [line, times]) => m + times - inAll(line), 0), 0);
}

function datesOf(own: DeskColumn, others: readonly DeskColumn[]): string | null {
  const days = others.flatMap((c) => (c.published ? [c.published] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!own.published || !first || !last) return null;
  const span = dayOf(first) === dayOf(last) ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`;
  return `It is dated ${dayOf(own.published)}, ${others.length === 1 ? 'the other' : 'the others'} ${span}.`;
}

/** The notice as one sentence. */
export function noticeText(n: DeskNotice): string {
  switch (n.kind) {
    case 'one-version':
      return 'Only one copy is loaded, so there is nothing to compare it with. Damage within the text is still marked. Add another copy to see what differs.';
    case 'twins':
      return `${listed(n.labels.map((l) => `“${l}”`))} are word for word the same (${counted(n.words, 'word')}) and share one column, ${n.letter}.`;
    case 'identical':
      return n.furniture === 0
        ? `${listed(n.letters)} are the same, word for word (${counted(n.words, 'word')}).`
        : `${listed(n.letters)} tell the story in the same words (${counted(n.words, 'word')}), but ${counted(n.furniture, 'line')} folded as page furniture ${n.furniture === 1 ? 'is' : 'are'} not in ${n.letters.length === 2 ? 'both' : 'all'}.`;
    case 'other-story':
      if (n.column.apart === 'length')
        return `${n.column.letter} has only ${counted(n.column.words, 'word')}${n.column.anyway ? ' and is compared anyway' : ': too few to tell whether it is this story'}.`;
      if (n.column.apart === 'language')
        return `${n.column.letter} is in ${languageName(n.column.language)}, unlike the rest${n.column.anyway ? ', but is compared anyway' : ': its words cannot be compared with theirs'}.`;
      return `${n.column.letter} looks like a different story${n.column.anyway ? ', but is compared anyway' : ''}: ${percent(n.similarity)} of its words match the closest copy.${n.dates ? ` ${n.dates}` : ''}`;
    case 'same-event':
      return `${listed(n.letters)} ${n.letters.length === 1 ? 'tells' : 'tell'} the same event in ${n.letters.length === 1 ? 'its' : 'their'} own words: only names, figures, quotes and meaning are compared, and only shared passages stand side by side.`;
    case 'machine':
      return `${n.column.letter} looks machine-translated${n.pivot ? `, through ${languageName(n.pivot)}` : ''}.`;
    case 'coarse':
      return `${rowsNamed(n.rows.map((r) => r.number))} compared coarsely: a long stretch may be marked although only some of its words differ.`;
    case 'ends-early':
      return `${n.column.letter} ends after row ${n.after}; it lacks ${counted(n.rows, 'row')} that most copies have.`;
  }
}

function rowsNamed(numbers: readonly number[]): string {
  return numbers.length === 1 ? `Row ${numbers[0]} is` : `Rows ${listed(numbers.map(String))} are`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
