import type { Link, RelatedLink, SentenceLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';

/** What lines up with what. Everything sorted: by version pair, then by place. */
export type Alignment = {
  readonly links: readonly Link[];
  readonly rows: readonly Row[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly related: readonly RelatedLink[];
  readonly relations: readonly Relation[];
};
