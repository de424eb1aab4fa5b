/** What kind of company it is, in the law of its country, as papers print it or leave it out; lower case, without a stop. After ISO 20275, the forms of the larger economies. */
const FORMS: ReadonlySet<string> = new Set([
  ...['inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'llc', 'llp', 'ltd', 'limited', 'plc'],
  ...[
    'gmbh',
    'ag',
    'kg',
    'se',
    'sa',
    'sas',
    'nv',
    'bv',
    'spa',
    'srl',
    'ab',
    'asa',
    'oy',
    'oyj',
    'pty',
    'pte',
    'kk',
    'pjsc',
    'ojsc',
  ],
]);

/** True for `Inc`, `plc`, `GmbH`: it names no company, only what kind it is. Any case. */
export function isCompanyForm(word: string): boolean {
  return FORMS.has(word.toLowerCase().replace(/\./g, ''));
}
