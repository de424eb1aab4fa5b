import { EXPORTERS } from '../lib/export/export.ts';

/** The formats `--format` takes, in the order of the help. */
export const FORMATS: readonly string[] = EXPORTERS.map((e) => e.format);
