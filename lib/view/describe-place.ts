import { isStyleOnly } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import { siglumOf } from '../model/version.ts';
import { onceFor } from '../text/once-for.ts';
import { counted } from './counted.ts';
import { countsAtFirst } from './desk.ts';
import { excerpt } from './excerpt.ts';
import type { DeskPlace } from './href.ts';
import { toldFindings } from './told-findings.ts';
import { wordsTold } from './words-told.ts';

/** Words of a reading in a description: messengers cut it after some 200 characters. */
const WORDS = 12;

/** A page is asked for again and again, and its comparison is kept. */
const countsOf = onceFor(countsAtFirst);

/**
 * One line about a place, for the description of its link: what a finding says, what the copies say where a row differs, else how many
 * copies there are and what the page counts at first. `order`: the versions as the story has them, by index. Cheap: no desk is drawn for it.
 */
export function describePlace(collation: Collation, order: readonly number[], place: DeskPlace): string {
  const finding = place.kind === 'finding' ? collation.findings.find((f) => f.id === place.id) : undefined;
  if (finding) return wordsTold(finding.target.exact, excerpt(finding.target.exact, WORDS), finding.message);
  const row = place.kind === 'row' ? collation.rows.findIndex((r) => r.id === place.id) : -1;
  const variation = collation.variations.find((v) => v.row === row && !isStyleOnly(v.classes));
  if (variation) {
    const letters = (versions: readonly number[]) =>
      order.flatMap((v, at) => (versions.includes(v) ? [siglumOf(at)] : [])).join(' ');
    return variation.readings
      .map(({ versions, ranges: [first] }) => {
        const words = first ? (collation.versions[first.version]?.text.slice(first.start, first.end) ?? '') : '';
        return `${letters(versions)}: ${words.trim() === '' ? 'not there' : `“${excerpt(words, WORDS)}”`}`;
      })
      .join(' · ');
  }
  const told = toldFindings(collation).length;
  const { substantive } = countsOf(collation);
  const copies = `${counted(order.length, 'copy', 'copies')} side by side.`;
  return `${copies} ${counted(substantive, 'difference')} of substance${told > 0 ? `, ${counted(told, 'place')} that look damaged` : ''}.`.replace(
    '1 place that look',
    '1 place that looks',
  );
}
