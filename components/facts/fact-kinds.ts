import type { FactKind } from '../../lib/model/fact.ts';

/** What a kind of fact is called above its rows. */
export const KIND_TITLES: Readonly<Record<FactKind, string>> = {
  quotation: 'Quotations',
  attribution: 'Who says so',
  name: 'Names',
  role: 'Titles and offices',
  number: 'Numbers',
  date: 'Dates',
  place: 'Places',
};
