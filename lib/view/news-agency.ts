/**
 * Names and short names under which news agencies sign, folded; from the membership lists of the European Alliance of News Agencies and
 * of OANA and the three that supply everybody. For a proposal that a person may correct, not for a decision.
 */
const AGENCIES = [
  'aap',
  'afp',
  'agence france presse',
  'agerpres',
  'anadolu',
  'anp',
  'ansa',
  'antara',
  'ap',
  'apa',
  'associated press',
  'australian associated press',
  'belga',
  'bernama',
  'bta',
  'canadian press',
  'cp',
  'ctk',
  'dpa',
  'efe',
  'hina',
  'interfax',
  'irna',
  'jiji',
  'kyodo',
  'lusa',
  'mti',
  'ntb',
  'pa',
  'pap',
  'press association',
  'press trust of india',
  'pti',
  'reuters',
  'ria novosti',
  'ritzau',
  'stt',
  'tass',
  'tt',
  'ukrinform',
  'united press international',
  'upi',
  'xinhua',
  'yonhap',
] as const;

/** Words that say “agency” by themselves, and words that stand beside a name without adding another house. */
const SAYS_SO = ['wire', 'newswire', 'agency'];
const BESIDE = ['the', 'news', 'copy', 'original', 'text', 'story', 'report', 'service', 'media', 'from'];

/** True when the name is an agency's and nobody else's: `Reuters`, `AP wire`, `The wire story`; not `Daily Post (AP)`. */
export function namesAgency(name: string): boolean {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '');
  const told = words.filter((w) => !BESIDE.includes(w));
  const rest = told.filter((w) => !SAYS_SO.includes(w)).join(' ');
  return told.length > 0 && (rest === '' || AGENCIES.some((a) => a === rest));
}
