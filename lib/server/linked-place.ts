import 'server-only';
import type { Place } from '../model/change.ts';
import type { Entry } from '../store/store.ts';
import { locateExact } from '../text/anchors.ts';
import { anchorOf } from '../view/anchor-of.ts';
import { stopsOfReviews } from '../view/change-sites.ts';
import { columnToken } from '../view/column-token.ts';
import type { DeskMessage } from '../view/desk-message.ts';
import { type DeskState, FIRST_STATE } from '../view/desk-state.ts';
import { rowNumbers } from '../view/differences.ts';
import { wordsAround, wordsOfRow } from '../view/former-words.ts';
import { type DeskPlace, deskHref, WHOLE } from '../view/href.ts';
import { type FormerWords, nearestRow } from '../view/nearest-row.ts';
import { type SpanLink, spanLink } from '../view/span-fragment.ts';
import { toldFindings } from '../view/told-findings.ts';
import { type ChangedCopy, changedHere, changedText, heirsOf, type ListedCopy, letterIn } from './changed-copies.ts';
import { currentForShared } from './current.ts';
import { type FormerReading, formerReading } from './former-reading.ts';
import type { Comparison } from './queries.ts';

type Found = Extract<Comparison, { kind: 'found' }>;

/** Where a link opens. `span`: words to show there, of a finding that is no longer made. `messages`: what became of the place. */
export type LinkedPlace = {
  readonly place: DeskPlace;
  readonly span: SpanLink | null;
  readonly messages: readonly DeskMessage[];
};

/** An id that is cut in the middle is known again by so many of its characters (20 bits), if they lead to one place. */
const KNOWN_BY = 4;
const WHOLE_FOLLOWS = 'This is the whole comparison.';

/**
 * Where a link to a place of this comparison opens, when the place is gone as well: at the nearest there is, with what is to be said of it.
 * `place` null: the end of the link is none that links have. No link fails without a word.
 */
export async function linkedPlace(comparison: Found, place: DeskPlace | null, state: DeskState): Promise<LinkedPlace> {
  const opened = await openedAt(comparison, place, state);
  const { story, set } = comparison;
  if (story.newest === set || opened.messages.length > 0) return opened;
  return { ...opened, messages: [await sinceThen(comparison, opened.place)] };
}

async function openedAt(comparison: Found, place: DeskPlace | null, state: DeskState): Promise<LinkedPlace> {
  const { collation, reviews } = comparison;
  if (place === null) return lost(`The end of this link is missing or damaged. ${WHOLE_FOLLOWS}`);
  if (place.kind !== 'row' && place.kind !== 'finding') return { place, span: null, messages: [] };
  const rows = collation.rows.map((r) => r.id);
  const marked = reviews.filter((r) => r.kind === 'passage' && r.place && (r.flag ?? r.verdict)).map((r) => r.id);
  const findings = [...toldFindings(collation).map((f) => f.id), ...marked];
  const ids = place.kind === 'row' ? rows : findings;
  if (ids.includes(place.id)) return { place, span: null, messages: [] };
  const cut = cutShort(ids, place.id);
  if (cut) {
    const text = `The end of this link is missing or damaged; this is the only ${place.kind} of the comparison that it can mean.`;
    return { place: { kind: place.kind, id: cut }, span: null, messages: [{ text }] };
  }
  return place.kind === 'row' ? lostRow(comparison, place.id, state) : lostFinding(comparison, place.id, state);
}

async function lostRow(comparison: Found, id: string, state: DeskState): Promise<LinkedPlace> {
  const former = await formerOf(comparison, id);
  if (!former) return lost(`The row this link leads to is not in this comparison. ${WHOLE_FOLLOWS}`);
  const words = wordsOfRow(former.collation, id);
  const nearest = nearestRow(comparison.collation, words);
  const where = nearest === null ? `Nothing here is like it. ${WHOLE_FOLLOWS}` : `${standsIn(comparison, nearest)}.`;
  const then = deskHref(former.key.set, { kind: 'row', id }, { ...FIRST_STATE, engine: former.key.engine });
  if (former.key.set === comparison.set) {
    const text = `The row this link leads to is no longer made: its paragraphs were lined up anew. ${where}`;
    return at(nearest, [{ text, ...olderReading(comparison, former, { place: { kind: 'row', id }, state }) }]);
  }
  const changed = await changedSince(former.key.set, comparison, words);
  const text =
    changed.length > 0
      ? `This link was made on ${changedText(changed, (c) => letterIn(copiesHere(comparison), c.after.version))}. ${where}`
      : `This link was made when other copies belonged to the story. ${where}`;
  return at(nearest, [
    {
      text,
      href: then,
      link: 'Show then',
      wordings: wordingsOf(changed, (c) => letterIn(copiesHere(comparison), c.after.version)),
    },
  ]);
}

