import { DOWNLOADS, downloadHref } from '../../lib/view/downloads.ts';
import { deskHref, isCarried, openHref, WHOLE } from '../../lib/view/href.ts';
import { htmlQuote, markdownQuote } from '../../lib/view/quote.ts';
import { Icon } from '../ui/icon.tsx';
import type { MenuItem, MenuProps } from '../ui/menu-props.ts';
import { OpenMenu } from '../ui/open-menu.tsx';
import { copyText } from './copy.client.ts';
import { useDesk } from './desk-context.client.tsx';

const DOWNLOAD = <Icon name="download" size={14} />;

/** Copy the place the reader stands at as a link, a quote or a card; download the whole comparison. */
export function OpenShareMenu({ trigger }: Pick<MenuProps, 'trigger'>) {
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
  const carry = async () => {
    const { carriedHref, carriedIn, LONG_LINK } = await import('../../lib/view/carried.ts');
    const tokens = columns.map((c) => c.token);
    const answer = await fetch(downloadHref(set, 'json', state.engine)).catch(() => null);
    const carried = answer?.ok ? carriedIn(await answer.text(), tokens) : null;
    if (!carried) {
      say('The texts could not be read: try again', { show: true });
      return;
    }
    const link = new URL(await carriedHref({ ...carried, title }), window.location.href).href;
    const done = await copyText(link);
    const long = `Link copied, but it is ${Math.round(link.length / 1000)} kB long and may be cut on its way: rather send the JSON file, which opens by drop at ${new URL(openHref(), window.location.href).href}`;
    const short = 'Link copied: the texts travel in it, and nothing is stored';
    say(done ? (link.length > LONG_LINK ? long : short) : 'The browser would not copy the link', { show: true });
  };
  const quotes: MenuItem[] = [
    {
      kind: 'action',
      label: 'Markdown quote with sources',
      onSelect: () => copy('Markdown quote', (a) => markdownQuote(quoted(a))),
    },
    { kind: 'action', label: 'HTML card', onSelect: () => copy('HTML card', (a) => htmlQuote(quoted(a))) },
  ];
  const items: MenuItem[] = [
    { kind: 'text', label: `Copy ${what} as` },
    { kind: 'action', label: 'Link', hint: 'y', onSelect: () => desk.copyLink(href, 'Link') },
    ...(stop ? quotes : [{ kind: 'text', label: 'As a quote or a card: open a finding or a change first' } as const]),
    ...(isCarried(set) ? [] : [{ kind: 'action', label: 'Link with the texts inside', onSelect: carry } as const]),
    { kind: 'line' },
    { kind: 'text', label: 'Download the comparison as' },
    ...DOWNLOADS.map(({ format, label }): MenuItem => {
      const { carried } = desk;
      const shown = { label, icon: DOWNLOAD };
      const failed = () => say('The file could not be made: try again', { show: true });
      if (carried) return { kind: 'action', ...shown, onSelect: () => carried.download(format).catch(failed) };
      return { kind: 'link', ...shown, href: downloadHref(set, format, state.engine) };
    }),
  ];
  return <OpenMenu label="Copy and download" items={items} trigger={trigger} />;
}
