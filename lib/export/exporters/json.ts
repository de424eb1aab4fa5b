import type { Exporter } from '../exporter.ts';

/** The contract itself, on one line as in a batch. */
export const json: Exporter = {
  format: 'json',
  title: 'JSON (variorum/collation@1)',
  mediaType: 'application/json',
  extension: 'json',
  render: (collation) => `${JSON.stringify(collation)}\n`,
};
