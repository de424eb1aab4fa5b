import type { MqmDoc } from './mqm.ts';
import { paragraphStarts } from './mqm.ts';

type Span = { readonly start: number; readonly end: number };
export type Found = Span & { readonly confidence: number; readonly detector: string };
/** What was found in one version of a document, in offsets of its whole text. */
export type Prediction = { readonly doc: MqmDoc; readonly version: string; readonly found: readonly Found[] };

export type Score = {
  /** Over characters. */
  readonly f1: number;
  readonly mcc: number;
  /** Share of the findings that touch a serious error, share of the serious errors touched. */
  readonly precision: number;
  readonly recall: number;
  readonly findings: number;
};

/** The machine versions of a set against everything that any rater marked as serious, as the bench's own scorer counts. */
export function scoreMachines(predictions: readonly Prediction[], set: string, least: number): Score {
  let [tp, sys, gold, n] = [0, 0, 0, 0];
  let [findings, right, errors, touched] = [0, 0, 0, 0];
  for (const p of predictions) {
    const version = p.doc.versions.find((v) => v.id === p.version);
    if (!version || version.human || setOf(p.doc) !== set) continue;
    const serious = seriousOf(p.doc, p.version);
    const found = p.found.filter((f) => f.confidence >= least);
    const size = version.paragraphs.reduce((sum, x) => sum + x.length, 0);
    const length = version.paragraphs.reduce((sum, x) => sum + x.length + 2, 0);
    const marks = new Uint8Array(length);
    for (const s of serious) marks.fill(1, s.start, s.end);
    const flags = new Uint8Array(length);
    for (const f of found) flags.fill(1, f.start, f.end);
    for (let i = 0; i < length; i++) {
      sys += flags[i] as number;
      gold += marks[i] as number;
      tp += (flags[i] as number) & (marks[i] as number);
    }
    n += size;
    findings += found.length;
    right += found.filter((f) => serious.some((s) => overlap(s, f))).length;
    errors += serious.length;
    touched += serious.filter((s) => found.some((f) => overlap(s, f))).length;
  }
  const root = Math.sqrt(sys) * Math.sqrt(gold) * Math.sqrt(n - sys) * Math.sqrt(n - gold);
  return {
    f1: sys + gold > 0 ? (2 * tp) / (sys + gold) : 0,
    mcc: root > 0 ? (tp * (n - sys - gold + tp) - (sys - tp) * (gold - tp)) / root : 0,
    precision: findings > 0 ? right / findings : 0,
    recall: errors > 0 ? touched / errors : 0,
    findings,
  };
}

/** Findings per 1,000 words on each human version of a set, over all its documents: the version's id with its documents' cut off. */
export function scoreHumans(
  predictions: readonly Prediction[],
  set: string,
  least: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, { n: number; words: number }>();
  for (const p of predictions) {
    const version = p.doc.versions.find((v) => v.id === p.version);
    if (!version?.human || setOf(p.doc) !== set) continue;
    const c = counts.get(version.system) ?? { n: 0, words: 0 };
    c.words += version.paragraphs.reduce((sum, x) => sum + (x.match(/\S+/g) ?? []).length, 0);
    c.n += p.found.filter((f) => f.confidence >= least).length;
    counts.set(version.system, c);
  }
  return new Map([...counts].sort().map(([k, c]) => [k, (1000 * c.n) / c.words]));
}

/** How well confidence is kept: for each tenth, how many findings of a set's machine versions and which share touch a serious error. */
export function reliability(
  predictions: readonly Prediction[],
  set: string,
): readonly { readonly from: number; readonly n: number; readonly right: number }[] {
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, n: 0, right: 0 }));
  for (const p of predictions) {
    if (p.doc.versions.find((v) => v.id === p.version)?.human || setOf(p.doc) !== set) continue;
    const serious = seriousOf(p.doc, p.version);
    for (const f of p.found) {
      const bin = bins[Math.min(9, Math.floor(f.confidence * 10))] as (typeof bins)[number];
      bin.n++;
      if (serious.some((s) => overlap(s, f))) bin.right++;
    }
  }
  return bins;
}

/** The places that any rater marked as serious, each once, in offsets of the whole text. */
export function seriousOf(doc: MqmDoc, id: string): readonly Span[] {
  const version = doc.versions.find((v) => v.id === id);
  const starts = paragraphStarts(version?.paragraphs ?? []);
  const seen = new Map<string, Span>();
  for (const g of doc.gold) {
    if (g.version !== id || !g.serious) continue;
    const base = starts[g.paragraph] as number;
    seen.set(`${g.paragraph} ${g.start} ${g.end}`, { start: base + g.start, end: base + g.end });
  }
  return [...seen.values()];
}

function setOf(doc: MqmDoc): string {
  return doc.id.split('-')[0] as string;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
