import { useEffect, useRef, useState } from 'react';
import { findSpan } from '../../lib/view/find-span.ts';
import { parseSpan, type SpanLink } from '../../lib/view/span-fragment.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { tableView } from '../views/shown-view.client.ts';
import { useDesk } from './desk-context.client.tsx';
import { bring, openFoldOf } from './page-marks.client.ts';
import { domRange, drawnText, paint } from './page-text.client.ts';
import { rowPort } from './row-port.client.ts';
import { toggleColumn } from './toggle-column.client.ts';

/** What has to be said of the words. `place`: where the reader may go on to, in the column of that token. */
type Arrival = {
  readonly kind: 'gone' | 'moved' | 'elsewhere' | 'hidden';
  readonly exact: string;
  readonly letter: string;
  readonly place: { readonly token: string; readonly at: number } | null;
};

/**
 * Opens a link to words: finds them and paints them; when they are gone it says so, and offers the nearest row. `span`: the words of a
 * link whose address names none.
 */
export function ArrivedWords({ span: given }: { readonly span: SpanLink | null }) {
  const desk = useDesk();
  const { columns, loading, waiting, state, views, pair, say, change } = desk;
  const [arrival, setArrival] = useState<Arrival | null>(null);
  /** Whether the words were looked for: only a page that opens leaves its view for them. */
  const looked = useRef(false);
  /** The fragment whose words the reader was brought to. */
  const brought = useRef<string | null>(null);
  const { view } = state;
  const hasRows = !pair && (views.find((v) => v.name === view) ?? views[0])?.draws === 'table';

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another view they stand elsewhere
  useEffect(() => {
    const arrive = () => {
      const span = parseSpan(window.location.hash) ?? given;
      paint('linked', []);
      setArrival(null);
      if (!span || loading || waiting) return;
      const { exact } = span;
      const column = columns.find((c) => c.token.startsWith(span.version) || span.version.startsWith(c.token));
      const token = column?.token ?? '';
      const letter = column?.letter ?? '';
      const drawn = drawnText(token).text;
      const first = !looked.current;
      looked.current = true;
      if (column && drawn === '') {
        if (!hasRows && first) change({ view: tableView() });
        else if (!column.shown && hasRows) setArrival({ kind: 'hidden', exact, letter, place: null });
        return;
      }
      const found = findSpan(drawn, span);
      if (found.kind === 'found') drawRowOf(token, found.range.start);
      const range = found.kind === 'found' ? domRange(token, found.range) : null;
      if (!range || found.kind === 'gone') {
        const near = found.kind === 'gone' ? found.nearest : null;
        const other = column ? null : inAnother(columns, span);
        if (other) setArrival({ kind: 'elsewhere', exact, ...other });
        else setArrival({ kind: 'gone', exact, letter, place: near && { token, at: near.start } });
        return;
      }
      paint('linked', [range]);
      if (found.moved) setArrival({ kind: 'moved', exact, letter, place: null });
      // Drawn anew in another view or against another base, the words are painted, and the reader stays where they have gone since.
      const link = window.location.hash;
      const paragraph = range.startContainer.parentElement;
      if (!paragraph || brought.current === link) return;
      paragraph.closest('.row')?.setAttribute('data-here', '');
      bringIntoView(paragraph);
      // The list of changes has its rows out of sight.
      const seen = paragraph.getClientRects().length > 0;
      if (seen) brought.current = link;
      else if (first) change({ view: tableView() });
      if (seen && span !== given) say(`Linked words in ${letter}: “${exact}”`);
    };
    // After the table has drawn itself: it takes no order while it is being drawn.
    const soon = requestAnimationFrame(arrive);
    window.addEventListener('hashchange', arrive);
    return () => {
      cancelAnimationFrame(soon);
      window.removeEventListener('hashchange', arrive);
    };
  }, [columns, loading, waiting, hasRows, view, given, say, change]);

  useEffect(() => () => paint('linked', []), []);

  if (!arrival) return null;
  const { kind, exact, letter, place } = arrival;
  return (
    <Banner tone="alert">
      {TEXT[kind](exact, letter)}{' '}
      {place ? (
        <Button look="quiet" onClick={() => goTo(place)}>
          {kind === 'elsewhere' ? `Go to them in ${letter}` : 'Go to where it was'}
        </Button>
      ) : null}
      {kind === 'hidden' ? (
        <Button look="quiet" onClick={() => toggleColumn(desk, letter)}>
          Show {letter}
        </Button>
      ) : null}
    </Banner>
  );
}

const TEXT: Readonly<Record<Arrival['kind'], (exact: string, letter: string) => string>> = {
  gone: (exact, letter) =>
    letter === ''
      ? `This link leads to “${exact}” in a copy that is not, or no longer, in this comparison.`
      : `This link leads to “${exact}”, which is not, or no longer, in ${letter}. It may have been edited since.`,
  moved: (exact, letter) => `“${exact}” stood elsewhere in ${letter} when this link was made; this is where it is now.`,
  elsewhere: (exact, letter) =>
    `This link leads to “${exact}” in a copy that is not, or no longer, in this comparison. ${letter} has the same words in the same place.`,
  hidden: (exact, letter) => `This link leads to “${exact}” in ${letter}, whose column is hidden.`,
};

/** Where another copy has the words in the same surroundings: offered, and never taken for the copy that was meant. */
function inAnother(
  columns: readonly { readonly token: string; readonly letter: string }[],
  span: SpanLink,
): Pick<Arrival, 'letter' | 'place'> | null {
  for (const { token, letter } of columns) {
    const found = findSpan(drawnText(token).text, span);
    if (found.kind === 'found' && !found.moved) return { letter, place: { token, at: found.range.start } };
  }
  return null;
}

function goTo({ token, at }: { readonly token: string; readonly at: number }): void {
  drawRowOf(token, at);
  const paragraph = paragraphAt(token, at);
  if (paragraph) bringIntoView(paragraph);
}

function paragraphAt(token: string, at: number): HTMLElement | null {
  const { paragraphs } = drawnText(token);
  return paragraphs.findLast((p) => Number(p.dataset.start) <= at) ?? null;
}

function bringIntoView(paragraph: HTMLElement): void {
  openFoldOf(paragraph);
  bring(paragraph, 'center');
}

/** Of a table that is drawn in part: puts the row of a character on the page. */
function drawRowOf(token: string, at: number): void {
  const row = rowPort()?.rowAt(token, at);
  if (row) rowPort()?.drawRow(row);
}
