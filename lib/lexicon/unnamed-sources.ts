/*
 * Whom news calls on without a name, by who they are; who is written for whom stands together. By judgement, from what agencies print before `said`. What may be any of several (officials, the authorities, a ministry, a
 * company, a spokesman, investigators) is in none.
 */
const SOURCES: readonly (readonly string[])[] = [
  ['police', 'policeman', 'officers', 'officer', 'detectives', 'constabulary', 'sheriff', 'deputies'],
  ['prosecutors', 'prosecutor', 'prosecution'],
  ['firefighters', 'firemen'],
  ['medics', 'paramedics', 'doctors', 'doctor', 'surgeons', 'nurses', 'hospital', 'clinic'],
  ['coastguard', 'coastguards'],
  ['army', 'military', 'soldiers', 'troops', 'commanders'],
  ['intelligence'],
  ['rebels', 'insurgents', 'guerrillas', 'separatists', 'militants'],
  ['organisers', 'organizers', 'organiser', 'organizer'],
  [
    'witnesses',
    'witness',
    'eyewitnesses',
    'bystanders',
    'onlookers',
    'residents',
    'villagers',
    'neighbours',
    'neighbors',
  ],
  ['lawyers', 'lawyer', 'attorneys', 'attorney', 'solicitors', 'counsel'],
  ['airline', 'carrier'],
  ['scientists', 'researchers', 'astronomers', 'geologists', 'biologists'],
  ['forecasters', 'meteorologists'],
  ['campaigners', 'activists'],
  ['strikers', 'union', 'unions'],
  ['court', 'judges', 'judge'],
];

const kinds: ReadonlyMap<string, number> = new Map(
  SOURCES.flatMap((words, kind) => words.map((w) => [w, kind] as const)),
);

/** True for two unnamed sources of which neither is written for the other: police and prosecutors, but not police and officers, nor police and officials. Folded; false where either is none. */
export function areOtherSources(a: string, b: string): boolean {
  const [x, y] = [kinds.get(a), kinds.get(b)];
  return x !== undefined && y !== undefined && x !== y;
}
