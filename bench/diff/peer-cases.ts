import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { align } from '../../lib/align/align.ts';
import { cellOf } from '../../lib/diff/cell.ts';
import { columnsOf } from '../../lib/diff/columns.ts';
import { createComparer } from '../../lib/diff/compare.ts';
import { diffRows } from '../../lib/diff/diff.ts';
import type { BareChange, Place } from '../../lib/model/change.ts';
import type { Row } from '../../lib/model/row.ts';
import { type AnalysedText, analyse } from '../../lib/text/analysed.ts';
import { locate } from '../../lib/text/anchors.ts';
import { splitBlocks } from '../../lib/text/blocks.ts';
import { createLexis } from '../../lib/text/lexis.ts';

/** One case from another project's tests: the versions, and what that project expects of them. */
export type PeerCase = {
  readonly id: string;
  readonly versions: readonly string[];
  readonly strictness: 'exact' | 'reference';
  readonly expect: Readonly<Record<string, unknown>>;
};

/** One expectation of one case; `wrong` says what came out instead, null when it holds. */
export type Verdict = {
  readonly id: string;
  readonly key: string;
  readonly exact: boolean;
  readonly wrong: string | null;
};

/** The cases in a folder of `peer-cases/1` files, or null when there is no such folder. */
export function loadPeerCases(folder: string): readonly PeerCase[] | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort();
  return files.flatMap((f) => (JSON.parse(readFileSync(`${folder}/${f}`, 'utf8')) as { cases: PeerCase[] }).cases);
}

/** Checks every expectation that is about differences; the others (text direction, notes) are left out. */
export function judge(peer: PeerCase): readonly Verdict[] {
  const out: Verdict[] = [];
  for (const [key, want] of Object.entries(peer.expect)) {
    const check = CHECKS[key];
    if (!check) continue;
    const wrong = check(peer, want as never);
    out.push({ id: peer.id, key, exact: peer.strictness === 'exact', wrong });
  }
  return out;
}

type Check = (peer: PeerCase, want: never) => string | null;
type Op = readonly [op: '=' | '-' | '+', text: string];

function analysed(versions: readonly string[]): { texts: AnalysedText[]; lexis: ReturnType<typeof createLexis> } {
  const lexis = createLexis();
  const texts = versions.map((text, k) =>
    analyse(
      { id: String(k), siglum: String(k), text, language: 'en', published: null },
      splitBlocks(text).map((r) => ({ ...r, role: 'body' as const })),
      lexis,
    ),
  );
  return { texts, lexis };
}

/** All paragraphs of all versions in one row: what a word diff of the whole strings is. */
function inOneRow(versions: readonly string[]) {
  const { texts, lexis } = analysed(versions);
  const cells = texts.map((t) => t.blocks.map((_, b) => b));
  const row: Row = { id: 'r', kind: 'aligned', cells, moved: [], confidence: 1, coarse: false };
  const diff = diffRows({ rows: [row], links: [], sentenceLinks: [], texts, lexis });
  return { texts, lexis, row, ...diff, said: (p: Place) => (versions[p.version] as string).slice(p.start, p.end) };
}

function aligned(versions: readonly string[]) {
  const { texts, lexis } = analysed(versions);
  const { rows, links, sentenceLinks } = align(texts, lexis);
  return { texts, rows, links, ...diffRows({ rows, links, sentenceLinks, texts, lexis }) };
}

/** Runs of equal, and of removed and added words; white space left out, since the peers attach it to either side. */
function normal(ops: readonly Op[]): string {
  const out: string[] = [];
  let removed = '';
  let added = '';
  let equal = '';
  const flush = () => {
    if (removed || added) out.push(`[${removed}|${added}]`);
    removed = '';
    added = '';
  };
  const settle = () => {
    if (equal) out.push(equal);
    equal = '';
  };
  for (const [op, text] of ops) {
    const bare = text.replace(/\s+/g, '');
    if (!bare) continue;
    if (op === '=') {
      flush();
      equal += bare;
    } else {
      settle();
      if (op === '-') removed += bare;
      else added += bare;
    }
  }
  flush();
  settle();
  return out.join(' ');
}

function opsOf(a: string, changes: readonly BareChange[], said: (p: Place) => string): Op[] {
  const out: Op[] = [];
  let at = 0;
  for (const c of changes) {
    out.push(['=', a.slice(at, c.a.start)], ['-', said(c.a)], ['+', said(c.b)]);
    at = c.a.end;
  }
  out.push(['=', a.slice(at)]);
  return out;
}

