import { DETECTORS } from './detectors.ts';
import type { Weighed } from './room.ts';

/**
 * How many places one detector may list in one copy. A megabyte of bare quotation marks made a hundred thousand findings, which no
 * reader goes through and no page holds; the worst real copy seen has 14 of one kind. Set by judgement.
 */
const MOST = 200;

/** What is listed, and in each copy how many more places each detector (by its id) would have listed. */
export type Listed = {
  readonly kept: readonly Weighed[];
  readonly more: readonly ReadonlyMap<string, number>[];
};

/** The likeliest of what each detector says of each of the `copies`, in the order given; among the equally likely the first. Linear but for the sorting of what is too much. */
export function listed(weighed: readonly Weighed[], copies: number): Listed {
  const lists = new Map<string, Weighed[]>();
  for (const w of weighed) {
    const key = `${w.cue.place.version} ${w.cue.detector}`;
    const list = lists.get(key);
    if (list) list.push(w);
    else lists.set(key, [w]);
  }
  const more = Array.from({ length: copies }, () => new Map<string, number>());
  const left = new Set<Weighed>();
  for (const list of lists.values()) {
    if (list.length <= MOST) continue;
    const { version } = (list[0] as Weighed).cue.place;
    more[version]?.set((list[0] as Weighed).cue.detector, list.length - MOST);
    // The sort is stable: equals stay in the order of the text.
    for (const w of [...list].sort((a, b) => b.confidence - a.confidence).slice(MOST)) left.add(w);
  }
  return { kept: left.size === 0 ? weighed : weighed.filter((w) => !left.has(w)), more };
}

/** “Torn or missing quotation mark: the 200 likeliest are listed, 2,310 more are not.”; null when everything is listed. */
export function saysMore(more: ReadonlyMap<string, number>): string | null {
  const parts = DETECTORS.flatMap(({ id, title }) => {
    const n = more.get(id);
    return n === undefined ? [] : [`${title}: the ${MOST} likeliest are listed, ${grouped(n)} more are not.`];
  });
  return parts.length > 0 ? parts.join(' ') : null;
}

/** 2310 -> 2,310. By hand: a machine's locale has no say in what is stored. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
