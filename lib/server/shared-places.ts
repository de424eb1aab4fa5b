import { rowPage } from '../export/export.ts';
import { withMarksByHand } from '../view/by-hand.ts';
import { viewDesk } from '../view/desk.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { type DeskPlace, deskHref } from '../view/href.ts';
import { type SharedCard, sharedCard } from '../view/shared-card.ts';
import { getComparison } from './queries.ts';

/** What a link shows of itself elsewhere. `row`: the row to embed, null for the whole comparison. */
export type SharedPlace = { readonly title: string; readonly card: SharedCard; readonly row: string | null };

/** Null when there is no such comparison, or no such place in it. */
export async function getSharedPlace(set: string, place: DeskPlace): Promise<SharedPlace | null> {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') return null;
  const { collation, reviews, versions, story } = comparison;
  const desk = viewDesk(withMarksByHand(collation, reviews), versions, FIRST_STATE);
  const row =
    place.kind === 'row'
      ? desk.rows.find((r) => r.id === place.id)?.id
      : place.kind === 'finding'
        ? desk.differences.stops.find((s) => s.id === `f-${place.id}`)?.row
        : null;
  return row === undefined ? null : { title: story.title, card: sharedCard(story.title, desk, place), row };
}

/** A row as a page to be framed. `origin`: where the site is. Null when there is no such row. */
export async function getRowPage(set: string, row: string, origin: string): Promise<string | null> {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') return null;
  const { collation, reviews, versions, story } = comparison;
  const href = `${origin}${deskHref(set, { kind: 'row', id: row })}`;
  return rowPage({ title: story.title, href, collation: withMarksByHand(collation, reviews), versions, row });
}
