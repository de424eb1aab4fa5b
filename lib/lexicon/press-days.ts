import type { Row } from '../model/row.ts';
import { readDate } from './dates.ts';

/** A version as far as its days go: when it was published (ISO 8601) or null, and the printed words of each of its blocks. */
type Dated = { readonly published: string | null; readonly blocks: readonly (readonly string[])[] };

/** The days that a block names: weekdays, 0 = Sunday, and days counted from the copy's own. */
type Days = { readonly weekdays: readonly number[]; readonly relative: readonly number[] };

/**
 * For each version the weekday on which it says `today`, 0 = Sunday; null where that does not show, or where its day of publication is known. A paper prints
 * `yesterday` where the agency has `on Thursday`: whoever does so came out on a Friday. Each pair of such words in a row is a vote; the day with most votes
 * stands unless another has as many.
 */
export function pressDays(rows: readonly Row[], versions: readonly Dated[]): readonly (number | null)[] {
  const days = versions.map((v) => v.blocks.map(daysIn));
  const votes = versions.map(() => [0, 0, 0, 0, 0, 0, 0]);
  const asks = days.map((blocks) => blocks.some((d) => d.relative.length > 0));
  if (!asks.includes(true)) return versions.map(() => null);
  for (const { cells } of rows) {
    const said = cells.map((blocks, v) => blocks.flatMap((b) => days[v]?.[b] ?? []));
    said.forEach((own, v) => {
      if (!asks[v]) return;
      const weekdays = said.flatMap((other, w) => (w === v ? [] : other.flatMap((d) => d.weekdays)));
      for (const offset of own.flatMap((d) => d.relative))
        for (const day of weekdays) vote(votes[v] as number[], (day - offset + 7) % 7);
    });
  }
  return votes.map((of, v) => (versions[v]?.published === null ? most(of) : null));
}

function vote(votes: number[], day: number): void {
  votes[day] = (votes[day] as number) + 1;
}

function most(votes: readonly number[]): number | null {
  const best = Math.max(...votes);
  return best > 0 && votes.filter((n) => n === best).length === 1 ? votes.indexOf(best) : null;
}

function daysIn(forms: readonly string[]): Days {
  const weekdays: number[] = [];
  const relative: number[] = [];
  for (let t = 0; t < forms.length; t++) {
    const date = readDate(forms, t);
    if (!date) continue;
    if (date.relative !== null) relative.push(date.relative);
    else if (date.weekday !== null && date.day === null) weekdays.push(date.weekday);
    t += date.length - 1;
  }
  return { weekdays, relative };
}
