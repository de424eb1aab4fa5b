export type RelationKind = 'same-story' | 'same-event' | 'other-story';

/** How two versions (indices, a < b) stand to each other; `reasons` give the numbers behind `kind`. */
export type Relation = {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly kind: RelationKind;
  readonly reasons: readonly string[];
};
