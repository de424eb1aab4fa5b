import { readFileSync } from 'node:fs';
import { sidesAt } from '../../lib/findings/doubt.ts';
import { type Company, companyOf } from '../../lib/findings/learnt.ts';
import { habitsOf, MEASURES, measure } from '../../lib/findings/measures.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Room, Support } from '../../lib/findings/room.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import type { Sample } from './logistic.ts';
import { type MqmDoc, paragraphStarts, readMqm } from './mqm.ts';
import { type CopyText, readCopies } from './read-copies.ts';

/** What is known of one copy of a room: which characters experts marked as serious; null = nobody looked. */
type Labels = {
  readonly copy: CopyText;
  readonly serious: readonly { readonly start: number; readonly end: number }[] | null;
  readonly weight: number;
  readonly human: boolean;
  /** Its id in the mqm document. */
  readonly version?: string;
};
export type RoomOfData = {
  readonly doc: string;
  readonly set: string;
  readonly copies: readonly Labels[];
  /** Put together for learning only: nothing is measured on it. */
  readonly more?: true;
};

/** Where a sample's rows come from, so that stretches can be made of them again. */
export type Origin = {
  readonly doc: string;
  readonly set: string;
  readonly human: boolean;
  readonly labelled: boolean;
  /** See `sharesOf`. */
  readonly share: number;
  /** Equal for the rows of one copy of one room; the sentence’s first token; the word’s own; how many the sentence has. */
  readonly copy: number;
  readonly sentence: number;
  readonly token: number;
  readonly tokens: number;
};
/** `sides`: those of `sidesAt`, three a row. */
export type WordSample = Sample & { readonly origins: readonly Origin[]; readonly sides: Float32Array };
export type Samples = Readonly<Record<Company, WordSample>>;

/**
 * Human versions are few beside the machines', and it is they that must stay unmarked.
 */
export const HUMAN_WEIGHT = 8;
/** How many panels a human version is put into besides its own, each with other machines. */
const MORE_PANELS = 2;
/** The samples are the only rewordings between newsrooms whose damage is known to the last word. */
const SAMPLE_WEIGHT = 2;

/** Panels as a user loads them (five), and parts of them: three, and two. */
export function roomsOf(bench: string): readonly RoomOfData[] {
  const rooms: RoomOfData[] = [];
  for (const doc of readMqm(`${bench}/mqm/docs`)) {
    const set = doc.id.split('-')[0] as string;
    if (set === 'ted') continue;
    rooms.push(...morePanels(doc, set));
    for (const panel of doc.panels) {
      for (const part of [
        panel,
        [0, 2, 4].map((i) => panel[i]),
        [1, 2, 3].map((i) => panel[i]),
        [0, 3].map((i) => panel[i]),
        [1, 4].map((i) => panel[i]),
      ]) {
        rooms.push({ doc: doc.id, set, copies: part.flatMap((id) => (id ? [labelsOf(doc, id)] : [])) });
      }
    }
  }
  for (const [name, most] of [
    ['onestop-sent', 15],
    ['asset', 4],
    ['argrewrite', 20],
  ] as const) {
    const items = JSON.parse(readFileSync(`${bench}/align/sets/${name}.dev.json`, 'utf8')) as {
      id: string;
      versions: { paragraphs: string[] }[];
    }[];
    for (const item of items.slice(0, most)) {
      const clean = item.versions
        .slice(0, 5)
        .map((v): Labels => ({ copy: v.paragraphs, serious: [], weight: 0.5, human: true }));
      rooms.push({ doc: item.id, set: name, copies: clean });
      if (clean.length > 2) rooms.push({ doc: item.id, set: name, copies: clean.slice(0, 2) });
      if (clean.length > 3) rooms.push({ doc: item.id, set: name, copies: clean.slice(0, 3) });
    }
  }
  for (const s of SAMPLES) {
    const copies = s.versions.map(
      (v): Labels => ({
        copy: v.text,
        serious: plantedDamage(v.text, s.expected.garbled[v.key] ?? []),
        weight: SAMPLE_WEIGHT,
        human: false,
      }),
    );
    rooms.push({ doc: `sample-${s.id}`, set: 'sample', copies });
    copies.forEach((a, i) => {
      for (const b of copies.slice(i + 1)) rooms.push({ doc: `sample-${s.id}`, set: 'sample', copies: [a, b] });
    });
  }
  return rooms;
}

/**
 * More panels of a document than the data name: consecutive versions together, and each human version beside other machines. What is
 * measured of a copy hangs on its company, and two panels a document teach the company too.
 */