/** The words of every version that no other has at that place, and those that some other has, as runs. */
function sharing(versions: readonly string[]): { shared: string[][]; unshared: string[][] } {
  const { texts, variations } = inOneRow(versions);
  const lone = texts.map((t) => new Uint8Array(t.tokens.count));
  for (const v of variations) {
    for (const r of v.readings) {
      if (r.versions.length > 1) continue;
      const [p] = r.ranges as readonly [Place];
      const t = (texts[p.version] as AnalysedText).tokens;
      for (let k = 0; k < t.count; k++) {
        if ((t.starts[k] as number) >= p.start && (t.ends[k] as number) <= p.end)
          (lone[p.version] as Uint8Array)[k] = 1;
      }
    }
  }
  const runs = (want: number) =>
    texts.map((t, v) => {
      const out: string[] = [];
      let open = false;
      for (let k = 0; k < t.tokens.count; k++) {
        const is = lone[v]?.[k] === want;
        const word = t.version.text.slice(t.tokens.starts[k], t.tokens.ends[k]).toLowerCase();
        if (is && open) out[out.length - 1] += ` ${word}`;
        else if (is) out.push(word);
        open = is;
      }
      return out;
    });
  return { shared: runs(0), unshared: runs(1) };
}

function table(versions: readonly string[]): (string | null)[][] {
  const { texts, lexis, row } = inOneRow(versions);
  const cells = row.cells.map((blocks, v) => cellOf(texts, v, blocks));
  const columns = columnsOf(cells, createComparer(lexis), { left: 1e9 });
  return cells.map((cell, v) =>
    columns.map((c) => {
      const at = c[v] as number;
      return at < 0 ? null : cell.text.slice(cell.starts[at], cell.ends[at]).toLowerCase();
    }),
  );
}

function same(got: unknown, want: unknown): string | null {
  const [g, w] = [JSON.stringify(got), JSON.stringify(want)];
  return g === w ? null : `got ${g}, expected ${w}`;
}

function pairsOf(versions: readonly string[]): string[] {
  const { changes, said } = inOneRow(versions);
  return changes.map((c) => `${said(c.a).trim()}|${said(c.b).trim()}`);
}

function includesAll(got: readonly string[], want: readonly string[]): string | null {
  const missing = want.filter((w) => !got.includes(w));
  return missing.length ? `missing ${missing.join(' ; ')} in ${got.join(' ; ')}` : null;
}

