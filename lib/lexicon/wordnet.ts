import data from './data/thesaurus.json' with { type: 'json' };

/** WordNet's parts of speech: noun, verb, adjective, adverb. */
export type Part = 'n' | 'v' | 'a' | 'r';

/** One meaning of a word: its synset's number, and its rank among the word's senses of that part of speech (0 = most used). */
export type Sense = { readonly synset: number; readonly part: Part; readonly rank: number };

/** WordNet 3.1, the lower-case words, and verbs of two (call off): what the thesaurus asks of it. Words are folded lemmas, synsets numbers. */
export type WordNet = {
  readonly has: (word: string) => boolean;
  readonly senses: (word: string) => readonly Sense[];
  readonly broader: (synset: number) => readonly number[];
  /** For an adjective: the head it stands beside, or a head's own satellites. */
  readonly similar: (synset: number) => readonly number[];
  /** How many synsets have this one as their direct broader one. */
  readonly kinds: (synset: number) => number;
  readonly opposites: (word: string) => readonly string[];
  /** The words opposite to an adjective's synset. */
  readonly against: (synset: number) => readonly string[];
};

let read: WordNet | undefined;

/** The data, decoded once and kept: 60,000 words in about 50 ms, each word's senses when first asked for. */
export function wordNet(): WordNet {
  read ??= decode();
  return read;
}

const NONE: readonly Sense[] = [];

function decode(): WordNet {
  const words = unfront(data.words);
  const at = new Map<string, number>();
  for (let i = 0; i < words.length; i++) at.set(words[i] as string, i);
  const senseLines = data.senses.split('\n');
  const broaderLines = data.broader.split('\n');
  const similarLines = data.similar.split('\n');
  // Of WordNet's own words only: names and misprints have no end, and a server reads them for months.
  const known: (readonly Sense[] | undefined)[] = new Array(words.length);
  let counts: Uint16Array | undefined;
  let opposite: ReadonlyMap<string, readonly string[]> | undefined;
  let against: ReadonlyMap<number, readonly string[]> | undefined;

  const broader = (s: number): readonly number[] => links(broaderLines[s], s);
  return {
    has: (word) => at.has(word),
    senses: (word) => {
      const index = at.get(word);
      if (index === undefined) return NONE;
      const list = known[index] ?? readSenses(senseLines[index] ?? '');
      known[index] = list;
      return list;
    },
    broader,
    similar: (s) => links(similarLines[s], s),
    kinds: (s) => {
      counts ??= countKinds(data.broader, broaderLines.length);
      return counts[s] ?? 0;
    },
    opposites: (word) => {
      opposite ??= readOpposites(words);
      return opposite.get(word) ?? [];
    },
    against: (s) => {
      against ??= readAgainst(words);
      return against.get(s) ?? [];
    },
  };
}

/** Each line begins with how many letters it shares with the line before, as one digit of base 36. Cut where the lines end, and not split: a process that has just started pays for every list. */
export function unfront(coded: string): string[] {
  const out: string[] = [];
  let last = '';
  for (let from = 0; from <= coded.length; ) {
    const newline = coded.indexOf('\n', from);
    const to = newline < 0 ? coded.length : newline;
    last = last.slice(0, Number.parseInt(coded[from] as string, 36)) + coded.slice(from + 1, to);
    out.push(last);
    from = to + 1;
  }
  return out;
}

function readSenses(line: string): readonly Sense[] {
  return line.split(' ').flatMap((list) => {
    const part = list[0] as Part;
    return list
      .slice(1)
      .split(',')
      .map((n, rank) => ({ synset: Number.parseInt(n, 36), part, rank }));
  });
}

function links(line: string | undefined, self: number): readonly number[] {
  if (line === undefined || line === '') return [];
  return line.split(',').map((n) => self + Number.parseInt(n, 36));
}

/** Reads all links once, digit by digit: as strings they would be some 80,000. `broader`: a line a synset, as `links` reads it. */
function countKinds(broader: string, synsets: number): Uint16Array {
  const counts = new Uint16Array(synsets);
  let synset = 0;
  let away = 0;
  let sign = 1;
  let isNumber = false;
  for (let k = 0; k <= broader.length; k++) {
    const code = k < broader.length ? broader.charCodeAt(k) : NEWLINE;
    if (code === MINUS) sign = -1;
    else if (code === COMMA || code === NEWLINE) {
      const above = synset + sign * away;
      if (isNumber) counts[above] = Math.min(65_535, (counts[above] as number) + 1);
      if (code === NEWLINE) synset++;
      away = 0;
      sign = 1;
      isNumber = false;
    } else {
      away = away * 36 + code - (code < LETTER_A ? DIGIT_0 : LETTER_A - 10);
      isNumber = true;
    }
  }
  return counts;
}

const [MINUS, COMMA, NEWLINE, DIGIT_0, LETTER_A] = ['-', ',', '\n', '0', 'a'].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];

function readOpposites(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const line of data.opposites.split('\n')) {
    const [a = '', b = ''] = line.split(' ').map((n) => words[Number.parseInt(n, 36)]);
    out.set(a, [...(out.get(a) ?? []), b]);
    out.set(b, [...(out.get(b) ?? []), a]);
  }
  return out;
}

function readAgainst(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  return new Map(
    data.against.split('\n').map((line) => {
      const [synset = '', list = ''] = line.split(' ');
      return [Number.parseInt(synset, 36), list.split(',').map((n) => words[Number.parseInt(n, 36)] as string)];
    }),
  );
}
