import { isCompanyForm } from '../lexicon/company-forms.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { genderOfName } from '../lexicon/given-names.ts';
import { isInitialism } from '../lexicon/initialisms.ts';
import { looksLikeSlip, nameKey } from '../lexicon/names.ts';
import { isPlace } from '../lexicon/places.ts';
import { withoutPossessive } from '../lexicon/possessive.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { isDictionaryWord, lemmasOf } from '../lexicon/thesaurus.ts';
import { titleInFull } from '../lexicon/titles.ts';
import type { FactValue } from '../model/fact.ts';
import { isNameLink, type NameReading } from './names.ts';
import { isPersonal } from './personal-names.ts';
import type { Placed } from './placed.ts';
import { contradicts, isOneHead, isOneRole, type RoleReading, rolesOf } from './roles.ts';
import { placeOfTokens, type Story } from './story.ts';

/** `keys`: its words made comparable; `isCrowned`: a title before it makes a first name alone a whole one (Prince Igor). */
type Mention = {
  readonly story: Story;
  readonly name: NameReading;
  readonly keys: readonly string[];
  readonly isCrowned: boolean;
};
/** Everybody called by one last name (or one name only), over all versions. */
type Bearer = { readonly key: string; readonly mentions: Mention[] };

/** Titles that go with a first name alone, so that Prince Igor is not the Igor whom the story names in full. */
const CROWNS = /^(?:king|queen|prince|princess|emperor|empress|tsar|czar|duke|duchess|pope)$/;

/**
 * Names, the offices that go with them, and places: one slot a bearer, over whole versions, since copies name a person in
 * full at different places. Each version's value is its fullest form at its first place.
 */
export function nameFacts(stories: readonly Story[], names: readonly (readonly NameReading[])[]): Placed[] {
  const mentions = stories.flatMap((story, i) =>
    (names[i] ?? []).map(
      (name): Mention => ({
        story,
        name,
        keys: keysOf(name),
        isCrowned: CROWNS.test(story.folded[name.from - 1] ?? ''),
      }),
    ),
  );
  return withNamesakes(withSlips(withInitials(bearersOf(mentions)))).flatMap(factsOf);
}

/** The words of a name made comparable; of one that is all plain words (the Savings Report, the Global Centre) also across spelling and number. */
function keysOf({ words }: NameReading): readonly string[] {
  const all = words.filter((w) => /[\p{L}\p{N}]/u.test(w));
  // Kerning Transit Inc is Kerning Transit.
  const spelt = all.length > 2 && isCompanyForm(all.at(-1) as string) ? all.slice(0, -1) : all;
  const isPlain = spelt.length > 1 && spelt.slice(-2).every((w) => isDictionaryWord(w.toLowerCase()));
  return spelt.map((word, i) => {
    // Acme Corp. is Acme Corporation, and the Energy Dept. a department.
    const w = (i > 0 && titleInFull(word.toLowerCase())) || word;
    return nameKey(isPlain ? (lemmasOf(spellingKey(w))[0] as string) : w);
  });
}

