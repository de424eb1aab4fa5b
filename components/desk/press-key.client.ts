import { deskHref } from '../../lib/view/href.ts';
import { cardAtHand } from './card-at-hand.client.ts';
import { closeCard } from './close-card.client.ts';
import type { DeskControl } from './desk-control.ts';
import { focusDrawn } from './focus-drawn.client.ts';
import { placeOfKeys } from './last-row.client.ts';
import { moveColumn } from './move-column.client.ts';
import { showRow, toggleFold } from './page-marks.client.ts';
import { selectedWords } from './page-text.client.ts';
import { judge, onCard } from './press-on-card.client.ts';
import { currentLetter, currentRow, stepColumn, stepFact, stepRow } from './row-steps.client.ts';
import { step } from './step.client.ts';
import { toggleColumn } from './toggle-column.client.ts';
import { wordsHref } from './words-link.client.ts';
import { paragraphAtHand, selectedToMark } from './words-to-mark.client.ts';

/** Does what the key says; false when it says nothing. */
export function pressKey(key: string, desk: DeskControl): boolean {
  switch (key) {
    case 'n':
      step(fromHere(desk), 1);
      return true;
    case 'p':
      step(fromHere(desk), -1);
      return true;
    case 'N':
      step(fromHere(desk), 1, 'finding');
      return true;
    case 'P':
      step(fromHere(desk), -1, 'finding');
      return true;
    case 'j':
    case 'k':
      if (desk.shownView === 'changes') step(fromHere(desk), key === 'j' ? 1 : -1);
      else if (desk.shownView === 'facts') walkFacts(desk, key === 'j' ? 1 : -1);
      else stepRow(key === 'j' ? 1 : -1);
      return true;
    case 'h':
      stepColumn(-1);
      return true;
    case 'l':
      stepColumn(1);
      return true;
    case 'H':
    case 'L':
      return moveOwnColumn(desk, key === 'H' ? -1 : 1);
    case 'o':
      return open(desk);
    case 'm':
      return jump(desk);
    case 'b':
      return base(desk);
    case 'f':
      focusDrawn('.filter');
      return true;
    case '/':
      focusDrawn('.desk-search');
      return true;
    case 'y':
      copy(desk);
      return true;
    case 'w':
    case 'd':
    case 'q':
    case 'e':
    case 'a':
    case 'c':
      if (desk.mark) return mark(desk, key);
      desk.say(
        desk.carried
          ? 'marks are kept with a story: save this comparison as one first'
          : 'sign in to mark: this is a shared link',
      );
      return true;
    case '?':
      desk.setHelpOpen(true);
      return true;
    case 'Escape':
      if (!desk.current) return false;
      closeCard(desk);
      return true;
  }
  if (/^[1-8]$/.test(key)) {
    const column = desk.columns[Number(key) - 1];
    if (column && desk.pair) pickOther(desk, desk.pair, column.token);
    else if (column) toggleColumn(desk, column.letter);
    return column !== undefined;
  }
  return false;
}

/** Through the table of facts; what the fact is, is said, for the words at the focus alone do not tell. */
function walkFacts(desk: DeskControl, by: 1 | -1): void {
  const fact = stepFact(by);
  desk.say(fact ?? 'no facts here', { show: fact === null });
}

/** The desk with the reader on the mark that has the focus, where no card is open. */
function fromHere(desk: DeskControl): DeskControl {
  return { ...desk, current: cardAtHand(desk) };
}

function mark(desk: DeskControl, key: 'w' | 'd' | 'q' | 'e' | 'a' | 'c'): boolean {
  if (key === 'a' || (key === 'q' && selectedWords())) return markWords(desk, key);
  const here = fromHere(desk);
  if (!here.current) {
    desk.say('go to a mark first: n');
    return true;
  }
  if (!desk.current) desk.select(here.current.stop.id);
  if (key === 'c') return note(here);
  if (key === 'e') return judge(here, 'seen', 'unseen');
  return judge(here, key === 'w' ? 'confirmed' : key === 'd' ? 'dismissed' : 'query');
}

/** The column the reader is in, for everybody who opens the story. */
function moveOwnColumn(desk: DeskControl, by: 1 | -1): boolean {
  const letter = currentLetter();
  if (letter) moveColumn(desk, letter, by);
  else desk.say('go to a column first: h and l');
  return true;
}

