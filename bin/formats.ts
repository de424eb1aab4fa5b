import { EXPORTERS } from '../lib/export/export.ts';

/** The formats `--format` takes, in the order of the help. */
export const FORMATS: readonly string[] = EXPORTERS.map((e) => e.format);

/** Formats that are announced and not built yet: they get a clear answer instead of “no such format”. */
export const COMING: readonly string[] = ['html', 'tei'];
