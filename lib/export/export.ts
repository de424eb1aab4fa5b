import type { Exporter } from './exporter.ts';
import { changesCsv } from './exporters/changes-csv.ts';
import { csv } from './exporters/csv.ts';
import { findingsCsv } from './exporters/findings-csv.ts';
import { html } from './exporters/html.ts';
import { json } from './exporters/json.ts';
import { markdown } from './exporters/markdown.ts';
import { tei } from './exporters/tei.ts';
import { webAnnotation } from './exporters/web-annotation.ts';

export type { Exporter } from './exporter.ts';
export { lettered } from './lettered.ts';
export { rowPage } from './row-page.ts';

/** Every format a collation can be written in. A new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [json, html, markdown, csv, findingsCsv, changesCsv, tei, webAnnotation];

/** Null when there is no such format. */
export function exporterOf(format: string): Exporter | null {
  return EXPORTERS.find((e) => e.format === format) ?? null;
}
