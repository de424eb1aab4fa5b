import type { Exporter } from './exporter.ts';
import { csv } from './exporters/csv.ts';
import { json } from './exporters/json.ts';
import { markdown } from './exporters/markdown.ts';

export type { Exporter } from './exporter.ts';

/** Every format a collation can be written in. A new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [json, markdown, csv];

/** Null when there is no such format. */
export function exporterOf(format: string): Exporter | null {
  return EXPORTERS.find((e) => e.format === format) ?? null;
}
