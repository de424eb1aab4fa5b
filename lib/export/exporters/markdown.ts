import type { CollationContract } from '../../contract/contract.ts';
import type { CardReading } from '../../view/card-reading.ts';
import { cardSections } from '../../view/card-sections.ts';
import type { Card } from '../../view/cards.ts';
import { counted, grouped } from '../../view/counted.ts';
import { dayOf } from '../../view/day.ts';
import type { Desk } from '../../view/desk.ts';
import { pieces } from '../../view/hidden-characters.ts';
import { isByHand } from '../../view/is-by-hand.ts';
import { labelOf } from '../../view/label.ts';
import { rowOf } from '../../view/stops.ts';
import { toldFindings } from '../../view/told-findings.ts';
import { wordsTold } from '../../view/words-told.ts';
import type { Exporter } from '../exporter.ts';
import { type ByHand, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { siglumOf } from '../reading-lines.ts';
import { findingPlace, hiddenAtFirst, reportDesk, reportNotices } from '../report.ts';

/**
 * A report to paste into a message or an issue: the versions, what looks damaged and why, and where the versions differ. In the letters, rows,
 * numbers and order of the list of changes, so that who gets it finds the place on the desk.
 */
export const markdown: Exporter = {
  format: 'markdown',
  title: 'Markdown report',
  mediaType: 'text/markdown',
  extension: 'md',
  render: (collation, title) => {
    const desk = reportDesk(collation);
    const parts = [
      head(collation, desk, title ?? collation.id),
      findings(collation, desk),
      byHand(collation),
      differences(desk),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
  },
};

function head(collation: CollationContract, desk: Desk, title: string): string {
  const rows = desk.columns.map((c) => {
    const date = c.published === null ? undefined : dayOf(c.published);
    const source = [c.standing?.said ? c.standing.is : undefined, c.source.publisher, date]
      .filter((s) => s !== undefined)
      .map(plain)
      .join(', ');
    return `| ${c.letter} | ${c.labels.map(plain).join('; ')} | ${source} | ${grouped(c.words)} |`;
  });
  const notices = (collation.notices ?? []).map((n) => `> ${plain(n.message)}`);
  const said = reportNotices(desk).map((text) => `- ${plain(text)}`);
  return [
    `# ${plain(title)}`,
    '',
    ...notices,
    ...(notices.length ? [''] : []),
    ...said,
    ...(said.length ? [''] : []),
    '| | copy | source | words |',
    '|---|---|---|---:|',
    ...rows,
  ].join('\n');
}

function findings(collation: CollationContract, desk: Desk): string {
  const cards = cardSections(desk.cards, []).find((s) => s.group === 'garble')?.cards ?? [];
  const items = cards.flatMap((card) => {
    if (!card.finding || isByHand(card.finding)) return [];
    const { id, message, evidence, suggestion, confidence } = card.finding;
    const words = card.stop.words;
    const said = decisionOn(collation, id);
    return [
      `- **${card.context?.letter ?? ''}** ${plain(wordsTold(words, words, message))} (${findingPlace(card.stop, confidence)})`,
      ...evidence.map(
        (e) =>
          `  - ${e.letters.join(', ')}: ${[e.words && quoted(e.words), plain(e.says)].filter(Boolean).join(' – ')}`,
      ),
      ...(suggestion === null ? [] : [`  - perhaps: ${quoted(suggestion)}`]),
      ...(said ? [`  - **by hand**: ${saidBy(said)}`] : []),
    ].join('\n');
  });
  return `## Looks damaged\n\n${items.length > 0 ? items.join('\n') : 'Nothing.'}`;
}

function byHand(collation: CollationContract): string {
  const items = [...marksByHand(collation), ...marksLeftOver(collation, toldFindings(collation))].map((m) => {
    const where = m.target ? `**${siglumOf(collation, m.target.version)}** ` : '';
    return `- ${where}${quoted(m.words)}${m.target ? '' : ' (not in these copies any more)'}: ${saidBy(m)}`;
  });
  return items.length > 0 ? `## Marked by people\n\n${items.join('\n')}` : '';
}

function saidBy({ says, note }: ByHand): string {
  return note ? `${plain(says)} ${quoted(note)}` : plain(says);
}

/** The sections of the list of changes, the weightiest first. */
function differences(desk: Desk): string {
  const sections = cardSections(desk.cards, desk.off).filter((s) => s.group !== 'garble');
  const parts = sections.map(({ title, covered, cards }) => {
    if (cards.length === 0) return `**${title}**, told above under what looks damaged.`;
    const more = covered > 0 ? ` (${grouped(covered)} more above)` : '';
    return `**${title}**${more}\n\n${cards.map(line).join('\n')}`;
  });
  const style = hiddenAtFirst(desk);
  if (style > 0) parts.push(`${counted(style, 'difference')} of style alone ${style === 1 ? 'is' : 'are'} left out.`);
  const none = sections.length === 0 ? ['Nowhere in substance.'] : [];
  return `## Where the copies differ\n\n${[...none, ...parts].join('\n\n')}`;
}

function line({ stop, readings }: Card): string {
  const told = readings.length > 0 ? inOrder(readings).map(reading).join(' · ') : `${stop.who}: ${quoted(stop.words)}`;
  return `- ${rowOf(stop)}, ${labelOf(stop)}: ${told}`;
}

/** What the others are held against comes first, then what says the same in another style, as one reads a correction: what stood there, and what stands there now. */
function inOrder(readings: readonly CardReading[]): readonly CardReading[] {
  return [...readings].sort(
    (a, b) =>
      Number(b.reference) - Number(a.reference) ||
      Number(a.marked) - Number(b.marked) ||
      ((a.letters[0] ?? '') < (b.letters[0] ?? '') ? -1 : 1),
  );
}

function reading({ letters, words }: CardReading): string {
  return `${letters.join(' ')} ${plain(words) === '' ? '(not there)' : quoted(words)}`;
}

function quoted(words: string): string {
  return `“${plain(words)}”`;
}

/** One line on which no character of the text acts as Markdown or as HTML; in place of one that nobody can see stands its code. */
function plain(text: string): string {
  return (
    pieces(text)
      .map((p) => (p.kind === 'text' ? p.text : `[${p.code}]`))
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>|#~!&]/g, (c) =>
        c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`,
      )
      // Addresses in a text are no links of the report: many readers make them so, without being asked.
      .replace(/:(?=\/\/)|(?<=www)\.|@/gi, (c) => `&#${c.charCodeAt(0)};`)
  );
}
