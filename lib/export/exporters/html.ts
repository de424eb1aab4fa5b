import type { CollationContract } from '../../contract/contract.ts';
import { cardSections } from '../../view/card-sections.ts';
import { counted, grouped } from '../../view/counted.ts';
import { dayOf } from '../../view/day.ts';
import type { Desk } from '../../view/desk.ts';
import type { DeskRow } from '../../view/desk-rows.ts';
import { isByHand } from '../../view/is-by-hand.ts';
import { labelOf } from '../../view/label.ts';
import { isOn } from '../../view/stops.ts';
import { toldFindings } from '../../view/told-findings.ts';
import { wordsTold } from '../../view/words-told.ts';
import { rowIndexAt, rowNames } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { type ByHand, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { attribute, escaped, linkable } from '../markup.ts';
import { siglumOf } from '../reading-lines.ts';
import { findingPlace, hiddenAtFirst, reportDesk, reportNotices } from '../report.ts';
import { rowHtml, textHtml } from '../row-html.ts';
import { ROW_STYLE } from '../row-style.ts';

/**
 * One file that opens anywhere and for ever: the versions, what looks damaged, and every row with its marks. No script, nothing loaded
 * from elsewhere (its own policy forbids both), and it prints as it stands.
 */
export const html: Exporter = {
  format: 'html',
  title: 'Web page in one file',
  mediaType: 'text/html',
  extension: 'html',
  render: (collation, named) => {
    const desk = reportDesk(collation);
    const title = escaped(named ?? desk.columns.map((c) => c.labels[0]).join(' · '));
    return `${[
      '<!DOCTYPE html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="referrer" content="no-referrer">',
      '<meta name="generator" content="Variorum">',
      `<title>${title}</title>`,
      `<style>${ROW_STYLE}</style>`,
      '</head>',
      '<body>',
      '<main>',
      `<h1>${title}</h1>`,
      ...(collation.notices ?? []).map((n) => `<p class="meta">${escaped(n.message)}</p>`),
      ...reportNotices(desk).map((text) => `<p class="meta">${escaped(text)}</p>`),
      versionTable(desk),
      findings(desk, collation),
      byHand(collation),
      '<h2>Side by side</h2>',
      legend(desk),
      ...paragraphs(desk),
      '</main>',
      `<footer><p>Made by Variorum, engine ${escaped(collation.engine)}. It says what looks damaged and what the other copies say; it does not know which is right.</p></footer>`,
      '</body>',
      '</html>',
    ]
      .filter((line) => line !== '')
      .join('\n')}\n`;
  },
};

/** The copies; what is known of none of them has no column. */
function versionTable({ columns }: Desk): string {
  const lines = columns.map((c) => {
    const url = linkable(c.source.url);
    const publisher = escaped(c.source.publisher ?? '');
    const source = url ? `<a href="${attribute(url)}" rel="noreferrer">${publisher || escaped(url)}</a>` : publisher;
    return {
      letter: c.letter,
      cells: [
        c.labels.map((label) => `<bdi>${escaped(label)}</bdi>`).join('; '),
        c.standing ? `${c.standing.is}${c.standing.said ? '' : ' (proposed)'}` : '',
        source,
        c.published ? escaped(dayOf(c.published)) : '',
        grouped(c.words),
      ],
    };
  });
  const heads = ['Copy', 'What it is', 'Source', 'Published', 'Words'];
  const known = heads.map((_, i) => lines.some(({ cells }) => cells[i] !== ''));
  const rows = lines.map(
    ({ letter, cells }) =>
      `<tr><th scope="row">${letter}</th>${cells.map((x, i) => (known[i] ? `<td>${x}</td>` : '')).join('')}</tr>`,
  );
  const head = `<td></td>${heads.map((h, i) => (known[i] ? `<th scope="col">${h}</th>` : '')).join('')}`;
  return `<table class="copies">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** Worst first, as the desk lists them. */
function findings(desk: Desk, collation: CollationContract): string {
  const cards = cardSections(desk.cards, []).find((s) => s.group === 'garble')?.cards ?? [];
  const items = cards.flatMap((card) => {
    if (!card.finding || isByHand(card.finding)) return [];
    const { id, message, evidence, suggestion, confidence } = card.finding;
    const others = evidence.map(({ letters, words, says }) => {
      const named = letters.map((letter) => `<b>${escaped(letter)}</b>`).join(' ');
      return `<li>${named} ${words === '' ? '' : `“${textHtml(words)}” `}<span class="meta">${textHtml(says)}</span></li>`;
    });
    const perhaps = suggestion === null ? '' : `<li>Perhaps: “${textHtml(suggestion)}”</li>`;
    const said = decisionOn(collation, id);
    const decision = said ? `<li class="person">${saidBy(said)}</li>` : '';
    const meta = findingPlace(card.stop, confidence);
    return [
      `<li><b>${escaped(card.context?.letter ?? '')}</b> ${textHtml(wordsTold(card.stop.words, card.stop.words, message))} <span class="meta">(${meta})</span>\n<ul>${others.join('')}${perhaps}${decision}</ul></li>`,
    ];
  });
  return `<h2>Looks damaged</h2>\n${items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '<p>Nothing.</p>'}`;
}

function byHand(collation: CollationContract): string {
  const names = rowNames(collation);
  const items = [...marksByHand(collation), ...marksLeftOver(collation, toldFindings(collation))].map((m) => {
    const row = m.target ? names[rowIndexAt(collation, m.target.version, m.target.start)] : undefined;
    const letter = m.target ? `<b>${escaped(siglumOf(collation, m.target.version))}</b> ` : '';
    const where =
      row === undefined ? 'not in these copies any more' : typeof row === 'number' ? `row ${row}` : 'page furniture';
    return `<li class="person">${letter}“${textHtml(m.words)}”: ${saidBy(m)} <span class="meta">(${where})</span></li>`;
  });
  return items.length > 0 ? `<h2>Marked by people</h2>\n<ul>\n${items.join('\n')}\n</ul>` : '';
}

function saidBy({ says, note }: ByHand): string {
  return `${escaped(says)}${note ? ` “${escaped(note)}”` : ''}`;
}

function legend(desk: Desk): string {
  const { reference, columns } = desk;
  const against =
    reference.kind === 'majority'
      ? 'what most copies say'
      : (columns.find((c) => c.version === reference.version)?.letter ?? 'the first copy');
  const hidden = hiddenAtFirst(desk);
  const rest =
    hidden > 0 ? ` ${counted(hidden, 'difference')} of style alone ${hidden === 1 ? 'is' : 'are'} not marked.` : '';
  return `<p class="meta">Against ${escaped(against)}: <ins>added</ins>, <del>left out</del>, <mark class="changed">changed</mark>, <mark class="flag">looks damaged</mark>.${rest}</p>`;
}

function paragraphs(desk: Desk): readonly string[] {
  const context = {
    columns: desk.shown,
    prefixes: new Map(desk.differences.stops.map((s) => [s.id, `${labelOf(s)}, ${s.who}`])),
    off: desk.off,
  };
  const kinds = new Map<string, Set<string>>();
  for (const stop of desk.differences.stops) {
    if (!isOn(stop, desk.off)) continue;
    const own = kinds.get(stop.row) ?? new Set();
    kinds.set(stop.row, own.add(labelOf(stop)));
  }
  return desk.rows.map((row) => {
    const name = row.number > 0 ? `Row ${row.number}` : 'Page furniture';
    const what = whatDiffers(row, [...(kinds.get(row.id) ?? [])], desk.shown.length);
    return `<section class="paragraph" id="row-${attribute(row.id)}">\n<h3>${escaped(`${name}${what}`)}</h3>\n${rowHtml(row, context)}\n</section>`;
  });
}

/** What is marked in a row, behind its name; what is not marked there is not named. */
function whatDiffers(row: DeskRow, kinds: readonly string[], copies: number): string {
  if (row.same) return ', the same in all';
  if (kinds.length > 0) return `: ${kinds.join(', ')}`;
  return row.number > 0 && row.letters.length === copies ? ': only style differs' : '';
}
