import type { Decision } from '../model/decision.ts';
import { memoryJobs } from './memory-jobs.ts';
import { reordered } from './reorder.ts';
import { ANSWER_MS, CLAIM_MS, COUNTER_MS } from './request-rows.ts';
import { newLinkKey, setId } from './set-id.ts';
import { storable, titleOfLabels } from './storable.ts';
import type {
  Entry,
  KeptAnswer,
  NewCopy,
  Purged,
  Snapshot,
  SnapshotKey,
  Store,
  StoredPin,
  StoredSet,
  StoredStory,
  StoredText,
  StoreOptions,
} from './store.ts';

type KeptEntry = Omit<Entry, 'pins'> & { readonly removed: boolean };
type KeptStory = Omit<StoredStory, 'entries'> & {
  readonly revision: number;
  readonly entries: readonly KeptEntry[];
  readonly sets: readonly string[];
  readonly pins: readonly StoredPin[];
};
type Tombstone = { readonly at: number; readonly what: 'story' | 'version'; readonly story: string };

/** A store that forgets everything with the process, for tests. */
export function openMemoryStore(options: StoreOptions): Store {
  const { fold } = options;
  const key = options.key ?? newLinkKey();
  const texts = new Map<string, StoredText & { search: string }>();
  const stories = new Map<string, KeptStory>();
  const sets = new Map<string, readonly string[]>();
  const tombstones = new Map<string, Tombstone>();
  const snapshots = new Map<string, { key: SnapshotKey; snapshot: Snapshot; at: number }>();
  const log: { story: string; decision: Decision }[] = [];
  const claimed = new Set<string>();
  const answers = new Map<string, { request: string; at: number; story: string | null; answer: KeptAnswer | null }>();
  const counters = new Map<string, { from: number; count: number }>();
  const settings = new Map<string, string>();

  const setOf = (versions: readonly string[]) => setId(key, versions);

  /** All or none, as a transaction would: every text is checked before the first is kept. */
  function keepTexts(incoming: readonly StoredText[]): void {
    const checked = new Map<string, string>();
    for (const { id, text } of incoming) {
      if ((checked.get(id) ?? texts.get(id)?.text ?? text) !== text) throw new Error(`two texts claim the id ${id}`);
      checked.set(id, storable(text));
    }
    for (const text of incoming) if (!texts.has(text.id)) texts.set(text.id, { ...text, search: fold(text.text) });
  }

  function withCopies(entries: readonly KeptEntry[], copies: readonly NewCopy[], at: number): readonly KeptEntry[] {
    const out = [...entries];
    for (const { label } of copies) storable(label);
    keepTexts(copies.map((c) => c.text));
    for (const { text, label, ...rest } of copies) {
      const i = out.findIndex((e) => e.version === text.id);
      const old = out[i];
      if (old && !old.removed) out[i] = { ...old, labels: [...new Set([...old.labels, label])] };
      else {
        if (old) out.splice(i, 1);
        out.push({
          ...structuredClone(rest),
          version: text.id,
          labels: [label],
          words: text.words,
          addedAt: at,
          removed: false,
        });
      }
    }
    return out;
  }

  /** Every change of a story comes through here, and is counted. */
  function put(story: KeptStory): void {
    stories.set(story.id, { ...story, revision: story.revision + 1 });
  }

  function keepStory(story: KeptStory): StoredStory {
    const versions = live(story).map((e) => e.version);
    const set = setOf(versions);
    sets.set(set, [...new Set(versions)].sort());
    tombstones.delete(set);
    const kept = { ...story, set, sets: [...new Set([...story.sets, set])] };
    put(kept);
    return shown(kept);
  }

  /** A change that leaves the set as it is. */
  function change(id: string, patch: (story: KeptStory) => Partial<KeptStory>): StoredStory | null {
    const story = stories.get(id);
    if (!story) return null;
    const changed = { ...story, ...patch(story) };
    put(changed);
    return shown(changed);
  }

  function bury(set: string, tombstone: Tombstone): void {
    sets.delete(set);
    tombstones.set(set, tombstone);
    for (const [name, s] of snapshots) if (s.key.set === set) snapshots.delete(name);
  }

  function listed(version: string): boolean {
    return [...stories.values()].some((s) => s.entries.some((e) => e.version === version));
  }

  function emptyAnswers(story: string): void {
    for (const a of answers.values()) if (a.story === story && a.answer) a.answer = { ...a.answer, body: null };
  }

  function dropStory(story: KeptStory, at: number, what: 'story' | 'version'): void {
    emptyAnswers(story.id);
    stories.delete(story.id);
    for (let i = log.length - 1; i >= 0; i--) if (log[i]?.story === story.id) log.splice(i, 1);
    const still = new Set([...stories.values()].flatMap((s) => s.sets));
    for (const set of story.sets) if (!still.has(set)) bury(set, { at, what, story: story.id });
  }

  function dropUnlisted(versions: readonly string[]): Purged {
    const gone = versions.filter((v) => !listed(v));
    for (const v of gone) texts.delete(v);
    return { texts: gone.length, shared: versions.length - gone.length, scrubbed: true };
  }

  const byNewest = (a: KeptStory, b: KeptStory) =>
    b.updatedAt - a.updatedAt || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);

  /** The stories that have or had a set, the oldest first. */
  function holdersOf(set: string): readonly KeptStory[] {
    const holders = [...stories.values()].filter((s) => s.sets.includes(set));
    return holders.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }

  /** The story a set leads to: the oldest that has it now, else the oldest that had it. */
  function holderOf(set: string): KeptStory | undefined {
    const holders = holdersOf(set);
    return holders.find((s) => s.set === set) ?? holders[0];
  }

  function logOf(set: string): readonly Decision[] {
    const holders = holdersOf(set).map((s) => s.id);
    return log.filter((d) => holders.includes(d.story)).map((d) => d.decision);
  }

  return {
    async saveStory({ copies, ...story }, at) {
      if (stories.has(story.id)) throw new Error(`a story with the id ${story.id} is there already`);
      return keepStory({
        ...story,
        set: '',
        sets: [],
        revision: 0,
        createdAt: at,
        updatedAt: at,
        entries: withCopies([], copies, at),
        pins: [],
      });
    },
    async addCopies(id, copies, at) {
      const story = stories.get(id);
      return story ? keepStory({ ...story, updatedAt: at, entries: withCopies(story.entries, copies, at) }) : null;
    },
    async removeVersion(id, version, at) {
      const story = stories.get(id);
      if (!story || !live(story).some((e) => e.version === version)) return null;
      if (live(story).length === 1) return 'last copy';
      const entries = story.entries.map((e) => (e.version === version ? { ...e, removed: true } : e));
      return keepStory({ ...story, updatedAt: at, entries });
    },
    async restoreVersion(id, version, at) {
      const story = stories.get(id);
      if (!story?.entries.some((e) => e.version === version && e.removed)) return null;
      const entries = story.entries.map((e) => (e.version === version ? { ...e, removed: false } : e));
      return keepStory({ ...story, updatedAt: at, entries });
    },
    async removed(id) {
      const story = stories.get(id);
      return story ? story.entries.filter((e) => e.removed).map((e) => entryOf(story, e)) : [];
    },
    async reorder(id, versions) {
      return change(id, (story) => ({ entries: reordered(story.entries, versions) }));
    },
    async putPin(id, pin) {
      storable(pin.pin);
      return change(id, ({ pins }) => ({ pins: [...pins.filter((p) => p.key !== pin.key), structuredClone(pin)] }));
    },
    async dropPin(id, key) {
      return change(id, ({ pins }) => ({ pins: pins.filter((p) => p.key !== key) }));
    },
    async retitle(id, title) {
      return change(id, () => title);
    },
    async changeEntry(id, version, changing) {
      const story = stories.get(id);
      const before = story && live(story).find((e) => e.version === version);
      if (!before) return null;
      const particulars = changing(entryOf(story, before));
      storable((particulars.labels ?? []).join('\n'));
      return change(id, ({ entries }) => ({
        entries: entries.map((e) => (e.version === version ? { ...e, ...structuredClone(particulars) } : e)),
      }));
    },
    async purgeStory(id, at) {
      const story = stories.get(id);
      if (!story) return null;
      dropStory(story, at, 'story');
      return dropUnlisted(story.entries.map((e) => e.version));
    },
    async purgeVersion(version, at) {
      if (!texts.has(version)) return null;
      const orphans = [version];
      for (const [set, versions] of sets) {
        if (!versions.includes(version)) continue;
        bury(set, { at, what: 'version', story: holderOf(set)?.id ?? '' });
      }
      for (const story of [...stories.values()]) {
        if (!story.entries.some((e) => e.version === version)) continue;
        emptyAnswers(story.id);
        const entries = story.entries.filter((e) => e.version !== version);
        const pins = story.pins.filter((p) => !p.versions.includes(version));
        const left = entries.filter((e) => !e.removed);
        const sets_ = story.sets.filter((s) => sets.has(s));
        if (left.length === 0) {
          orphans.push(...entries.map((e) => e.version));
          dropStory({ ...story, sets: sets_ }, at, 'version');
          continue;
        }
        const title =
          story.titleFrom === version ? { title: titleOfLabels(left.flatMap((e) => e.labels)), titleFrom: null } : {};
        keepStory({ ...story, ...title, sets: sets_, updatedAt: at, entries, pins });
      }
      for (let i = log.length - 1; i >= 0; i--) {
        if (log[i]?.decision.target.anchor.version === version) log.splice(i, 1);
      }
      const { texts: gone } = dropUnlisted(orphans);
      return { texts: gone, shared: 0, scrubbed: true };
    },

    async story(id) {
      const story = stories.get(id);
      return story ? shown(story) : null;
    },
    async stories({ words, limit, offset }) {
      const wanted = words.map(fold).filter((w) => w !== '');
      const found = [...stories.values()].sort(byNewest).filter((story) => {
        const entries = live(story);
        const names = fold([story.title, ...entries.flatMap((e) => e.labels)].join('\n'));
        return wanted.every((w) => names.includes(w) || entries.some((e) => texts.get(e.version)?.search.includes(w)));
      });
      return { stories: found.slice(offset, offset + limit).map(shown), total: found.length };
    },
    setOf,
    async set(id): Promise<StoredSet | null> {
      const tombstone = tombstones.get(id);
      if (tombstone) {
        return {
          kind: 'purged',
          at: tombstone.at,
          what: tombstone.what,
          newest: stories.get(tombstone.story)?.set ?? null,
        };
      }
      const versions = sets.get(id);
      const story = holderOf(id);
      if (!versions || !story) return null;
      const entries = story.entries.filter((e) => versions.includes(e.version)).map((e) => entryOf(story, e));
      return { kind: 'live', story: shown(story), entries };
    },
    async setsOf(id) {
      return (stories.get(id)?.sets ?? []).filter((set) => sets.has(set));
    },
    async stamp(set) {
      const holders = holdersOf(set).map((s) => `${s.id}:${s.revision}`);
      return holders.length === 0 ? null : holders.join(' ');
    },
    async texts(versions) {
      return versions.flatMap((v) => {
        const t = texts.get(v);
        return t ? [{ id: t.id, text: t.text, words: t.words }] : [];
      });
    },

    async snapshot(k) {
      return snapshots.get(nameOf(k))?.snapshot ?? null;
    },
    async summaries(wanted) {
      const newest = new Map<string, { at: number; summary: string }>();
      for (const { key: k, snapshot, at } of snapshots.values()) {
        if (wanted.includes(k.set) && at >= (newest.get(k.set)?.at ?? 0))
          newest.set(k.set, { at, summary: snapshot.summary });
      }
      return new Map([...newest].map(([set, { summary }]) => [set, summary]));
    },
    async snapshotsOf(wanted) {
      return [...snapshots.values()]
        .filter((s) => wanted.includes(s.key.set))
        .map((s) => ({ ...s.key, at: s.at }))
        .sort((a, b) => a.at - b.at || (a.engine < b.engine ? -1 : 1));
    },
    async putSnapshot(k, snapshot, at) {
      if (sets.has(k.set)) snapshots.set(nameOf(k), { key: k, snapshot, at });
    },

    async addDecision(id, set, { decision, along, after }) {
      const story = stories.get(id);
      if (!story || !texts.has(decision.target.anchor.version)) return 'gone';
      if (along && answers.get(along.key)?.answer) return 'answered';
      if (after !== undefined && logOf(set).length !== after) return 'stale';
      if (along) {
        const { key, request, at, status, body } = along;
        answers.set(key, { request, at, story: id, answer: { status, body } });
      }
      log.push({ story: id, decision: structuredClone(decision) });
      put(story);
      return 'added';
    },
    async decisionsOf(set) {
      return structuredClone(logOf(set));
    },

    async claimAnswer(name, request, at) {
      for (const [n, a] of answers) {
        if (a.at <= at - ANSWER_MS || (!a.answer && a.at <= at - CLAIM_MS)) answers.delete(n);
      }
      const old = answers.get(name);
      if (old) return { kind: 'taken', request: old.request, answer: old.answer };
      answers.set(name, { request, at, story: null, answer: null });
      return { kind: 'new' };
    },
    async keepAnswer(name, { story, status, body }) {
      const old = answers.get(name);
      const purged = story !== null && !stories.has(story);
      if (old) answers.set(name, { ...old, story, answer: { status, body: purged ? null : body } });
    },
    async dropAnswer(name) {
      if (!answers.get(name)?.answer) answers.delete(name);
    },
    async countOne(name, from) {
      const slot = `${from} ${name}`;
      const count = (counters.get(slot)?.count ?? 0) + 1;
      counters.set(slot, { from, count });
      if (count === 1) for (const [n, c] of counters) if (c.from < from - COUNTER_MS) counters.delete(n);
      return count;
    },

    async claimOnce(name) {
      const first = !claimed.has(name);
      claimed.add(name);
      return first;
    },
    async setting(name) {
      return settings.get(name) ?? null;
    },
    async replaceSetting(name, { from, to }) {
      const free = (settings.get(name) ?? null) === from;
      if (free) settings.set(name, to);
      return free;
    },
    jobs: memoryJobs(),
    async check() {},
    async close() {},
  };
}

function live(story: KeptStory): readonly KeptEntry[] {
  return story.entries.filter((e) => !e.removed);
}

/** An entry as the store shows it, with those of the story's pins that are its own. */
function entryOf(story: KeptStory, { removed: _, ...entry }: KeptEntry): Entry {
  const pins = story.pins.filter((p) => p.versions[0] === entry.version).sort((a, b) => (a.key < b.key ? -1 : 1));
  return structuredClone({ ...entry, pins });
}

function shown(story: KeptStory): StoredStory {
  const { sets: _, pins: __, revision: ___, ...rest } = story;
  return { ...rest, entries: story.entries.filter((e) => !e.removed).map((e) => entryOf(story, e)) };
}

function nameOf(key: SnapshotKey): string {
  return JSON.stringify([key.set, key.engine, key.input]);
}
