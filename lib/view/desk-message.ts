/** A stretch of one of two wordings; `changed` where the other says something else or nothing, `gap` where a space stands before it. */
export type WordedPiece = { readonly text: string; readonly changed: boolean; readonly gap: boolean };

/** What the server has to say above the rows: a lost place, a newer comparison, another reading. */
export type DeskMessage = {
  readonly text: string;
  readonly href?: string;
  readonly link?: string;
  /** What copies said when the link was made and say now, where that is what the message tells. */
  readonly wordings?: readonly Wording[];
};

/** `after` null: the newer copy has no such passage. */
export type Wording = {
  readonly letter: string;
  readonly before: readonly WordedPiece[];
  readonly after: readonly WordedPiece[] | null;
};
