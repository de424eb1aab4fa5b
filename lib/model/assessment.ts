/**
 * Why something was not looked for in a version. `no-text`: it has no running text; `language`: few detectors read it; `alone`: no other
 * version tells its story; `one-other`: one does, so that nobody breaks a tie; `own-paragraphs`: some stand in it alone; `own-article`: it tells the story in its own words beside versions of one text;
 * `one-witness`: the others repeat it word for word; `alike`: every version looks damaged; `capitals`: it is set in capitals;
 * `lines`: headlines, verse, a list; `unlisted`: it was looked for, and more was found than a list can hold.
 */
export const GAP_KINDS = [
  'no-text',
  'language',
  'alone',
  'one-other',
  'own-paragraphs',
  'own-article',
  'one-witness',
  'alike',
  'capitals',
  'lines',
  'unlisted',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** What was looked for in one version. `gaps` says in words what was not, and why: empty when nothing was left out. */
export type Checked = {
  /** How many detectors read this version, of how many there are. */
  readonly detectors: number;
  readonly of: number;
  readonly gaps: readonly { readonly kind: GapKind; readonly says: string }[];
};

/** How one version as a whole looks. `pivot` is the language it seems to have passed through, null when none shows. */
export type Assessment = {
  readonly version: number;
  readonly machineTranslated: number;
  readonly pivot: string | null;
  readonly reasons: readonly string[];
  readonly checked: Checked;
};
