import { align } from '../align/align.ts';
import { classify } from '../classify/classify.ts';
import { diffRows } from '../diff/diff.ts';
import { collectFacts } from '../facts/facts.ts';
import { findDamage } from '../findings/findings.ts';
import type { Collation } from '../model/collation.ts';
import type { VersionDraft } from '../model/draft.ts';
import { ENGINE } from '../model/engine.ts';
import type { Pin } from '../model/pin.ts';
import type { Part, Progress } from '../model/progress.ts';
import type { StyleRule } from '../model/style-rule.ts';
import { createLexis } from '../text/lexis.ts';
import { outletsOf, prepare } from './prepare.ts';

// Also there for whoever enters by this door: what a draft's version is called in its collation.
export { versionId } from '../text/version-id.ts';

/** What besides the texts a collation may hang on: a newsroom's own style, and what a person said of paragraphs and rows. */
export type CollateOptions = {
  readonly style?: readonly StyleRule[];
  readonly pins?: readonly Pin[];
  /** The ids of rows that were compared coarsely and may take sixteen times the work. One of them may come out coarse all the same. */
  readonly fully?: readonly string[];
};

/** So many rows are told as soon as they are lined up: a screen or two, to be read while the words are compared. */
const FIRST_ROWS = 40;

/**
 * The whole pipeline: copies of a story in, their collation out. The same texts give the same value in whatever order
 * they come; the same text twice is one version. The classes may hang on three things more: on the day a copy came out
 * ("Tuesday" and "February 22" are one day when it is known), on `style`, a newsroom's own rules, and with outlets in them on labels and publishers. `pins`: pairs of paragraphs that a person
 * linked or parted; those that find no place come back in the collation, and none leaves another trace than its links and rows.
 * `onProgress` is told how far it is, many times, and changes nothing. Throws on no draft at all: the edge refuses that before.
 */
export function collate(
  drafts: readonly VersionDraft[],
  options: CollateOptions = {},
  onProgress: (progress: Progress) => void = () => {},
): Collation {
  const at =
    (part: Part, of = 1) =>
    (done: number) =>
      onProgress({ part, done, of });
  const lexis = createLexis();
  const texts = prepare(drafts, lexis, (done, of) => at('reading', of)(done));

  at('aligning')(0);
  const alignment = align(texts, lexis, { pins: options.pins ?? [] });
  const { links, rows: aligned, sentenceLinks, related, relations, unplacedPins } = alignment;
  const first = aligned.slice(0, FIRST_ROWS).map((row) => row.cells);
  onProgress({ part: 'comparing', done: 0, of: aligned.length, rows: first });
  const {
    changes: bare,
    variations: differing,
    coarse,
  } = diffRows({
    rows: aligned,
    links,
    sentenceLinks,
    texts,
    lexis,
    fully: options.fully ?? [],
    onRow: at('comparing', aligned.length),
  });
  const rows = aligned.map((row, i) => (coarse.includes(i) ? { ...row, coarse: true } : row));

  at('facts')(0);
  const facts = collectFacts({ rows, sentenceLinks, texts, lexis });
  const style = { rules: options.style ?? [], outlets: outletsOf(drafts, texts) };
  const classified = classify({
    changes: bare,
    variations: differing,
    facts,
    rows,
    texts,
    lexis,
    style,
    onChange: at('classifying', bare.length),
  });
  const { changes, variations, ruled, ownStyle } = classified;
  const { findings, assessments } = findDamage(
    { texts, lexis, rows, links, sentenceLinks, ...ruled, facts, relations },
    undefined,
    (done, of) => at('checking', of)(done),
  );

  return {
    engine: ENGINE,
    versions: texts.map(({ version, blocks, sentences }) => ({ ...version, blocks, sentences })),
    links,
    sentenceLinks,
    rows,
    related,
    changes,
    variations,
    facts,
    findings,
    assessments,
    relations,
    ...(ownStyle ? { ownStyle } : {}),
    ...(unplacedPins.length > 0 ? { unplacedPins } : {}),
  };
}
