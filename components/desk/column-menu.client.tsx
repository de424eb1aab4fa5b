'use client';

import { Columns2, EllipsisVertical, ExternalLink, EyeOff, Network, Scale, Star } from 'lucide-react';
import { Menu } from '../ui/menu.client.tsx';
import type { MenuItem } from '../ui/menu-props.ts';
import { useDesk } from './desk-context.client.tsx';

/** What can be done with a column. */
export function ColumnMenu({ letter, url }: { readonly letter: string; readonly url: string | null }) {
  const { baseLetter, setBase, toggleColumn, columns, change } = useDesk();
  const own = columns.find((c) => c.letter === letter);
  const items: MenuItem[] = [
    baseLetter === letter
      ? {
          kind: 'action',
          label: 'Compare with the majority',
          hint: 'b',
          icon: <Scale size={15} aria-hidden />,
          onSelect: () => setBase(null),
        }
      : {
          kind: 'action',
          label: `Compare the others with ${letter}`,
          hint: 'b',
          icon: <Star size={15} aria-hidden />,
          onSelect: () => setBase(letter),
        },
    {
      kind: 'action',
      label: 'Hide this column',
      hint: letter <= 'H' ? String(letter.charCodeAt(0) - 64) : '',
      icon: <EyeOff size={15} aria-hidden />,
      onSelect: () => toggleColumn(letter),
    },
  ];
  if (own && baseLetter !== null && baseLetter !== letter) {
    const pair = columns.filter((c) => c.letter === letter || c.letter === baseLetter).map((c) => c.token);
    items.push({
      kind: 'action',
      label: `Only ${baseLetter} and ${letter}`,
      icon: <Columns2 size={15} aria-hidden />,
      onSelect: () => change({ versions: pair }),
    });
  }
  if (columns.length > 1)
    items.push({
      kind: 'action',
      label: 'How alike, and made from which',
      hint: 'g v',
      icon: <Network size={15} aria-hidden />,
      onSelect: () => change({ view: 'versions' }),
    });
  if (url && /^https?:/i.test(url))
    items.push(
      { kind: 'line' },
      { kind: 'link', label: 'Open the source', href: url, icon: <ExternalLink size={15} aria-hidden /> },
    );

  return (
    <Menu
      label={`Column ${letter}`}
      items={items}
      trigger={
        <button type="button" className="icon-button absolute -top-1 -right-2" aria-label={`Column ${letter}: more`}>
          <EllipsisVertical size={16} aria-hidden />
        </button>
      }
    />
  );
}