async function lostFinding(comparison: Found, id: string, state: DeskState): Promise<LinkedPlace> {
  const { collation, reviews } = comparison;
  const weak = collation.findings.find((f) => f.id === id);
  const review = reviews.find((r) => r.id === id);
  if (review?.kind === 'change') return markedDifference(comparison, review.id, review.place);
  const gone = 'The finding this link leads to is no longer reported';
  if (weak)
    return atWords(comparison, weak.target, 'The finding this link leads to is no longer certain enough to report');
  if (review?.place) return atWords(comparison, review.place, gone);
  const former = await formerOf(comparison, id);
  const target = former?.collation.findings.find((f) => f.id === id)?.target;
  const version = target && former?.collation.versions[target.version];
  if (!former || !target || !version) return lost(`${gone}: the words or the evidence have changed. ${WHOLE_FOLLOWS}`);
  const place = { kind: 'finding', id } as const;
  const then = {
    href: deskHref(former.key.set, place, { ...FIRST_STATE, engine: former.key.engine }),
    link: 'Show then',
  };
  const offer = former.key.set === comparison.set ? olderReading(comparison, former, { place, state }) : then;
  const own = collation.versions.findIndex((v) => v.id === version.id);
  if (own >= 0) return atWords(comparison, { ...target, version: own }, gone, offer);
  const words = wordsAround(former.collation, target);
  const changed = await changedSince(former.key.set, comparison, words);
  const heir = collation.versions.findIndex((v) => v.id === changed[0]?.after.version);
  const found = heir < 0 ? null : locateExact(collation.versions[heir]?.text ?? '', anchorOf(version, target));
  const made =
    changed.length > 0
      ? `This link was made on ${changedText(changed, (c) => letterIn(copiesHere(comparison), c.after.version))}. `
      : '';
  if (found) return atWords(comparison, { version: heir, ...found.range }, `${made}${gone}`, offer);
  const nearest = nearestRow(collation, words);
  const where = nearest === null ? WHOLE_FOLLOWS : `${standsIn(comparison, nearest)}.`;
  const text = `${made}${gone}, and its words are gone. ${where}`;
  return at(nearest, [
    { text, ...offer, wordings: wordingsOf(changed, (c) => letterIn(copiesHere(comparison), c.after.version)) },
  ]);
}

/** What is to be said on a link to copies of which some have changed since, and the way to the same place in the newest. */
async function sinceThen(comparison: Found, place: DeskPlace): Promise<DeskMessage> {
  const { story, collation } = comparison;
  const words =
    place.kind === 'row'
      ? wordsOfRow(collation, place.id)
      : place.kind === 'finding'
        ? aroundFinding(comparison, place.id)
        : [];
  const newest = {
    href: deskHref(story.newest, place),
    link: words.length > 0 ? 'Show now' : 'Open the newest comparison',
  };
  const heirs = await heirsIn(comparison);
  const letter = (version: string) => letterIn(copiesHere(comparison), version);
  const changed = changedHere(heirs, words);
  if (changed.length > 0) {
    const text = `This link was made on ${changedText(changed, (c) => letter(c.before.version))}, and shows it as it was then.`;
    return { text, ...newest, wordings: wordingsOf(changed, (c) => letter(c.before.version)) };
  }
  const since = words.length > 0 ? 'Nothing in this passage has changed.' : 'This link stays as it was.';
  if (heirs.length > 0) {
    const names = heirs.map((h) => letter(h.before.version));
    return {
      text: `This link was made on ${names.length === 1 ? 'an earlier copy' : 'earlier copies'} of ${names.join(', ')}. ${since}`,
      ...newest,
    };
  }
  return { text: 'Copies have since been added to or taken out of this story. This link stays as it was.', ...newest };
}

function aroundFinding({ collation, reviews }: Found, id: string): readonly FormerWords[] {
  const place = collation.findings.find((f) => f.id === id)?.target ?? reviews.find((r) => r.id === id)?.place;
  return place ? wordsAround(collation, place) : [];
}

function markedDifference(comparison: Found, id: string, place: Place | null): LinkedPlace {
  const { collation, reviews } = comparison;
  const what = 'This link leads to a difference that somebody marked';
  const nearest = place && nearestRow(collation, wordsAround(collation, place));
  if (!nearest) return lost(`${what}; its words are gone. ${WHOLE_FOLLOWS}`);
  const stands = stopsOfReviews(collation, null, reviews).has(id);
  return at(nearest, [
    {
      text: `${what}${stands ? '' : ', and that is none any more'}. ${standsIn(comparison, nearest, 'Its words stand')}.`,
    },
  ]);
}

