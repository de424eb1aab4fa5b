import type { DeskColumn } from './columns.ts';
import { counted } from './counted.ts';
import { dayOf } from './day.ts';

/** A version in a line: what it is (with a question mark while that is only proposed), who published it and when, and how long it is. */
export function versionFacts({
  labels,
  source,
  published,
  words,
  standing,
}: Pick<DeskColumn, 'labels' | 'source' | 'published' | 'words' | 'standing'>): string {
  const what = standing && `${standing.is}${standing.said ? '' : '?'}`;
  const publisher = source.publisher && !labels.includes(source.publisher) ? source.publisher : null;
  return [what, publisher, published ? dayOf(published) : null, counted(words, 'word')].filter(Boolean).join(' · ');
}
