import type { Decision } from '../model/decision.ts';
import type { DraftBlock } from '../model/draft.ts';
import type { Source } from '../model/version.ts';
import type { JobTable } from './job-table.ts';

/** A text, kept once however many stories list it; never changed, only purged. `words`: its length as an editor counts it. */
export type StoredText = { readonly id: string; readonly text: string; readonly words: number };

/**
 * A paragraph link that a person made or cut, or a row that a person wants compared fully, as JSON kept as text (its kind is in it). `key` tells pins of one
 * story apart; a pin goes when one of its two versions is purged.
 */
export type StoredPin = { readonly key: string; readonly versions: readonly [string, string]; readonly pin: string };

/** What belongs to a copy as one story lists it, and not to its text: names, provenance, corrected roles. */
export type Entry = {
  readonly version: string;
  /** More than one when the same text came in under several names. Never empty. */
  readonly labels: readonly string[];
  readonly source: Source;
  readonly language: string;
  readonly published: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly words: number;
  readonly addedAt: number;
  /** The story's pins whose first version this is, by key. They stay while the copy is removed, and hold again when it comes back. */
  readonly pins: readonly StoredPin[];
};

export type NewCopy = Omit<Entry, 'version' | 'labels' | 'words' | 'addedAt' | 'pins'> & {
  readonly text: StoredText;
  readonly label: string;
};

export type StoredStory = {
  readonly id: string;
  readonly title: string;
  /** The version whose headline the title is; null when a person gave it. Such a title is purged with its version. */
  readonly titleFrom: string | null;
  readonly sample: boolean;
  /** The newest set. */
  readonly set: string;
  /** Milliseconds since 1970. `updatedAt` moves when copies come or go. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The copies it lists now, in the reader's order: as they were added, unless somebody reordered them. */
  readonly entries: readonly Entry[];
};

export type NewStory = Pick<StoredStory, 'id' | 'title' | 'titleFrom' | 'sample'> & {
  readonly copies: readonly NewCopy[];
};

/** What a set stands for. `entries`: the copies of this set, as the story has them or had them before they were removed. */
export type StoredSet =
  | { readonly kind: 'live'; readonly story: StoredStory; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'purged';
      readonly at: number;
      readonly what: 'story' | 'version';
      readonly newest: string | null;
    };

/** `input`: a digest of what else than the texts went into the collation (roles, dates, languages). */
export type SnapshotKey = { readonly set: string; readonly engine: string; readonly input: string };

/** `collation` and `summary` are JSON, kept as text: bytes in, the same bytes out. The summary holds no words of the texts. */
export type Snapshot = { readonly collation: string; readonly summary: string };

/** A reading of a set that is kept: what made it, and when. */
export type KeptSnapshot = SnapshotKey & { readonly at: number };

/** What a request that came with an idempotency key was answered. `body` is null once a purge has taken its words. */
export type KeptAnswer = { readonly status: number; readonly body: string | null };

/** The answer of a request that is kept with what the request changes, under its key: both are there after a crash, or neither. */
export type AnswerAlong = {
  readonly key: string;
  readonly request: string;
  readonly at: number;
  readonly status: number;
  readonly body: string;
};

/** `answered`: the key has its answer already. `stale`: something was said meanwhile. `gone`: there is no such story, or no such text (any more). All three: nothing was added. */
export type Added = 'added' | 'gone' | 'answered' | 'stale';

/** `taken`: the key was used before, with the request of this digest; `answer` is null while that request is at work. */
export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'taken'; readonly request: string; readonly answer: KeptAnswer | null };

/** `texts`: how many texts left the store. `shared`: how many stay, because another story has them. `scrubbed`: see `Store`. */
export type Purged = { readonly texts: number; readonly shared: number; readonly scrubbed: boolean };

/**
 * Everything that is kept. Each method is one transaction; what it has answered survives a crash. Texts with U+0000 or lone
 * surrogates are refused by throwing: the edge has dealt with both, and an engine would silently change them.
 *
 * A purge takes the words out of the store's files as well (free pages, logs); `scrubbed: false` says that another reader was in the
 * way, and that it will be done at the next purge or start. PostgreSQL's own log of writes (WAL) is beyond our reach: there the
 * words go when the server recycles it.
 */
