import type { Assessment } from './assessment.ts';
import type { Block, Sentence } from './block.ts';
import type { Change } from './change.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Link, RelatedLink, SentenceLink } from './link.ts';
import type { Pin } from './pin.ts';
import type { Relation } from './relation.ts';
import type { Row } from './row.ts';
import type { StyleEffect } from './style-rule.ts';
import type { Variation } from './variation.ts';
import type { Version } from './version.ts';

export type CollatedVersion = Version & { readonly blocks: readonly Block[]; readonly sentences: readonly Sentence[] };

/**
 * A collation with its apparatus. Versions are in the order of their ids and named by index throughout, so the same
 * texts give the same value in whatever order they were loaded.
 */
export type Collation = {
  /** The engine's version, e.g. `1`: stored snapshots say which engine made them. */
  readonly engine: string;
  readonly versions: readonly CollatedVersion[];
  /** Sorted by version pair, then by block. */
  readonly links: readonly Link[];
  readonly sentenceLinks: readonly SentenceLink[];
  /** In the majority's order. */
  readonly rows: readonly Row[];
  readonly related: readonly RelatedLink[];
  /** Every pair whose blocks share a row; sorted by row, pair, place. */
  readonly changes: readonly Change[];
  /** Sorted by row, then by place. */
  readonly variations: readonly Variation[];
  readonly facts: readonly Fact[];
  /** Sorted by version, then by place. */
  readonly findings: readonly Finding[];
  /** One for each version, in order. */
  readonly assessments: readonly Assessment[];
  /** One for each pair, a < b, in order. */
  readonly relations: readonly Relation[];
  /** Only when the newsroom's own style was given: what it did to the classes. */
  readonly ownStyle?: StyleEffect;
  /** Only when there are any: pins that name a version or a block that is not here, in the order given. They changed nothing. */
  readonly unplacedPins?: readonly Pin[];
};