function morePanels(doc: MqmDoc, set: string): readonly RoomOfData[] {
  const machines = doc.versions.filter((v) => !v.human);
  const humans = doc.versions.filter((v) => v.human);
  const panels =
    humans.length === 0
      ? [machines.slice(0, 5), machines.slice(5, 10)]
      : humans.flatMap((human, h) =>
          Array.from({ length: MORE_PANELS }, (_, k) => [
            human,
            ...new Set(Array.from({ length: 4 }, (_, i) => machines[(h + 3 * k + 5 * i + 1) % machines.length])),
          ]),
        );
  return panels
    .filter((p) => p.length === 5)
    .map((p) => ({ doc: doc.id, set, more: true, copies: p.flatMap((v) => (v ? [labelsOf(doc, v.id)] : [])) }));
}

type Planted = { readonly exact: string; readonly occurrence?: number };

/** Where the listed words stand in a sample's copy. */
export function plantedDamage(
  text: string,
  planted: readonly Planted[],
): readonly { readonly start: number; readonly end: number }[] {
  return planted.flatMap((g) => {
    let at = -1;
    for (let n = 0; n < (g.occurrence ?? 1); n++) at = text.indexOf(g.exact, at + 1);
    return at < 0 ? [] : [{ start: at, end: at + g.exact.length }];
  });
}

function labelsOf(doc: MqmDoc, id: string): Labels {
  const version = doc.versions.find((v) => v.id === id);
  if (!version) throw new Error(`no version ${id} in ${doc.id}`);
  const starts = paragraphStarts(version.paragraphs);
  const serious = doc.gold
    .filter((g) => g.version === id && g.serious)
    .map((g) => ({ start: (starts[g.paragraph] as number) + g.start, end: (starts[g.paragraph] as number) + g.end }));
  const weight = version.human ? HUMAN_WEIGHT : 1;
  return { copy: version.paragraphs, serious, weight, human: version.human, version: id };
}

/** For each room, what each of its copies counts for: a version that stands in three panels of five counts a third in each. */
export function sharesOf(rooms: readonly RoomOfData[]): readonly (readonly number[])[] {
  const times = new Map<string, number>();
  const key = (room: RoomOfData, v: number): string | null =>
    room.copies.length === 5 && room.copies[v]?.version ? `${room.doc} ${room.copies[v].version}` : null;
  for (const room of rooms)
    room.copies.forEach((_, v) => {
      const k = key(room, v);
      if (k) times.set(k, (times.get(k) ?? 0) + 1);
    });
  return rooms.map((room) => room.copies.map((_, v) => 1 / (times.get(key(room, v) ?? '') ?? 1)));
}

/** A room of data, read and compared once; every fold measures it again under its own weights. */
export type Opened = { readonly data: RoomOfData; readonly room: Room; readonly shares: readonly number[] };

export function openedRooms(rooms: readonly RoomOfData[]): readonly Opened[] {
  const shares = sharesOf(rooms);
  return rooms.map((data, i) => ({
    data,
    room: openRoom(readCopies(data.copies.map((c) => c.copy))),
    shares: shares[i] as readonly number[],
  }));
}

/** A row a word: what is measured of it, and whether experts marked it. */
export function samplesOf(rooms: readonly Opened[]): Samples {
  const bags = { one: bag(), few: bag(), many: bag() };
  rooms.forEach(({ data, room, shares }, number) => {
    const { of } = room.backing();
    const habits = room.copies.map((c, v) => habitsOf(c, of[v] as Support));
    room.copies.forEach((copy, v) => {
      const labels = data.copies[v] as Labels;
      const marked = new Uint8Array(copy.text.length);
      for (const s of labels.serious ?? []) marked.fill(1, s.start, s.end);
      const measured = measure(room, copy, of[v] as Support, habits);
      copy.sentences.forEach((s) => {
        for (let i = s.from; i < s.to; i++) {
          if (measured[i * MEASURES.length] === 0) continue;
          const bucket = bags[companyOf((of[v] as Support).mates[i] as number)];
          for (let k = 0; k < MEASURES.length; k++) bucket.x.push(measured[i * MEASURES.length + k] as number);
          bucket.sides.push(...(sidesAt(room, copy, i) ?? [0, 0, 0]));
          let y = 0;
          for (let c = copy.start(i); c < copy.end(i); c++) y |= marked[c] as number;
          bucket.y.push(y);
          bucket.w.push(labels.serious ? labels.weight * (shares[v] as number) : 0);
          bucket.origins.push({
            doc: data.doc,
            set: data.set,
            human: labels.human,
            labelled: labels.serious !== null,
            share: shares[v] as number,
            copy: number * 100 + v,
            sentence: s.from,
            token: i,
            tokens: s.to - s.from,
          });
        }
      });
    });
  });
  const close = (b: ReturnType<typeof bag>): WordSample => ({
    width: MEASURES.length,
    x: Float32Array.from(b.x),
    y: Uint8Array.from(b.y),
    w: Float32Array.from(b.w),
    origins: b.origins,
    sides: Float32Array.from(b.sides),
  });
  return { one: close(bags.one), few: close(bags.few), many: close(bags.many) };
}

function bag(): { x: number[]; y: number[]; w: number[]; origins: Origin[]; sides: number[] } {
  return { x: [], y: [], w: [], origins: [], sides: [] };
}
