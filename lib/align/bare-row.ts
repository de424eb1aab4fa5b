/** A row before it has a place and an id. */
export type BareRow = {
  readonly cells: readonly (readonly number[])[];
  readonly furniture: boolean;
  readonly confidence: number;
};
