import { useEffect, useState } from 'react';
import { findSpan } from '../../lib/view/find-span.ts';
import { parseSpan } from '../../lib/view/span-fragment.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';
import { bring, openFoldOf } from './page-marks.client.ts';
import { domRange, drawnText, paint } from './page-text.client.ts';
import { rowPort } from './row-port.client.ts';

type Arrival = {
  readonly kind: 'gone' | 'moved';
  readonly exact: string;
  readonly letter: string;
  /** What to go to where the words are gone. */
  readonly nearest: HTMLElement | null;
};

/** Opens a link to words: finds them and paints them; when they are gone it says so, and offers the nearest row. */
export function ArrivedWords() {
  const { columns, loading, say } = useDesk();
  const [arrival, setArrival] = useState<Arrival | null>(null);

  useEffect(() => {
    const arrive = () => {
      const span = parseSpan(window.location.hash);
      paint('linked', []);
      setArrival(null);
      if (!span || loading) return;
      const column = columns.find((c) => c.token.startsWith(span.version) || span.version.startsWith(c.token));
      const token = column?.token ?? '';
      const letter = column?.letter ?? '';
      const found = findSpan(drawnText(token).text, span);
      if (found.kind === 'found') drawRowOf(token, found.range.start);
      const range = found.kind === 'found' ? domRange(token, found.range) : null;
      if (!range || found.kind === 'gone') {
        const place = found.kind === 'gone' ? found.nearest : null;
        if (place) drawRowOf(token, place.start);
        setArrival({
          kind: 'gone',
          exact: span.exact,
          letter,
          nearest: place ? paragraphAt(token, place.start) : null,
        });
        return;
      }
      paint('linked', [range]);
      const paragraph = range.startContainer.parentElement;
      if (paragraph) {
        paragraph.closest('.row')?.setAttribute('data-here', '');
        bringIntoView(paragraph);
      }
      if (found.moved) setArrival({ kind: 'moved', exact: span.exact, letter, nearest: null });
      say(`Linked words in ${letter}: “${span.exact}”`);
    };
    // After the table has drawn itself: it takes no order while it is being drawn.
    const soon = requestAnimationFrame(arrive);
    window.addEventListener('hashchange', arrive);
    return () => {
      cancelAnimationFrame(soon);
      window.removeEventListener('hashchange', arrive);
    };
  }, [columns, loading, say]);

  useEffect(() => () => paint('linked', []), []);

  if (!arrival) return null;
  const { kind, exact, letter, nearest } = arrival;
  const where = letter === '' ? 'any version of this comparison' : letter;
  return (
    <Banner tone="alert">
      {kind === 'gone'
        ? `This link leads to “${exact}”, which is not in ${where} (any more). It may have been edited since, or its column may be hidden.`
        : `“${exact}” stood elsewhere in ${where} when this link was made; this is where it is now.`}{' '}
      {nearest ? (
        <Button look="quiet" onClick={() => bringIntoView(nearest)}>
          Go to where it stood
        </Button>
      ) : null}
    </Banner>
  );
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
