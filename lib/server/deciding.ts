import { accepted, type Problem, type Result, refused } from '../contract/contract.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Collation } from '../model/collation.ts';
import type { Act, Decision, DecisionTarget } from '../model/decision.ts';
import type { Review } from '../model/review.ts';
import { review } from '../review/review.ts';
import type { AnswerAlong, Entry } from '../store/store.ts';
import { entriesByIndex, snapshotOf } from './comparing.ts';
import { current } from './current.ts';
import { oneLine } from './one-line.ts';
import { noStory } from './saving.ts';

const MAX_NAME = 200;
const MAX_NOTE = 10_000;
/** Characters of a passage: a paragraph or two. A mark on half a story points at nothing. */
const MAX_PASSAGE = 5_000;

/** What an accepted decision answers: how many the set’s log has now, and the id under which its target has a link: `/s/<set>/f/<review>`. */
export type Decided = { readonly decisions: number; readonly review: string };

type Asked = {
  target: DecisionTarget;
  verdict: Act;
  by: string;
  note?: string | undefined;
  /** Whose reading the target was seen in; absent or null: the one that the set's links were made with. */
  engine?: string | null | undefined;
};

/**
 * Adds a decision to the log of the story that the set's page shows. The time is the server's; the words must stand where the anchor says, unless the
 * log has spoken of them before: what was said of words that are gone can still be answered or taken back. `along`: what is to be
 * kept as the answer of the request, with the entry or not at all.
 */
export async function decide(
  set: string,
  decision: Asked,
  along?: ((decided: Decided) => AnswerAlong) | undefined,
): Promise<Result<Decided>> {
  const now = await current();
  const known = await now.store.set(set);
  if (known?.kind !== 'live') {
    return refused({
      code: 'no-such-set',
      message: 'There is no such comparison: its texts were deleted, or the link is not whole.',
    });
  }
  const by = oneLine(decision.by, MAX_NAME);
  if (!by) return refused({ code: 'no-name', message: 'Type your name, so that others know who says so.' });
  const note = (decision.note ?? '').replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
  if (note.length > MAX_NOTE) {
    const message = `The note is ${note.length.toLocaleString('en-US')} characters long; ${MAX_NOTE.toLocaleString('en-US')} is the most. Shorten it.`;
    return refused({ code: 'note-too-long', message });
  }
  const snapshot = await snapshotOf(now, set, { entries: known.entries, engine: decision.engine ?? null });
  const collation = snapshot && (JSON.parse(snapshot.collation) as Collation);
  if (!collation) return refused(anchorLost());

  const { target, verdict } = decision;
  const log = await now.store.decisionsOf(set);
  const entry: Decision = { target, verdict, by, at: new Date(now.now()).toISOString(), note };
  const before = find(reviewsOf(log, collation, known.entries), target);
  const wrong = before ? null : whyNot(target, verdict, collation);
  if (wrong) return refused(wrong);
  if (target.kind === 'finding' && verdict === 'flagged') {
    const message = 'This is a finding already. Confirm it, or select the words you mean and flag those.';
    return refused({ code: 'flagged-already', message });
  }
  if (target.kind === 'change' && verdict === 'flagged') {
    const message = 'A difference is confirmed, dismissed or queried. To flag its words as garbled, select them.';
    return refused({ code: 'no-flag-on-a-change', message });
  }
  if (verdict === 'withdrawn' && !before?.flag && !before?.verdict) return refused(somebodyElse());
  const after = find(reviewsOf([...log, entry], collation, known.entries), target);
  const decided = { decisions: log.length + 1, review: after?.id ?? '' };
  const added = await now.store.addDecision(known.story.id, set, {
    decision: entry,
    along: along?.(decided),
    // It takes back what stood when the log was read, and nothing that was said, or uncovered, since.
    after: verdict === 'withdrawn' ? log.length : undefined,
  });
  if (added === 'added') return accepted(decided);
  if (added === 'stale') return refused(somebodyElse());
  return refused(added === 'gone' ? noStory() : atWork());
}

/** What people have said, folded from the set's log for the comparison at hand. */
export function reviewsOf(
  log: readonly Decision[],
  collation: Collation,
  entries: readonly Entry[],
): readonly Review[] {
  if (log.length === 0) return [];
  const copies = entriesByIndex(collation, entries).map((e) => ({ addedAt: new Date(e.addedAt).toISOString() }));
  return review(log, collation, copies);
}

function find(reviews: readonly Review[], target: DecisionTarget): Review | undefined {
  return reviews.find((r) => {
    if (r.kind !== target.kind) return false;
    if (target.kind === 'finding') return r.id === target.id;
    if (target.kind === 'change' && r.change !== target.change) return false;
    const { version, range, exact } = target.anchor;
    const same = r.anchor.version === version && r.anchor.exact === exact;
    return same && r.anchor.range.start === range.start && r.anchor.range.end === range.end;
  });
}

function whyNot(target: DecisionTarget, verdict: Act, collation: Collation): Problem | null {
  if (!stands(target.anchor, collation)) return anchorLost();
  if (target.kind === 'finding' && !collation.findings.some((f) => f.id === target.id)) {
    return {
      code: 'no-such-finding',
      message: 'This comparison has no such finding (any more). Reload the page to see what it has.',
    };
  }
  if (target.kind === 'passage' && target.anchor.exact.length > MAX_PASSAGE) {
    const message = `These are ${target.anchor.exact.length.toLocaleString('en-US')} characters; a mark takes at most ${MAX_PASSAGE.toLocaleString('en-US')}. Select only the words you mean.`;
    return { code: 'passage-too-long', message };
  }
  if (verdict === 'withdrawn' || verdict === 'unseen') {
    return {
      code: 'nothing-to-withdraw',
      message: 'Nobody has marked these words yet, so there is nothing to undo.',
    };
  }
  return null;
}

/** A request under an idempotency key that another process was asked to carry out as well. */
export function atWork(): Problem {
  return {
    code: 'key-at-work',
    message: 'The first request with this Idempotency-Key is still at work. Ask again in a moment.',
  };
}

function somebodyElse(): Problem {
  return {
    code: 'nothing-to-withdraw',
    message: 'There is nothing to undo: somebody else was quicker. Reload the page to see the latest.',
  };
}

function anchorLost(): Problem {
  const message =
    'The words are not where the request says they are: the text was probably changed. Reload the page and mark them again.';
  return { code: 'anchor-lost', message };
}

function stands({ version, range, exact }: Anchor, collation: Collation): boolean {
  const text = collation.versions.find((v) => v.id === version)?.text;
  return text !== undefined && exact.trim() !== '' && text.slice(range.start, range.end) === exact;
}
