import { labelOf } from '../../lib/view/label.ts';
import { announce } from '../../lib/view/stops.ts';
import type { DeskControl } from './desk-control.ts';

/** Goes to the next or the previous stop that the filters leave, or finding; at the end it says so. A stop that they hide still has its place: the next one after it is the next one. */
export function step(desk: DeskControl, by: 1 | -1, kind?: 'finding'): void {
  const { walk, order, current, loading, say, select } = desk;
  const all = kind ? walk.filter((s) => s.kind === kind) : walk;
  if (loading) {
    say('the rows are still being fetched');
    return;
  }
  if (all.length === 0) {
    say(kind ? 'no findings under these filters' : 'nothing is marked under these filters');
    return;
  }
  const place = new Map(order.map((s, i) => [s.id, i]));
  const here = (current ? place.get(current.stop.id) : undefined) ?? -1;
  const ahead = all.find((s) => (place.get(s.id) ?? -1) > here);
  const behind = here < 0 ? undefined : all.findLast((s) => (place.get(s.id) ?? -1) < here);
  const next = by > 0 ? ahead : behind;
  if (!next) {
    say(by > 0 ? `last of ${all.length}` : `first of ${all.length}`);
    return;
  }
  select(next.id);
  say(announce(next, all.indexOf(next) + 1, all.length, labelOf(next)), { show: false });
}