/** On a fold: opens or closes it. On a mark: opens its card. */
function open(desk: DeskControl): boolean {
  const at = placeOfKeys();
  const fold = at?.closest<HTMLElement>('[data-fold]');
  if (fold) {
    toggleFold(fold.dataset.fold ?? '');
    return true;
  }
  const folded = at?.closest<HTMLElement>('.row[data-folded]')?.dataset.folded;
  if (folded) {
    toggleFold(folded, false);
    document.querySelector<HTMLElement>(`[data-fold="${CSS.escape(folded)}"]`)?.focus();
    return true;
  }
  const rows = at?.closest<HTMLElement>('.fold-rows');
  if (rows) {
    toggleFold(rows.id, false);
    document.querySelector<HTMLElement>(`[data-fold="${CSS.escape(rows.id)}"]`)?.focus();
    return true;
  }
  const mark =
    at?.closest<HTMLElement>('[data-stop]') ?? at?.closest('.row')?.querySelector<HTMLElement>('[data-stop]');
  if (!mark) return false;
  desk.select(mark.dataset.stop ?? null, { push: true });
  return true;
}

/** To the open card's note. From there Esc leads back, and a key that marks takes the note along. */
function note(desk: DeskControl): boolean {
  return onCard(desk, (form) => {
    form.querySelector('textarea')?.focus();
    return true;
  });
}

/** Opens the sheet for the selected words; with nothing selected, for the paragraph the reader is on, to select them there. */
function markWords(desk: DeskControl, key: 'a' | 'q'): boolean {
  const words = selectedWords();
  const markable = words ? selectedToMark(words) : paragraphAtHand();
  if (markable) {
    document.getSelection()?.removeAllRanges(); // closes the menu beside the words
    desk.startMarking(key === 'q' ? { ...markable, act: 'query' } : markable);
  } else desk.say('select the words first, or go to a paragraph');
  return true;
}

/** To the other place of the moved paragraph the reader is on. */
function jump(desk: DeskControl): boolean {
  const at = placeOfKeys()?.closest('.cell, .row') ?? document.querySelector('.cell:has([data-current])');
  const from = at ?? currentRow();
  // A cell may name related rows as well: the key is about the paragraph that moved.
  const go =
    from?.querySelector<HTMLElement>('[data-g="move"][data-go]') ?? from?.querySelector<HTMLElement>('[data-go]');
  if (!go) {
    desk.say('nothing is moved here');
    return true;
  }
  const letter = go.closest('.cell')?.getAttribute('data-letter');
  const row = go.dataset.go ?? '';
  showRow(row, { focus: true });
  // In the column it left, so that the key leads back.
  const twin = document.getElementById(`row-${row}`)?.querySelector<HTMLElement>(`td[data-letter="${letter}"]`);
  twin?.focus({ preventScroll: true });
  desk.say(`the other place of the paragraph in ${letter}`, { show: false });
  return true;
}

function base(desk: DeskControl): boolean {
  if (desk.pair) {
    desk.change({ base: desk.pair.other, of: desk.pair.base });
    desk.say('the two changed places');
    return true;
  }
  const letter = currentLetter();
  if (letter === null || letter === desk.baseLetter) desk.setBase(null);
  else desk.setBase(letter);
  return true;
}

/** In Pair a digit is the version to hold against the base; the base's own turns the two round. */
function pickOther(desk: DeskControl, { base, other }: NonNullable<DeskControl['pair']>, token: string): void {
  desk.change(token === base ? { base: other, of: base } : { base, of: token });
}

/** The narrowest thing at hand: the selected words, the finding, the row, the page. */
function copy(desk: DeskControl): void {
  const words = selectedWords();
  const row =
    placeOfKeys()?.closest<HTMLElement>('.row') ?? document.querySelector<HTMLElement>('.row:has([data-current])');
  const fact = factLink();
  const finding = desk.current?.finding;
  if (words) desk.copyLink(wordsHref(desk, words), 'Link to the selected words');
  else if (fact) desk.copyLink(fact, 'Link to the fact');
  else if (finding)
    desk.copyLink(deskHref(desk.set, { kind: 'finding', id: finding.id }, desk.state), 'Link to the finding');
  else if (row?.dataset.row)
    desk.copyLink(deskHref(desk.set, { kind: 'row', id: row.dataset.row }, desk.state), 'Link to the row');
  else desk.copyLink(deskHref(desk.set, undefined, desk.state), 'Link to the comparison');
}

/** In Facts: where the words at the focus stand in their copy, or, from elsewhere in a fact's row, the first that has it. Null outside. */
function factLink(): string | null {
  const at = placeOfKeys();
  const own = at?.closest<HTMLAnchorElement>('.fact a, .single-facts a');
  const link = own ?? at?.closest('.fact')?.querySelector<HTMLAnchorElement>('.fact-words');
  return link?.getAttribute('href') ?? null;
}
