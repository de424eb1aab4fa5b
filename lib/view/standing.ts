import type { Collation } from '../model/collation.ts';
import { languageName } from '../model/language-name.ts';
import type { Standing } from '../model/version.ts';
import type { ColumnStanding, DeskColumn } from './columns.ts';
import { likelySources } from './kin-order.ts';
import { LIKELY_MACHINE } from './likely-machine.ts';
import { namesAgency } from './news-agency.ts';

/**
 * The columns with a proposal where no person said what they are. A proposal rests on one thing that can be shown: what the engine's
 * assessment and relations say, the dates, the name of an agency. Where none speaks, none is made: to be first among those here makes
 * nobody an agency, and a copy without a date is nobody's edit.
 */
export function withProposals(collation: Collation, columns: readonly DeskColumn[]): readonly DeskColumn[] {
  const sources = new Map(likelySources(collation, columns).map((s) => [s.column, s]));
  return columns.map((column) => {
    if (column.standing || columns.length < 2) return column;
    const source = sources.get(column);
    const from = source?.directed && source.from ? { letter: source.from.letter, why: source.why } : null;
    return { ...column, standing: proposed(column, from) };
  });
}

function proposed(
  column: DeskColumn,
  from: { readonly letter: string; readonly why: string } | null,
): ColumnStanding | null {
  const is = (standing: Standing, why: string) => ({ is: standing, said: false, why });
  const { kinship, assessment, source, labels } = column;
  // What stands apart is said to, above the rows and in its head: “other?” beside that would tell nobody anything.
  if (column.apart !== null || kinship !== 'same-story') return null;
  if (assessment && assessment.machineTranslated >= LIKELY_MACHINE) {
    const through = assessment.pivot ? `, through ${languageName(assessment.pivot)}` : '';
    return is('back-translated', `It looks machine-translated${through}.`);
  }
  const agency = [source.publisher, ...labels].find((name) => name !== undefined && namesAgency(name));
  if (agency !== undefined) return is('wire', `“${agency}” names a news agency.`);
  return from ? is('edited', `Likely made from ${from.letter}: ${from.why}`) : null;
}
