import type { Link, RelatedLink, SentenceLink } from '../model/link.ts';
import type { Pin } from '../model/pin.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';

/** What lines up with what. Everything sorted: by version pair, then by place. */
export type Alignment = {
  readonly links: readonly Link[];
  readonly rows: readonly Row[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly related: readonly RelatedLink[];
  readonly relations: readonly Relation[];
  /** Pins that name a version or block that is not there, in the order given: they changed nothing. */
  readonly unplacedPins: readonly Pin[];
};
