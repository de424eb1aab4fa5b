import { align } from '../../lib/align/align.ts';
import { collectFacts } from '../../lib/facts/facts.ts';
import { differ, type Fact, type FactKind } from '../../lib/model/fact.ts';
import { analyseStory, readStories, type Story } from '../classify/stories.ts';
import labels from './slots.json' with { type: 'json' };

/** One slot as the table once told it, by its places, and whether a reader of its sentences says that the copies differ in it. */
export type ReadSlot = {
  readonly set: string;
  readonly story: string;
  readonly kind: FactKind;
  readonly places: readonly { readonly version: string; readonly start: number; readonly end: number }[];
  readonly differ: boolean;
};

export type SlotScores = {
  /** Of the slots in which the copies differ: told as a disagreement. */
  readonly told: { right: number; labelled: number };
  /** Of the slots in which they agree: told as a disagreement all the same. */
  readonly alarms: { given: number; labelled: number };
  readonly wrong: string[];
};

export const SLOTS = labels as readonly ReadSlot[];

/** Scores the slots that were read, or null when the data is not there. */
export function scoreSlots(shared: URL): SlotScores | null {
  const scores: SlotScores = { told: { right: 0, labelled: 0 }, alarms: { given: 0, labelled: 0 }, wrong: [] };
  for (const set of new Set(SLOTS.map((s) => s.set))) {
    const stories = readStories(shared, set);
    if (!stories) return null;
    const own = SLOTS.filter((s) => s.set === set);
    for (const story of stories.filter((s) => own.some((o) => o.story === s.id))) {
      const read = toldIn(story);
      for (const slot of own.filter((o) => o.story === story.id)) {
        const isTold = read(slot);
        if (slot.differ) scores.told.labelled++;
        else scores.alarms.labelled++;
        if (isTold && slot.differ) scores.told.right++;
        if (isTold && !slot.differ) scores.alarms.given++;
        const [{ version = '', start = 0 } = {}] = slot.places;
        if (isTold !== slot.differ)
          scores.wrong.push(
            `${set} ${story.id} ${version} ${start}: ${slot.kind} ${isTold ? 'falsely told' : 'not told'}`,
          );
      }
    }
  }
  return scores;
}

function toldIn(story: Story): (slot: ReadSlot) => boolean {
  const { texts, lexis } = analyseStory(story);
  const facts = collectFacts({ ...align(texts, lexis), texts, lexis });
  const isAt = (fact: Fact, { places }: ReadSlot): boolean =>
    differ(
      fact.values.filter((v) =>
        places.some((p) => p.version === story.versions[v.version]?.id && p.start < v.end && p.end > v.start),
      ),
    );
  return (slot) => facts.some((f) => f.kind === slot.kind && isAt(f, slot));
}
