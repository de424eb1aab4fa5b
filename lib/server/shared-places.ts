import { rowPage } from '../export/export.ts';
import { withMarksByHand } from '../view/by-hand.ts';
import { viewDesk } from '../view/desk.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { type DeskPlace, deskHref } from '../view/href.ts';
import { type SharedCard, sharedCard } from '../view/shared-card.ts';
import { linkedPlace } from './linked-place.ts';
import { type Comparison, getComparison } from './queries.ts';

/** What a link shows of itself elsewhere. `row`: the row to embed, null for the whole comparison. */
export type SharedPlace = { readonly title: string; readonly card: SharedCard; readonly row: string | null };

/** Null when there is no such comparison, or no such place in it. */
export async function getSharedPlace(set: string, place: DeskPlace): Promise<SharedPlace | null> {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') return null;
  const { collation, reviews, versions, story } = comparison;
  const desk = viewDesk(withMarksByHand(collation, reviews), versions, FIRST_STATE);
  const found = await stillThere(comparison, place);
  if (!found) return null;
  const row =
    found.kind === 'row'
      ? desk.rows.find((r) => r.id === found.id)?.id
      : found.kind === 'finding'
        ? desk.differences.stops.find((s) => s.id === `f-${found.id}`)?.row
        : null;
  return row === undefined ? null : { title: story.title, card: sharedCard(story.title, desk, found), row };
}

/** The place, or the nearest to one that is gone; null where nothing is left of it. */
async function stillThere(
  comparison: Extract<Comparison, { kind: 'found' }>,
  place: DeskPlace,
): Promise<DeskPlace | null> {
  const near = (await linkedPlace(comparison, place, FIRST_STATE)).place;
  return near.kind === 'whole' && place.kind !== 'whole' ? null : near;
}

/** A row as a page to be framed. `origin`: where the site is. Null when there is no such row, nor one near it. */
export async function getRowPage(set: string, row: string, origin: string): Promise<string | null> {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') return null;
  const { collation, reviews, versions, story } = comparison;
  const near = await stillThere(comparison, { kind: 'row', id: row });
  if (near?.kind !== 'row') return null;
  // The link is the one that was shared: its page says what became of the row.
  const href = `${origin}${deskHref(set, { kind: 'row', id: row })}`;
  const note = near.id === row ? null : 'The row this link leads to has changed; this is the nearest one.';
  return rowPage({
    title: story.title,
    href,
    note,
    collation: withMarksByHand(collation, reviews),
    versions,
    row: near.id,
  });
}