/** One-word names go to whom a longer name calls so: by its last word (Putin), else by its first (Wang, of Wang Yi). */
function bearersOf(mentions: readonly Mention[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  const byFirst = new Map<string, Bearer>();
  const take = (key: string): Bearer => {
    const known = bearers.get(key) ?? { key, mentions: [] };
    bearers.set(key, known);
    return known;
  };
  for (const m of mentions) {
    if (m.keys.length < 2) continue;
    const bearer = take(longKey(m.keys));
    bearer.mentions.push(m);
    if (!byFirst.has(m.keys[0] as string)) byFirst.set(m.keys[0] as string, bearer);
  }
  // `Von der Leyen said` is Ursula von der Leyen, and `Al-Masri` Nouri al-Masri.
  const byTail = new Map<string, Bearer>();
  for (const m of mentions) {
    const at = m.keys.findIndex((k, i) => i > 0 && i + 1 < m.keys.length && isNameLink(k));
    const tail = m.keys.slice(at).join(' ');
    if (at > 0 && !byTail.has(tail)) byTail.set(tail, bearers.get(longKey(m.keys)) as Bearer);
  }
  for (const [tail, host] of byTail) {
    const keys = tail.split(' ');
    const own = bearers.get(longKey(keys));
    if (!own || own === host || own.mentions.some((m) => m.keys.join(' ') !== tail)) continue;
    host.mentions.push(...own.mentions);
    bearers.delete(own.key);
  }
  const byLast = new Map<string, Bearer>();
  // In one version Zhang is the Zhang it names in full, whoever is called so elsewhere.
  const inVersion = new Map<string, Bearer>();
  for (const b of bearers.values()) {
    const last = b.mentions[0]?.keys.at(-1) as string;
    const known = byLast.get(last);
    if (!known || known.mentions.length < b.mentions.length) byLast.set(last, b);
    for (const m of b.mentions)
      for (const k of [m.keys[0], last])
        if (!inVersion.has(`${m.story.version} ${k}`)) inVersion.set(`${m.story.version} ${k}`, b);
  }
  for (const m of mentions) {
    if (m.keys.length !== 1) continue;
    const key = m.keys[0] as string;
    if (m.isCrowned) take(key).mentions.push(m);
    else
      (inVersion.get(`${m.story.version} ${key}`) ?? byLast.get(key) ?? byFirst.get(key) ?? take(key)).mentions.push(m);
  }
  return [...bearers.values()];
}

function longKey(keys: readonly string[]): string {
  return `${keys[0]} ${keys.at(-1)}`;
}

/** A body by its initials (UN) goes to the one that its name in full makes (United Nations); of two such, to neither. */
function withInitials(bearers: readonly Bearer[]): readonly Bearer[] {
  const short = bearers.filter((b) => b.mentions.every((m) => m.name.words.length === 1) && INITIALS.test(nameOf(b)));
  const long = bearers.filter((b) => (b.mentions[0]?.keys.length ?? 0) > 1);
  const gone = new Set<Bearer>();
  for (const b of short) {
    const [host, ...more] = long.filter((l) => isInitialism(nameOf(b), nameOf(l)) && !isPersonal(nameOf(l).split(' ')));
    if (!host || more.length > 0) continue;
    host.mentions.push(...b.mentions);
    gone.add(b);
  }
  return bearers.filter((b) => !gone.has(b));
}

const INITIALS = /^(?:\p{Lu}\.?){2,}$/u;

function nameOf(bearer: Bearer): string {
  return bearer.mentions[0]?.name.words.join(' ') ?? '';
}

/** Among so few every name is looked at; among more only those that share their beginning or their end with it. */
const FEW = 64;

/**
 * Two bearers that no version has both of, one name nearly the other: a slip for one (Anthony Blinken, Antony Blinken).
 * Looked for among names of one last or one first word, so never all against all.
 */
function withSlips(bearers: readonly Bearer[]): Bearer[] {
  const out: Bearer[] = [];
  const index = new Map<string, Bearer[]>();
  for (const b of bearers) {
    const places = placesOf(b.key);
    const host = places.flatMap((p) => mostLike(index, p)).find((other) => isSlipOf(b, other));
    if (host) {
      host.mentions.push(...b.mentions);
      continue;
    }
    const own = { key: b.key, mentions: [...b.mentions] };
    out.push(own);
    for (const { all, opening, ending } of places)
      for (const key of [all, opening, ending]) {
        const list = index.get(key);
        if (list) list.push(own);
        else index.set(key, [own]);
      }
  }
  return out;
}

/** Under what a name stands in the index: what is kept of it, with the letters by which what may be a slip begins and ends. */
type Kept = { readonly all: string; readonly opening: string; readonly ending: string };

function placesOf(key: string): readonly Kept[] {
  const [first = '', last] = key.split(' ');
  const kept = (whole: string, other: string, letters: number): Kept => {
    const all = `${whole} ~${other.slice(0, letters)}`;
    return { all, opening: `${whole} ~${other.slice(0, 3)}…`, ending: `${all}…${other.slice(-2)}` };
  };
  return last === undefined ? [kept('', first, 2)] : [kept(`first ${first}`, last, 1), kept(`last ${last}`, first, 1)];
}

function mostLike(index: ReadonlyMap<string, readonly Bearer[]>, { all, opening, ending }: Kept): readonly Bearer[] {
  const everybody = index.get(all) ?? [];
  if (everybody.length <= FEW) return everybody;
  return [opening, ending].flatMap((key) => (index.get(key) ?? []).slice(-FEW));
}

function isSlipOf(a: Bearer, b: Bearer): boolean {
  const [x, y] = [a.key.split(' '), b.key.split(' ')];
  if (x.length !== y.length) return false;
  const differ = x.filter((w, i) => w !== y[i]);
  const others = y.filter((w, i) => w !== x[i]);
  if (differ.length !== 1 || !looksLikeSlip(differ[0] as string, others[0] as string)) return false;
  const inA = new Set(a.mentions.filter((m) => m.keys.length === x.length).map((m) => m.story));
  if (b.mentions.some((m) => m.keys.length === y.length && inA.has(m.story))) return false;
  if (x.length > 1) return true;
  // Single words: two real words, two places (Austria, Australia), a creed and its follower (Marxism, Marxist), a country and its adjective are no slips.
  const word = (m: Bearer): string => m.mentions[0]?.name.words[0] ?? '';
  if (CREED.test(word(a)) && CREED.test(word(b))) return false;
  if (word(a).replace(OF_PLACE, '') === word(b).replace(OF_PLACE, '')) return false;
  return !(isPlace(word(a)) && isPlace(word(b))) && !isDictionaryWord(word(a)) && !isDictionaryWord(word(b));
}

/** So many words around two names of one paragraph must be the same for them to be read as one name, of which one copy has another half. */
const SAME_SETTING = 2;
/** How far around a name its setting is read, in tokens. */
const AROUND = 8;

/**
 * Two bearers that no version has both of, with one half of their names in common, in one setting: `the captain, Douglas Rayne, was suspended`, `the captain, Douglas Lane, was suspended`.
 * Looked for among names of one paragraph and one half.
 */
function withNamesakes(bearers: readonly Bearer[]): Bearer[] {
  const out: Bearer[] = [];
  const index = new Map<string, Placing[]>();
  for (const bearer of bearers) {
    const own = placingOf(bearer);
    const halves = [...own.byRow].flatMap(([row, { keys }]) => [
      `${row} first ${keys[0]}`,
      `${row} last ${keys.at(-1)}`,
    ]);
    const host = halves.flatMap((h) => index.get(h) ?? []).find((other) => isNamesakeOf(own, other));
    if (host) {
      host.bearer.mentions.push(...bearer.mentions);
      for (const m of bearer.mentions) host.versions.add(m.story.version);
      continue;
    }
    out.push(bearer);
    for (const half of halves) {
      const list = index.get(half);
      if (!list) index.set(half, [own]);
      else if (list.length < FEW) list.push(own);
    }
  }
  return out;
}

/** Where a bearer is named in full, first in each paragraph; `versions`: those that name them at all. */
type Placing = {
  readonly bearer: Bearer;
  readonly byRow: ReadonlyMap<number, Mention>;
  readonly versions: Set<number>;
};

function placingOf(bearer: Bearer): Placing {
  const byRow = new Map<number, Mention>();
  for (const m of bearer.mentions) {
    const row = m.story.rowAt(m.name.from);
    if (m.keys.length > 1 && row >= 0 && !byRow.has(row)) byRow.set(row, m);
  }
  return { bearer, byRow, versions: new Set(bearer.mentions.map((m) => m.story.version)) };
}

function isNamesakeOf(a: Placing, b: Placing): boolean {
  if ([...a.versions].some((v) => b.versions.has(v))) return false;
  for (const [row, m] of a.byRow) {
    const o = b.byRow.get(row);
    if (!o || isShortOf(m, o) || isShortOf(o, m)) continue;
    const setting = settingOf(o);
    if ([...settingOf(m)].filter((w) => setting.has(w)).length >= SAME_SETTING) return true;
  }
  return false;
}

/** `Da Nang`, `Da Nang City`; `M & C Lund`, `M&C Lund`; not `Pavel Lund`, `Gene Pavel Lund`, who has another first name. */
function isShortOf(a: Mention, b: Mention): boolean {
  const hasOneMore = a.keys.length > 1 && b.keys.length === a.keys.length + 1;
  if (hasOneMore && a.keys.every((k, i) => k === b.keys[i + 1]) && genderOfName(b.name.words[0]?.toLowerCase() ?? ''))
    return false;
  return a.keys.every((k) => b.keys.includes(k)) || a.keys.join('') === b.keys.join('');
}

/** The words around a name, each by its first lemma, function words and the name's own left out. */
function settingOf({ story, name, keys }: Mention): ReadonlySet<string> {
  const { folded } = story;
  const around = [
    ...folded.slice(Math.max(0, name.from - AROUND), name.from),
    ...folded.slice(name.to, name.to + AROUND),
  ];
  return new Set(
    around
      .filter((w) => /^\p{L}{2}/u.test(w) && !isFunctionWord(w) && !keys.includes(nameKey(w)))
      .map((w) => lemmasOf(w)[0] as string),
  );
}

const CREED = /(?:isms?|ists?)$/;
/** Endings of a country or region and of what belongs to it: Antarctica, Antarctic; Phrygia, Phrygian. */
const OF_PLACE = /(?:ica|ic|ians?|ia)$/;

function factsOf(bearer: Bearer): Placed[] {
  const stories = new Map<Story, Mention[]>();
  for (const m of bearer.mentions) {
    const list = stories.get(m.story);
    if (list) list.push(m);
    else stories.set(m.story, [m]);
  }
  const sorted = [...stories].sort(([x], [y]) => x.version - y.version);
  const fullest = sorted.map(([, list]) =>
    list.reduce((best, m) => (m.keys.length > best.keys.length ? m : best), list[0] as Mention),
  );
  const model = fullest.reduce((best, m) => (m.keys.length > best.keys.length ? m : best), fullest[0] as Mention);
  const slot = printed(model);
  const first = bearer.mentions[0] as Mention;
  const place = {
    row: first.story.rowAt(first.name.from),
    start: placeOfTokens(first.story, first.name.from, first.name.to).start,
  };
  // Only full names can contradict each other: Wang agrees with Wang Yi, and with Sergei goes Sergey.
  const full = new Map<string, Mention>();
  for (const m of fullest) if (m.keys.length > 1 && !full.has(longKey(m.keys))) full.set(longKey(m.keys), m);
  const single = new Map<string, Mention>();
  for (const m of fullest)
    if (m.keys.length === 1 && !single.has(m.keys[0] as string)) single.set(m.keys[0] as string, m);
  const said = (m: Mention): Mention =>
    (m.keys.length > 1
      ? full.get(longKey(m.keys))
      : ([...full.values()].find((f) => f.keys.includes(m.keys[0] as string)) ??
        [...full.values()][0] ??
        single.get(m.keys[0] as string))) ?? m;
  const values = fullest.map(
    (m): FactValue => ({
      ...placeOfTokens(m.story, m.name.from, m.name.to),
      value: said(m).name.words.join(' ').toLowerCase(),
    }),
  );
  const { words } = model.name;
  const named = isPlace(words.join(' '));
  const agree = new Set(values.map((v) => v.value)).size === 1;
  const out: Placed[] = [{ ...place, fact: { kind: named ? 'place' : 'name', slot, values, agree } }];
  const role = named || !isPersonal(words) ? null : roleFact(sorted, slot);
  return role ? [...out, { ...place, fact: role }] : out;
}

/** A name as it stands in its text (`Kim Jong-un`), without a possessive. */
function printed({ story, name: { from, to } }: Mention): string {
  const { start, end } = placeOfTokens(story, from, to);
  return withoutPossessive(story.text.version.text.slice(start, end).replace(/\s+/gu, ' '));
}

/** Heads that say nothing against any office: a president is a leader. */
const VAGUE = /^(?:leader|official|politician|figure|diplomat|spokesperson)s?$/;

/** Who founded a firm or owns it as often runs it; that it is its director is another thing to say, and so it is of a school or a charity. */
const FOUNDED = /^(?:founder|cofounder|owner)$/;
const RUNS = /^(?:executive|chairman|chairwoman|chair|chairperson)$/;

type Offices = { readonly story: Story; readonly roles: readonly RoleReading[] };

/**
 * The offices each version gives somebody. They agree when each two versions share one, and the shared one is the value; a version that gives none has no value, nor has one whose word for it
 * is vague when another is exact. An office that two versions give in another rank or for another department is a disagreement whatever else they share.
 */
function roleFact(stories: readonly (readonly [Story, readonly Mention[]])[], slot: string): Placed['fact'] | null {
  const given = stories
    .map(([story, list]): Offices => ({ story, roles: list.flatMap((m) => rolesOf(story, m.name)) }))
    .filter((f) => f.roles.length > 0);
  const isRun = given.some((f) => f.roles.some((r) => RUNS.test(r.head)));
  const exact = given
    .map(
      (f): Offices => ({ ...f, roles: f.roles.filter((r) => !VAGUE.test(r.head) && !(isRun && FOUNDED.test(r.head))) }),
    )
    .filter((f) => f.roles.length > 0);
  const found = exact.length > 0 ? exact : given;
  if (found.length === 0) return null;
  const known: { readonly role: RoleReading; readonly value: string }[] = [];
  const values = (disputed(found) ?? found).map(({ story, roles }): FactValue => {
    const knownAs = (r: RoleReading): string | undefined => known.find((k) => isOneRole(k.role, r))?.value;
    const role = roles.find((r) => knownAs(r) !== undefined) ?? (roles[0] as RoleReading);
    const value = knownAs(role) ?? role.value;
    for (const r of roles) if (knownAs(r) === undefined) known.push({ role: r, value });
    return { ...placeOfTokens(story, role.from, role.to), value };
  });
  return { kind: 'role', slot, values, agree: new Set(values.map((v) => v.value)).size === 1 };
}

/** Of each version the roles of the one office that two of them give in contradiction; null when there is none. */
function disputed(found: readonly Offices[]): readonly Offices[] | null {
  for (const { head } of found.flatMap((f) => f.roles)) {
    const own = found
      .map(({ story, roles }) => ({ story, roles: roles.filter((r) => isOneHead(r.head, head)) }))
      .filter((f) => f.roles.length > 0);
    const isDisputed = own.some((f) => own.some((g) => f.roles.every((r) => g.roles.every((q) => contradicts(r, q)))));
    if (isDisputed) return own;
  }
  return null;
}
