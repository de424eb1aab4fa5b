'use client';

import { Flag, Link2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useEffect, useState } from 'react';
import { findSpan, parseSpan } from '../../lib/view/span-fragment.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';
import { openFoldOf } from './page-marks.client.ts';
import { domRange, drawnText, paint, type SelectedWords, selectedWords } from './page-text.client.ts';
import { wordsHref } from './words-link.client.ts';
import { selectedToMark } from './words-to-mark.client.ts';

/** A button beside the words a reader selects: their link. */
export function WordsMenu() {
  const desk = useDesk();
  const [words, setWords] = useState<SelectedWords | null>(null);

  useEffect(() => {
    const settle = () => setWords(selectedWords());
    const clear = () => {
      if (document.getSelection()?.isCollapsed) setWords(null);
    };
    document.addEventListener('pointerup', settle);
    document.addEventListener('keyup', settle);
    document.addEventListener('selectionchange', clear);
    return () => {
      document.removeEventListener('pointerup', settle);
      document.removeEventListener('keyup', settle);
      document.removeEventListener('selectionchange', clear);
    };
  }, []);

  return (
    <Popover.Root open={words !== null} onOpenChange={(open) => (open ? undefined : setWords(null))}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: () => words?.rect ?? new DOMRect() } }} />
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={6}
          aria-label="Selected words"
          data-words-menu
          onOpenAutoFocus={(e) => e.preventDefault()}
          onCloseAutoFocus={(e) => e.preventDefault()}
          className="z-50 rounded-[3px] border border-rule bg-sheet p-1 shadow-float"
        >
          <Button
            look="quiet"
            onClick={() => {
              if (words) desk.copyLink(wordsHref(desk, words), 'Link to the selected words');
              setWords(null);
            }}
          >
            <Link2 size={15} aria-hidden /> Copy link to these words
          </Button>
          <Button
            look="quiet"
            title="Flag as garbled, or query (a)"
            onClick={() => {
              if (words) desk.startMarking(selectedToMark(words));
              setWords(null);
            }}
          >
            <Flag size={15} aria-hidden /> Mark …
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type Arrival = { readonly kind: 'gone' | 'nearest'; readonly exact: string; readonly letter: string };

/** Opens a link to words: finds them, paints them, and says so when they are gone or only their like is there. */
export function WordsArrival() {
  const { columns, say } = useDesk();
  const [arrival, setArrival] = useState<Arrival | null>(null);

  useEffect(() => {
    const arrive = () => {
      const span = parseSpan(window.location.hash);
      paint('linked', []);
      setArrival(null);
      if (!span) return;
      const column = columns.find((c) => c.token.startsWith(span.version) || span.version.startsWith(c.token));
      const token = column?.token ?? '';
      const found = findSpan(drawnText(token).text, span);
      const range = found ? domRange(token, found.range) : null;
      if (!found || !range) {
        setArrival({ kind: 'gone', exact: span.exact, letter: column?.letter ?? '' });
        return;
      }
      paint('linked', [range]);
      const paragraph = range.startContainer.parentElement;
      if (paragraph) {
        openFoldOf(paragraph);
        paragraph.closest('.row')?.setAttribute('data-here', '');
        paragraph.scrollIntoView({ block: 'center', inline: 'nearest' });
      }
      if (!found.sure) setArrival({ kind: 'nearest', exact: span.exact, letter: column?.letter ?? '' });
      say(`Linked words in ${column?.letter ?? ''}: “${span.exact}”`);
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [columns, say]);

  if (!arrival) return null;
  const where = arrival.letter === '' ? 'any version of this comparison' : arrival.letter;
  return (
    <Banner tone="alert">
      {arrival.kind === 'gone'
        ? `This link leads to “${arrival.exact}”, which is not in ${where} (any more). It may have been edited since, or its column may be hidden.`
        : `What stands around “${arrival.exact}” in ${where} has changed since the link was made; this is the nearest match.`}
    </Banner>
  );
}