function atWords(comparison: Found, place: Place, gone: string, offer: Partial<DeskMessage> = {}): LinkedPlace {
  const { collation } = comparison;
  const version = collation.versions[place.version];
  const row = nearestRow(collation, wordsAround(collation, place));
  if (!version) throw new Error(`no version ${place.version}`);
  const span = spanLink(columnToken(version), version.text, place);
  const letter = letterIn(copiesHere(comparison), version.id);
  const text = `${gone}. Its words are outlined where they stand, in ${letter}${row ? `, ${rowName(comparison, row)}` : ''}.`;
  return { place: row ? { kind: 'row', id: row } : WHOLE, span, messages: [{ text, ...offer }] };
}

/** The link to a reading of the same copies, where the page can still show it. */
function olderReading(
  { set, reading }: Found,
  { key }: FormerReading,
  { place, state }: { readonly place: DeskPlace; readonly state: DeskState },
): { readonly href?: string; readonly link?: string } {
  if (!reading.others.some((o) => o.engine === key.engine)) return {};
  return { href: deskHref(set, place, { ...state, engine: key.engine }), link: 'Show the reading it was made with' };
}

async function formerOf({ set, story }: Found, id: string): Promise<FormerReading | null> {
  return formerReading(await currentForShared(), { set, story: story.id }, id);
}

/** The copies of this comparison that are changed in the story's newest. */
async function heirsIn(comparison: Found) {
  const { store } = await currentForShared();
  const newest = await store.set(comparison.story.newest);
  if (newest?.kind !== 'live') return [];
  const texts = new Map((await store.texts(newest.entries.map((e) => e.version))).map((t) => [t.id, t.text]));
  return heirsOf(
    copiesHere(comparison),
    newest.entries.map((e) => listedOf(e, texts.get(e.version) ?? null)),
  );
}

/** What was changed of these words, from the copies of an earlier set to those of the comparison. */
async function changedSince(
  set: string,
  comparison: Found,
  words: readonly FormerWords[],
): Promise<readonly ChangedCopy[]> {
  const { store } = await currentForShared();
  const then = await store.set(set);
  if (then?.kind !== 'live') return [];
  const texts = new Map((await store.texts(then.entries.map((e) => e.version))).map((t) => [t.id, t.text]));
  return changedHere(
    heirsOf(
      then.entries.map((e) => listedOf(e, texts.get(e.version) ?? null)),
      copiesHere(comparison),
    ),
    words,
  );
}

/** In the story's order, as the columns stand. */
function copiesHere({ collation, versions }: Found): readonly ListedCopy[] {
  return versions.flatMap(({ index, labels, source }): ListedCopy[] => {
    const version = collation.versions[index];
    return version ? [{ version: version.id, labels, source, blocks: version.blocks, text: version.text }] : [];
  });
}

function listedOf({ version, labels, source, blocks }: Entry, text: string | null): ListedCopy {
  return { version, labels, source, blocks, text };
}

function wordingsOf(
  changed: readonly ChangedCopy[],
  letter: (copy: ChangedCopy) => string,
): NonNullable<DeskMessage['wordings']> {
  return changed.flatMap((c) =>
    c.words?.count === 0
      ? []
      : [
          {
            letter: letter(c),
            before: c.words?.before ?? [{ text: c.passage, changed: true, gap: false }],
            after: c.words?.after ?? null,
          },
        ],
  );
}

function standsIn(comparison: Found, row: string, begin = 'Most of its words stand'): string {
  return `${begin} in ${rowName(comparison, row)}`;
}

function rowName({ collation }: Found, id: string): string {
  const number = rowNumbers(collation)[collation.rows.findIndex((r) => r.id === id)] ?? 0;
  return number > 0 ? `row ${number}` : 'a row of page furniture';
}

/** The one id that a cut link can mean: what is left of it, without what mail programs put behind a link, begins no other. */
function cutShort(ids: readonly string[], given: string): string | null {
  const known = given.toLowerCase().replace(/[^a-z0-9-]+$/, '');
  if (known.length < KNOWN_BY) return null;
  const fits = [...new Set(ids)].filter((id) => id.startsWith(known) || known.startsWith(id));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function at(row: string | null, messages: readonly DeskMessage[]): LinkedPlace {
  return { place: row === null ? WHOLE : { kind: 'row', id: row }, span: null, messages };
}

function lost(text: string): LinkedPlace {
  return at(null, [{ text }]);
}
