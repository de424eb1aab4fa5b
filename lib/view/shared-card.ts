import type { Card } from './cards.ts';
import { counted } from './counted.ts';
import type { Desk } from './desk.ts';
import { drawable } from './drawable.ts';
import { excerpt } from './excerpt.ts';
import type { DeskPlace } from './href.ts';

/** What a link shows of itself where it is shared: a title, one line about it, and a card to draw. Only characters the card's fonts hold. */
export type SharedCard = {
  readonly title: string;
  /** `Row 7 · likely garbled`. */
  readonly kicker: string;
  /** Letters of the copies and their words; empty words: not there. */
  readonly readings: readonly { readonly letters: string; readonly words: string; readonly marked: boolean }[];
  readonly note: string;
};

/** Readings that fit on the card, and how many of their words. */
const READINGS = 4;
const WORDS = 16;
const TITLE_WORDS = 18;
/** A word without end (a URL) is cut here as well. */
const CHARACTERS = 150;

/** The card of a place; of a row without differences, its copies' words. */
export function sharedCard(title: string, desk: Desk, place: DeskPlace): SharedCard {
  const copies = counted(desk.columns.length, 'copy', 'copies');
  const head = short(title, TITLE_WORDS) ?? `A comparison of ${copies}`;
  const card = cardAt(desk, place);
  if (card) {
    const row = card.stop.rowNumber > 0 ? `Row ${card.stop.rowNumber} · ` : '';
    const shown = card.readings.length > 0 ? card.readings : [];
    return {
      title: head,
      kicker: `${row}${card.title}`,
      readings: shown.slice(0, READINGS).map((r) => ({
        letters: r.letters.join(' '),
        words: wordsOf(r.words),
        marked: r.marked,
      })),
      note: card.finding ? (short(card.finding.message, 30) ?? '') : card.stop.who,
    };
  }
  const row = place.kind === 'row' ? desk.rows.find((r) => r.id === place.id) : undefined;
  if (row) {
    const cells = row.cells.filter((c) => c.blocks.length > 0).slice(0, READINGS);
    const text = (c: (typeof cells)[number]) =>
      c.blocks.flatMap((b) => b.runs.map((r) => (r.kind === 'text' ? r.text : ''))).join('');
    return {
      title: head,
      kicker: row.number > 0 ? `Row ${row.number}` : 'Page furniture',
      readings: cells.map((c) => ({ letters: c.letter, words: wordsOf(text(c)), marked: false })),
      note: row.same ? 'The same in all copies' : copies,
    };
  }
  return {
    title: head,
    kicker: copies,
    readings: desk.columns.slice(0, READINGS).map((c) => ({
      letters: c.letter,
      words: short(c.labels[0] ?? '', WORDS) ?? `${c.words} words`,
      marked: false,
    })),
    note: countsOf(desk),
  };
}

/** The weightiest thing at the place: the finding itself, or of a row its finding, else its first difference of substance. */
function cardAt(desk: Desk, place: DeskPlace): Card | null {
  if (place.kind === 'whole' || place.kind === 'all') return null;
  if (place.kind === 'finding') return desk.cards.find((c) => c.stop.id === `f-${place.id}`) ?? null;
  const own = desk.cards.filter((c) => c.stop.row === place.id && c.stop.groups.some((g) => !desk.off.includes(g)));
  return own.find((c) => c.stop.kind === 'finding') ?? own[0] ?? null;
}

function countsOf({ summary, off }: Desk): string {
  return summary.groups
    .filter((g) => !off.includes(g.group))
    .slice(0, 3)
    .map((g) => `${g.count} ${g.text}`)
    .join(', ');
}

function wordsOf(words: string): string {
  if (words === '') return '';
  return short(words, WORDS) ?? 'in another script: open the link to read it';
}

function short(text: string, words: number): string | null {
  const drawn = drawable(text);
  if (drawn === null) return null;
  const cut = excerpt(drawn, words).replace('…', '...');
  return cut.length > CHARACTERS ? `${cut.slice(0, CHARACTERS - 4).trimEnd()} ...` : cut;
}
