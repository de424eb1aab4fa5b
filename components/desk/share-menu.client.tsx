'use client';

import { Download, Share } from 'lucide-react';
import { DOWNLOADS, downloadHref } from '../../lib/view/downloads.ts';
import { deskHref, WHOLE } from '../../lib/view/href.ts';
import { htmlQuote, markdownQuote } from '../../lib/view/quote.ts';
import { Menu, type MenuItem } from '../ui/menu.client.tsx';
import { copyText } from './copy.client.ts';
import { useDesk } from './desk-context.client.tsx';

/** Copy the place the reader stands at as a link, a quote or a card; download the whole comparison. */
export function ShareMenu() {
  const desk = useDesk();
  const { set, title, columns, state, current, say } = desk;
  const stop = current?.stop;
  const place = stop
    ? stop.kind === 'finding'
      ? ({ kind: 'finding', id: stop.id.slice(2) } as const)
      : ({ kind: 'row', id: stop.row } as const)
    : WHOLE;
  const href = deskHref(set, place, state);
  const what = stop ? (stop.rowNumber > 0 ? `row ${stop.rowNumber}` : 'this row') : 'this view';
  const copy = async (kind: string, make: (absolute: string) => string) => {
    const done = await copyText(make(new URL(href, window.location.href).href));
    say(done ? `${kind} copied` : `The browser would not copy the ${kind.toLowerCase()}`, { show: true });
  };
  const quoted = (absolute: string) => ({ title, href: absolute, columns, card: current });
  const items: MenuItem[] = [
    { kind: 'text', label: `Copy ${what} as` },
    { kind: 'action', label: 'Link', hint: 'y', onSelect: () => desk.copyLink(href, 'Link') },
    {
      kind: 'action',
      label: 'Markdown quote with sources',
      onSelect: () => copy('Markdown quote', (a) => markdownQuote(quoted(a))),
    },
    { kind: 'action', label: 'HTML card', onSelect: () => copy('HTML card', (a) => htmlQuote(quoted(a))) },
    { kind: 'line' },
    { kind: 'text', label: 'Download the comparison as' },
    ...DOWNLOADS.map(
      ({ format, label }): MenuItem => ({
        kind: 'link',
        label,
        href: downloadHref(set, format, state.engine),
        icon: <Download size={14} aria-hidden />,
      }),
    ),
  ];
  return (
    <Menu
      label="Copy and download"
      items={items}
      trigger={
        <button type="button" className="icon-button" title="Copy and download" aria-label="Copy and download">
          <Share size={16} aria-hidden />
        </button>
      }
    />
  );
}