export type Store = {
  saveStory(story: NewStory, at: number): Promise<StoredStory>;
  /** Null when there is no such story. A text the story already lists gets the new label as well. */
  addCopies(story: string, copies: readonly NewCopy[], at: number): Promise<StoredStory | null>;
  /** Takes a copy off the list, but never the last one; its text stays for the story's older sets. Null when there is no such story or copy. */
  removeVersion(story: string, version: string, at: number): Promise<StoredStory | 'last copy' | null>;
  /** Brings a removed copy back with its labels, roles and place. Null when the story has no such removed copy. */
  restoreVersion(story: string, version: string, at: number): Promise<StoredStory | null>;
  /** The copies that were removed and can come back, in the story's order. */
  removed(story: string): Promise<readonly Entry[]>;
  /** Puts the copies named first, in this order, and the others behind them as they were. Null when there is no such story. */
  reorder(story: string, versions: readonly string[]): Promise<StoredStory | null>;
  /** Keeps a pin in place of the one with its key. Null when there is no such story. */
  putPin(story: string, pin: StoredPin): Promise<StoredStory | null>;
  /** Null when there is no such story; a key without a pin does no harm. */
  dropPin(story: string, key: string): Promise<StoredStory | null>;
  /** Null when there is no such story. */
  retitle(
    story: string,
    title: { readonly title: string; readonly titleFrom: string | null },
  ): Promise<StoredStory | null>;
  /**
   * Changes a copy as the story lists it into what `change` makes of it: of two changes at once the second is made on the first, and
   * neither is lost. Null when the story does not list the version.
   */
  changeEntry(
    story: string,
    version: string,
    change: (entry: Entry) => Partial<Pick<Entry, 'labels' | 'blocks' | 'source'>>,
  ): Promise<StoredStory | null>;
  /** Deletes the story and every text no other story has. Null when there is no such story. */
  purgeStory(story: string, at: number): Promise<Purged | null>;
  /** Deletes a text from every story; a story left without copies goes too. Null when there is no such text. */
  purgeVersion(version: string, at: number): Promise<Purged | null>;

  story(id: string): Promise<StoredStory | null>;
  /** Newest first. `words` are folded by the store; each must occur in the title, a label or a text. `total`: how many match. */
  stories(query: { readonly words: readonly string[]; readonly limit: number; readonly offset: number }): Promise<{
    readonly stories: readonly StoredStory[];
    readonly total: number;
  }>;
  /** The set's name: an HMAC over the sorted version ids with this store's key. */
  setOf(versions: readonly string[]): string;
  /** The oldest of the stories that have the set now, else of those that had it. Null when the set was never made here. */
  set(id: string): Promise<StoredSet | null>;
  /** Every set that the story has or had and that was not purged, in any order. */
  setsOf(story: string): Promise<readonly string[]>;
  /**
   * A token that changes with everything the answer of `set` hangs on, read in one statement: who kept an answer may give it again
   * while the token is the same. Null when the set is not live.
   */
  stamp(set: string): Promise<string | null>;
  /** The texts that are there, in any order. */
  texts(versions: readonly string[]): Promise<readonly StoredText[]>;

  snapshot(key: SnapshotKey): Promise<Snapshot | null>;
  /** The newest summary of each set that has one, by set. */
  summaries(sets: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every reading kept of these sets, the oldest first; without the readings themselves. */
  snapshotsOf(sets: readonly string[]): Promise<readonly KeptSnapshot[]>;
  /** Does nothing when the set is gone: a comparison that finishes after a purge must not bring words back. */
  putSnapshot(key: SnapshotKey, snapshot: Snapshot, at: number): Promise<void>;

  /**
   * Adds to the log, and with `along` keeps what the request is answered, in the same transaction. `after`: how long the set's log must be
   * for the entry to mean what it meant to who makes it.
   */
  addDecision(
    story: string,
    set: string,
    entry: { decision: Decision; along?: AnswerAlong | undefined; after?: number | undefined },
  ): Promise<Added>;
  /**
   * What people have said where the set's link shows it: the log of every story that has or had the set, in the order in which it was
   * said. So nothing vanishes from a link when another story speaks for it; only a purge takes what was said in its story along.
   */
  decisionsOf(set: string): Promise<readonly Decision[]>;

  /**
   * Takes an idempotency key for a request (its digest). Of callers at the same time one gets `new`. Forgotten are answers after a
   * day, and after a minute claims that were never answered: their server died.
   */
  claimAnswer(key: string, request: string, at: number): Promise<Claim>;
  /** `story`: whose words the body holds; a purge of them empties it, also one that came before the answer. */
  keepAnswer(
    key: string,
    answer: { readonly story: string | null; readonly status: number; readonly body: string },
  ): Promise<void>;
  /** Gives a key back: the request was refused and may be mended and sent again. */
  dropAnswer(key: string): Promise<void>;
  /** Counts one more under this name in the window that begins at `from`; gives the count with it. Older windows are forgotten. */
  countOne(name: string, from: number): Promise<number>;

  /** True for the first caller of all time, false ever after: for things that happen once in a store's life. */
  claimOnce(name: string): Promise<boolean>;
  /** A value that belongs to the store and not to a process; null when there is none yet. */
  setting(name: string): Promise<string | null>;
  /** Puts `to` in the place of `from` (null: of nothing). False when something else stands there: somebody was quicker. */
  replaceSetting(name: string, values: { readonly from: string | null; readonly to: string }): Promise<boolean>;
  readonly jobs: JobTable;
  /** Throws when the store cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** `key` and `busyMs` (how long to wait for another process's lock) have defaults that only tests change. */
export type StoreOptions = {
  /** Makes words comparable for the search. */
  readonly fold: (text: string) => string;
  readonly key?: string | undefined;
  readonly busyMs?: number | undefined;
};
