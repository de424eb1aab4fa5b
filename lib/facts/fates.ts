import type { Amount } from './amounts.ts';
import type { Story } from './story.ts';

/** What became of those whom a report counts, by the words for it. Closed, by judgement: two of them are two counts, whoever is counted. */
const FATES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['dead', 'dead die dies died dying killed kill kills killing deaths perished perish'],
      ['hurt', 'injured injure injures injuring injuries hurt hurting wounded wound wounds wounding'],
      ['missing', 'missing unaccounted disappeared vanished'],
      ['arrested', 'arrested arrest arrests arresting detained detaining'],
      ['rescued', 'rescued rescuing saved saving'],
    ] as const
  ).flatMap(([fate, words]) => words.split(' ').map((w) => [w, fate] as const)),
);
/** What may stand between a figure and what became of them: `14 were still missing`, `14 people have been injured`. */
const BETWEEN =
  /^(?:people|persons|men|women|children|others|more|of|them|were|was|are|is|have|has|had|been|being|still|also|feared|reported|badly|seriously|slightly|left|went|remain|remained|remaining)$/;
/** So many of them. */
const LONGEST = 4;

/** What became of those whom an amount counts: `14 were missing`, `14 injured sailors`, `it killed 14`; null where that does not show. */
export function fateOf({ folded }: Story, { unit, ordinal, end, whole }: Amount): string | null {
  if (unit !== '' || ordinal) return null;
  let t = end;
  while (t - end < LONGEST && BETWEEN.test(folded[t] ?? '')) t++;
  return FATES.get(folded[t] ?? '') ?? FATES.get(folded[whole[0] - 1] ?? '') ?? null;
}