const CHECKS: Readonly<Record<string, Check>> = {
  ops: ({ versions }, want: readonly Op[]) => {
    const { changes, said } = inOneRow(versions);
    return same(normal(opsOf(versions[0] as string, changes, said)), normal(want));
  },
  noChange: ({ versions }) => same(inOneRow(versions).changes.length, 0),
  identical: ({ versions }) => same(inOneRow(versions).changes.length, 0),
  roundTrip: ({ versions }) => {
    const { changes, said } = inOneRow(versions);
    const ops = opsOf(versions[0] as string, changes, said);
    return same(ops.flatMap(([op, t]) => (op === '-' ? [] : [t])).join(''), versions[1]);
  },
  noSplitSurrogates: ({ versions }) => {
    const { changes, said } = inOneRow(versions);
    const ops = opsOf(versions[0] as string, changes, said);
    return ops.some(([, t]) => /\p{Surrogate}/u.test(t)) ? 'half a surrogate pair' : null;
  },
  words: ({ versions }, want) =>
    same(
      table(versions)[0],
      (want as string[]).map((w) => w.toLowerCase()),
    ),
  substitutions: ({ versions }, want: readonly (readonly [string, string])[]) =>
    includesAll(
      pairsOf(versions),
      want.map(([a, b]) => `${a}|${b}`),
    ),
  removed: ({ versions }, want: readonly string[]) =>
    same(
      pairsOf(versions).filter((p) => p.endsWith('|')),
      want.map((w) => `${w}|`),
    ),
  shared: ({ versions }, want: Record<string, readonly string[]>) =>
    same(sharing(versions).shared, Object.values(want)),
  unshared: ({ versions }, want: Record<string, readonly string[]>) =>
    same(sharing(versions).unshared, Object.values(want)),
  transpositions: ({ versions }, want: number) => {
    const moves = inOneRow(versions).changes.filter((c) => c.kind === 'move').length;
    return same(moves, want);
  },
  table: ({ versions }, want: readonly (readonly (string | null)[])[]) =>
    same(
      table(versions),
      want.map((r) => r.map((w) => w?.toLowerCase() ?? null)),
    ),
  orderIndependent: ({ versions }) => {
    const rows = (list: readonly string[]) =>
      JSON.stringify([...table(list)].map((r) => r.filter(Boolean).length).sort());
    return same(rows([...versions].reverse()), rows(versions));
  },
  phraseMatches: ({ versions }, want: readonly string[]) => {
    const { changes, said } = inOneRow(versions);
    const got = normal(opsOf(versions[0] as string, changes, said))
      .split(' ')
      .filter((s) => !s.startsWith('['));
    return same(
      got,
      want.map((w) => w.replace(/\s+/g, '')),
    );
  },
  nearMatches: ({ versions }, want: readonly (readonly [string, string])[]) => {
    const [a, b] = table(versions) as [(string | null)[], (string | null)[]];
    const got = a.map((w, c) => `${w}|${b[c]}`);
    return includesAll(
      got,
      want.map(([x, y]) => `${x}|${y}`),
    );
  },
  overlap: ({ versions }) => same(pairsOf(versions), [`${versions[0]}|${versions[1]}`]),
  garble: ({ versions }, want: { span: string; expected: string }) => {
    const { variations, said } = inOneRow(versions);
    const bare = (s: string) => s.replace(/\s+/g, ' ');
    const [a, b] = [0, 1].map((v) =>
      bare(
        variations
          .map((x) => x.readings.flatMap((r) => r.ranges).find((r) => r.version === v))
          .map((r) => (r ? said(r) : ''))
          .join(' '),
      ),
    );
    return same([b, a], [want.span, want.expected]);
  },
  sharedByAll: ({ versions }, want: readonly string[]) => {
    const rows = table(versions);
    const got = (rows[0] as string[]).filter((w, c) => rows.every((r) => r[c] === w));
    return includesAll(got, want);
  },
  slots: ({ versions }, want: readonly (readonly string[])[]) => {
    const rows = table(versions);
    const got = (rows[0] as unknown[]).map((_, c) => rows.map((r) => r[c]).join('|'));
    return includesAll(
      got,
      want.map((w) => w.join('|')),
    );
  },
  start: ({ versions, expect }, want: number) => {
    const s = expect.selector as { exact: string; prefix?: string; suffix?: string };
    const anchor = {
      version: '',
      range: { start: 0, end: s.exact.length },
      exact: s.exact,
      prefix: s.prefix ?? '',
      suffix: s.suffix ?? '',
    };
    return same(locate(versions[0] as string, anchor)?.range.start ?? null, want);
  },
  paragraphs: ({ versions }, want: readonly { op: string; old?: number; new?: number }[]) => {
    const { links, texts } = aligned(versions);
    const got = (texts[1] as AnalysedText).blocks.map((_, b) => {
      const link = links.find((l) => l.b.block === b);
      return link ? `${link.moved ? 'moved' : 'same'} ${link.a.block}>${b}` : `insert ${b}`;
    });
    return same(
      got,
      want.map((w) => (w.op === 'insert' ? `insert ${w.new}` : `${w.op} ${w.old}>${w.new}`)),
    );
  },
  moved: ({ versions }, want: readonly unknown[]) => {
    if (typeof want[0] !== 'string') return null;
    const { texts, rows } = aligned(versions);
    const got = (want as string[]).filter((w) =>
      rows.some((r) =>
        r.cells.every((blocks, v) =>
          blocks.some((b) => {
            const t = texts[v] as AnalysedText;
            return t.version.text.slice(t.blocks[b]?.start, t.blocks[b]?.end) === w;
          }),
        ),
      ),
    );
    return same(got, want);
  },
  changed: ({ versions }, want: readonly (readonly [string, string])[]) => {
    const { changes } = aligned(versions);
    const got = changes.map(
      (c) =>
        `${(versions[0] as string).slice(c.a.start, c.a.end)}|${(versions[1] as string).slice(c.b.start, c.b.end)}`,
    );
    return includesAll(
      got,
      want.map(([a, b]) => `${a}|${b}`),
    );
  },
  sentences: ({ versions }, want: readonly { op: string; text?: string; old?: string; new?: string }[]) => {
    const { texts } = inOneRow(versions);
    const got = texts.map((t) => t.sentences.map((s) => t.version.text.slice(s.start, s.end)));
    return same(got, [want.map((w) => w.text ?? w.old), want.map((w) => w.text ?? w.new)]);
  },
};
