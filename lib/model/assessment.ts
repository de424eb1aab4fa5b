/** How one version as a whole looks. `pivot` is the language it seems to have passed through, null when none shows. */
export type Assessment = {
  readonly version: number;
  readonly machineTranslated: number;
  readonly pivot: string | null;
  readonly reasons: readonly string[];
};
