import { type CollationContract, fromContract } from '../../contract/contract.ts';
import { withMarksByHand } from '../../view/by-hand.ts';
import { counted, grouped, listed } from '../../view/counted.ts';
import { dayOf } from '../../view/day.ts';
import { type Desk, viewDesk } from '../../view/desk.ts';
import { FIRST_STATE } from '../../view/desk-state.ts';
import { classText } from '../../view/groups.ts';
import { isByHand } from '../../view/is-by-hand.ts';
import { labelOf } from '../../view/label.ts';
import { languageName } from '../../view/language-name.ts';
import type { DeskNotice } from '../../view/notices.ts';
import { wordsTold } from '../../view/words-told.ts';
import { rowAt } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { type ByHand, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
import { attribute, escaped, linkable } from '../markup.ts';
import { siglumOf } from '../reading-lines.ts';
import { rowHtml } from '../row-html.ts';
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
  render: (collation) => {
    const { collation: whole, names, reviews } = fromContract(collation);
    const desk = viewDesk(withMarksByHand(whole, reviews), names, FIRST_STATE);
    const title = escaped(collation.versions.map((v) => v.label).join(' · '));
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
      ...desk.notices.map((n) => `<p class="meta">${escaped(noticeText(n))}</p>`),
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

function noticeText(notice: DeskNotice): string {
  switch (notice.kind) {
    case 'one-version':
      return 'There is one copy only, and nothing to hold it against.';
    case 'twins':
      return `${notice.letter} came in more than once, word for word: ${listed(notice.labels)}.`;
    case 'identical':
      return `${listed(notice.letters)} are word for word the same (${counted(notice.words, 'word')}).`;
    case 'other-story':
      return `${notice.column.letter} looks like a different story (${Math.round(notice.similarity * 100)} % alike).`;
    case 'same-event':
      return `${listed(notice.letters)} ${notice.letters.length === 1 ? 'tells the same event in its' : 'tell the same event in their'} own words.`;
    case 'machine':
      return `${notice.column.letter} looks machine-translated${notice.pivot ? `, by way of ${languageName(notice.pivot)}` : ''} (${Math.round(notice.score * 100)} %).`;
    case 'coarse':
      return `Compared coarsely, so that long stretches may be marked as one: ${counted(notice.rows.length, 'row')} (${listed(notice.rows.map((r) => String(r.number)))}).`;
    case 'ends-early':
      return `${notice.column.letter} ends after row ${notice.after}; ${counted(notice.rows, 'row')} of the others follow.`;
    default: {
      const unknown: never = notice;
      throw new Error(`a notice nobody has words for: ${JSON.stringify(unknown)}`);
    }
  }
}

function versionTable({ columns }: Desk): string {
  const rows = columns.map((c) => {
    const url = linkable(c.source.url);
    const publisher = escaped(c.source.publisher ?? '');
    const source = url ? `<a href="${attribute(url)}" rel="noreferrer">${publisher || escaped(url)}</a>` : publisher;
    const cells = [
      c.labels.map(escaped).join('; '),
      c.standing ? `${c.standing.is}${c.standing.said ? '' : ' (proposed)'}` : '',
      source,
      c.published ? escaped(dayOf(c.published)) : '',
      grouped(c.words),
    ];
    return `<tr><th scope="row">${c.letter}</th>${cells.map((x) => `<td>${x}</td>`).join('')}</tr>`;
  });
  const head = ['', 'Copy', 'What it is', 'Source', 'Published', 'Words']
    .map((h) => (h ? `<th scope="col">${h}</th>` : '<td></td>'))
    .join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function findings({ cards }: Desk, collation: CollationContract): string {
  const items = cards.flatMap((card) => {
    if (!card.finding || isByHand(card.finding)) return [];
    const { id, message, evidence, suggestion, severity, confidence } = card.finding;
    const others = evidence.map(({ letters, words, says }) => {
      const named = letters.map((letter) => `<b>${escaped(letter)}</b>`).join(' ');
      return `<li>${named} ${words === '' ? '' : `“${escaped(words)}” `}${escaped(says)}</li>`;
    });
    const perhaps = suggestion === null ? '' : `<li>Perhaps: “${escaped(suggestion)}”</li>`;
    const said = decisionOn(collation, id);
    const decision = said ? `<li class="person">${saidBy(said)}</li>` : '';
    const where = card.stop.rowNumber > 0 ? `row ${card.stop.rowNumber}, ` : '';
    const meta = `${where}${severity}, ${Math.round(confidence * 100)} %`;
    return [
      `<li><b>${escaped(card.context?.letter ?? '')}</b> ${escaped(wordsTold(card.stop.words, card.stop.words, message))} <span class="meta">(${meta})</span>\n<ul>${others.join('')}${perhaps}${decision}</ul></li>`,
    ];
  });
  return `<h2>Looks damaged</h2>\n${items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : '<p>Nothing.</p>'}`;
}

function byHand(collation: CollationContract): string {
  const items = [...marksByHand(collation), ...marksLeftOver(collation)].map((m) => {
    const row = m.target ? rowAt(collation, m.target.version, m.target.start) : '';
    const letter = m.target ? `<b>${escaped(siglumOf(collation, m.target.version))}</b> ` : '';
    const where = row === '' ? 'not in these copies any more' : `row ${row}`;
    return `<li class="person">${letter}“${escaped(m.words)}”: ${saidBy(m)} <span class="meta">(${where})</span></li>`;
  });
  return items.length > 0 ? `<h2>Marked by people</h2>\n<ul>\n${items.join('\n')}\n</ul>` : '';
}

function saidBy({ says, note }: ByHand): string {
  return `${escaped(says)}${note ? ` “${escaped(note)}”` : ''}`;
}

function legend({ summary, reference, columns, off }: Desk): string {
  const against =
    reference.kind === 'majority'
      ? 'what most copies say'
      : (columns.find((c) => c.version === reference.version)?.letter ?? 'the first copy');
  const hidden = summary.groups.filter((g) => off.includes(g.group)).reduce((n, g) => n + g.count, 0);
  const rest = hidden > 0 ? ` ${counted(hidden, 'difference')} of style alone are not marked.` : '';
  return `<p class="meta">Against ${escaped(against)}: <ins>added</ins>, <del>left out</del>, <mark class="changed">changed</mark>, <mark class="flag">looks damaged</mark>.${rest}</p>`;
}

function paragraphs(desk: Desk): readonly string[] {
  const context = {
    columns: desk.shown,
    prefixes: new Map(desk.differences.stops.map((s) => [s.id, `${labelOf(s)}, ${s.who}`])),
    off: desk.off,
  };
  return desk.rows.map((row) => {
    const classes = [
      ...new Set(desk.cards.filter((c) => c.stop.row === row.id).flatMap((c) => c.stop.classes.map(classText))),
    ];
    const name = row.number > 0 ? `Row ${row.number}` : 'Page furniture';
    const same = row.same ? ', the same in all' : '';
    const kinds = classes.length > 0 ? `: ${classes.join(', ')}` : '';
    return `<section class="paragraph" id="row-${attribute(row.id)}">\n<h3>${name}${same}${escaped(kinds)}</h3>\n${rowHtml(row, context)}\n</section>`;
  });
}
