'use client';

import { Popover } from 'radix-ui';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { CardView } from '../desk/card-view.client.tsx';
import { useDesk, useSaid } from '../desk/desk-context.client.tsx';
import { showStop } from '../desk/page-marks.client.ts';
import { COLUMNS_FIT, fits } from './widths.ts';

/** The text, and beside the word the reader is at what every copy says there. */
export function ReadingText({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { current, select, state, columns, change, say } = useDesk();
  const { text: told } = useSaid();
  const text = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  // A reader who walks by n and p stays in the text; one who opened a word is led to what it opened.
  const opened = useRef(false);
  /** What to say when another copy's text is here. */
  const arriving = useRef('');
  const off = state.off.join(' ');

  useEffect(() => {
    const away = off.split(' ');
    for (const mark of text.current?.querySelectorAll<HTMLElement>('.heat') ?? []) {
      const link = mark.querySelector('a');
      if (away.includes(mark.dataset.g ?? '')) link?.setAttribute('tabindex', '-1');
      else link?.removeAttribute('tabindex');
    }
  }, [off]);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    if (!document.getSelection()?.isCollapsed) return;
    const target = event.target as Element;
    const mark = target.closest<HTMLElement>('.heat, [data-opens]');
    const id = mark?.dataset.stop ?? mark?.dataset.opens;
    if (!mark || !id || mark.getAttribute('role') === 'none') return;
    event.preventDefault();
    opened.current = true;
    opener.current = target.closest('a');
    select(id, { push: true, quiet: true });
  };

  // A finding of another copy is read in that copy.
  const stop = current?.stop.id;
  const there = columns.find((c) => c.letter === current?.context?.letter)?.token;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the reader goes on to it, not when another copy is chosen
  useEffect(() => {
    if (!stop?.startsWith('f-') || !there || placeOf(text.current, stop, null)) return;
    arriving.current = `now reading ${current?.context?.letter}. ${told}`;
    change({ of: there });
  }, [stop]);
  // Its words are on the page only when this text has been put there.
  const [, redraw] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text has changed, not when the reader goes on in it
  useEffect(() => {
    redraw(label);
    if (arriving.current) say(arriving.current, { show: false });
    arriving.current = '';
    if (stop && document.activeElement === document.body) showStop(stop, { focus: true });
  }, [label]);

  const at = current ? placeOf(text.current, current.stop.id, opener.current) : null;
  // With a margin beside the words the card stands there, and hides neither them nor what is above the page.
  const beside = at !== null && fits(COLUMNS_FIT);
  return (
    <>
      {/* Every word that answers a click is a link of its own. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <article ref={text} className="desk-table reading" aria-label={label} onClick={onClick}>
        {children}
      </article>
      <Popover.Root
        open={at !== null}
        onOpenChange={(open) => {
          if (!open) select(null);
        }}
      >
        {at ? (
          <Popover.Anchor
            virtualRef={{ current: { getBoundingClientRect: () => (beside ? besideOf(at) : rectOf(at)) } }}
          />
        ) : null}
        <Popover.Portal>
          <Popover.Content
            key={current?.stop.id}
            side={beside ? 'right' : 'bottom'}
            align={beside ? 'start' : 'center'}
            sideOffset={8}
            collisionPadding={12}
            aria-label="What each copy says"
            data-keys="on"
            className="reading-card"
            // Who walks by n and p is at the words, outside the card: that closes nothing.
            onFocusOutside={(event) => event.preventDefault()}
            // Nor does what is done with the word at hand: copying it, marking it, another filter.
            onPointerDownOutside={(event) => {
              if ((event.target as Element).closest('.masthead, .desk-strip')) event.preventDefault();
            }}
            onOpenAutoFocus={(event) => {
              if (!opened.current) event.preventDefault();
              opened.current = false;
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              opener.current?.focus({ preventScroll: true });
              opener.current = null;
            }}
          >
            {current ? <CardView card={current} /> : null}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

/** The word of a stop; for one without a word here (a paragraph that is left out) the note that names it. */
function placeOf(text: HTMLElement | null, stop: string, opener: HTMLElement | null): Element | null {
  if (!text) return null;
  const id = CSS.escape(stop);
  if (opener?.closest(`[data-stop="${id}"]`) || opener?.dataset.opens === stop) return opener;
  return text.querySelector(`[data-stop="${id}"]`) ?? text.querySelector(`[data-opens="${id}"]`);
}

/** The edge of the column of words, at the height of the place. */
function besideOf(element: Element): DOMRect {
  const { y, height } = rectOf(element);
  const column = (element.closest('.reading-row')?.querySelector('.copy') ?? element).getBoundingClientRect();
  return new DOMRect(column.right, y, 0, height);
}

/** Words may run over a line's end: their first line is the place. */
function rectOf(element: Element): DOMRect {
  return element.getClientRects()[0] ?? element.getBoundingClientRect();
}
