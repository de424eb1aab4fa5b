import type { Generated } from 'kysely';

/** The tables as the newest migration leaves them. JSON is kept as text, instants as milliseconds since 1970. */
export type Tables = {
  meta: { key: string; value: string };
  /** `search`: the folded text. */
  texts: { id: string; text: string; search: string; words: number; created_at: number };
  /** `search`: the folded title and labels. */
  stories: {
    id: string;
    title: string;
    title_from: string | null;
    sample: number;
    set_id: string;
    search: string;
    created_at: number;
    updated_at: number;
    /** Counts every change of the story or of one of its entries. */
    revision: number;
  };
  entries: {
    story_id: string;
    version_id: string;
    position: number;
    labels: string;
    source: string;
    language: string;
    published: string | null;
    blocks: string;
    added_at: number;
    removed_at: number | null;
  };
  sets: { id: string; created_at: number };
  set_versions: { set_id: string; version_id: string };
  story_sets: { story_id: string; set_id: string };
  snapshots: { set_id: string; engine: string; input: string; collation: string; summary: string; created_at: number };
  decisions: { seq: Generated<number>; story_id: string; set_id: string; version_id: string; decision: string };
  answers: {
    key: string;
    request: string;
    story_id: string | null;
    status: number | null;
    body: string | null;
    claimed_at: number;
  };
  counters: { name: string; window_start: number; count: number };
  pins: { story_id: string; key: string; version_a: string; version_b: string; pin: string };
  tombstones: { set_id: string; story_id: string; what: string; purged_at: number };
  /** Comparisons that somebody asked for and nobody has made yet. `owner` works on it until `lease_until`. */
  jobs: {
    id: string;
    data: string;
    owner: string | null;
    lease_until: number;
    attempts: number;
    failure: string | null;
    created_at: number;
    /** How far it is, as JSON; null until somebody works on it. */
    progress: string | null;
  };
};

/** A statement that both engines take, or one for each; null where an engine needs none. */
export type Statement = string | { readonly sqlite: string | null; readonly postgres: string | null };

/** The tables in an order in which rows can be put in without breaking a reference, for copying a store; passing things are left out. */
export const TABLES = [
  'meta',
  'texts',
  'stories',
  'entries',
  'sets',
  'set_versions',
  'story_sets',
  'snapshots',
  'decisions',
  'pins',
  'answers',
  'tombstones',
] as const satisfies readonly (keyof Tables)[];

/**
 * Every step from an empty database to today's, in order; a step that has been released is never edited, only followed by another.
 * Plain SQL that SQLite and PostgreSQL both take, but for the automatic key of the log and the order of ids, which is by code
 * point everywhere. A new step comes with `fixtures/schema-<the step before>.sql`.
 */
export const MIGRATIONS: readonly (readonly Statement[])[] = [
  [
    'create table meta (key text primary key, value text not null)',
    `create table texts (
      id text primary key, text text not null, search text not null, words integer not null, created_at bigint not null)`,
    `create table stories (
      id text primary key, title text not null, title_from text, sample integer not null, set_id text not null,
      search text not null, created_at bigint not null, updated_at bigint not null)`,
    'create index stories_newest on stories (updated_at, created_at, id)',
    'create index stories_set on stories (set_id)',
    `create table entries (
      story_id text not null references stories (id) on delete cascade,
      version_id text not null references texts (id),
      position integer not null, labels text not null, source text not null, language text not null, published text,
      blocks text not null, added_at bigint not null, removed_at bigint,
      primary key (story_id, version_id))`,
    'create index entries_version on entries (version_id)',
    'create table sets (id text primary key, created_at bigint not null)',
    `create table set_versions (
      set_id text not null references sets (id) on delete cascade, version_id text not null,
      primary key (set_id, version_id))`,
    'create index set_versions_version on set_versions (version_id)',
    `create table story_sets (
      story_id text not null references stories (id) on delete cascade,
      set_id text not null references sets (id) on delete cascade,
      primary key (story_id, set_id))`,
    'create index story_sets_set on story_sets (set_id)',
    `create table snapshots (
      set_id text not null references sets (id) on delete cascade, engine text not null, input text not null,
      "collation" text not null, summary text not null, created_at bigint not null,
      primary key (set_id, engine, input))`,
    {
      sqlite: `create table decisions (
      seq integer primary key autoincrement,
      story_id text not null references stories (id) on delete cascade,
      set_id text not null, version_id text not null, decision text not null)`,
      postgres: `create table decisions (
      seq bigserial primary key,
      story_id text not null references stories (id) on delete cascade,
      set_id text not null, version_id text not null, decision text not null)`,
    },
    'create index decisions_story on decisions (story_id)',
    'create index decisions_version on decisions (version_id)',
    `create table tombstones (
      set_id text primary key, story_id text not null, what text not null, purged_at bigint not null)`,
    { sqlite: null, postgres: 'alter table stories alter column id type text collate "C"' },
  ],
  [
    `create table answers (
      key text primary key, request text not null, story_id text, status integer, body text, claimed_at bigint not null)`,
    'create index answers_story on answers (story_id)',
    'create index answers_claimed on answers (claimed_at)',
    `create table counters (
      name text not null, window_start bigint not null, count integer not null, primary key (name, window_start))`,
  ],
  [
    `create table pins (
      story_id text not null references stories (id) on delete cascade,
      key text not null, version_a text not null, version_b text not null, pin text not null,
      primary key (story_id, key))`,
    'create index pins_version_a on pins (version_a)',
    'create index pins_version_b on pins (version_b)',
  ],
  [
    'alter table stories add column revision integer not null default 0',
    `create table jobs (
      id text primary key, data text not null, owner text, lease_until bigint not null, attempts integer not null,
      failure text, created_at bigint not null)`,
    'create index jobs_oldest on jobs (created_at)',
    { sqlite: null, postgres: 'alter table snapshots alter column engine type text collate "C"' },
    { sqlite: null, postgres: 'alter table pins alter column key type text collate "C"' },
  ],
  ['alter table jobs add column progress text'],
];

/** The statements of one step for an engine. */
export function statementsFor(engine: 'sqlite' | 'postgres', step: readonly Statement[]): readonly string[] {
  return step.map((s) => (typeof s === 'string' ? s : s[engine])).filter((s) => s !== null);
}
