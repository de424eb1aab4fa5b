'use client';

import {
  ArrowLeft,
  ArrowRight,
  Columns2,
  EllipsisVertical,
  ExternalLink,
  EyeOff,
  Network,
  PencilLine,
  Scale,
  Star,
} from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Menu } from '../ui/menu.client.tsx';
import type { MenuItem } from '../ui/menu-props.ts';
import { useDesk } from './desk-context.client.tsx';

const RenameVersion = dynamic(() => import('../story/rename-version.client.tsx').then((m) => m.RenameVersion), {
  ssr: false,
});

/** What can be done with a column. */
export function ColumnMenu({ letter, url }: { readonly letter: string; readonly url: string | null }) {
  const { baseLetter, setBase, toggleColumn, columns, change, changeStory, moveColumn } = useDesk();
  const [renaming, setRenaming] = useState(false);
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
  if (changeStory && own) {
    const shown = columns.filter((c) => c.shown);
    if (own !== shown[0])
      items.push({
        kind: 'action',
        label: 'Move left',
        hint: 'H',
        icon: <ArrowLeft size={15} aria-hidden />,
        onSelect: () => moveColumn(letter, -1),
      });
    if (own !== shown.at(-1))
      items.push({
        kind: 'action',
        label: 'Move right',
        hint: 'L',
        icon: <ArrowRight size={15} aria-hidden />,
        onSelect: () => moveColumn(letter, 1),
      });
    items.push({
      kind: 'action',
      label: 'Rename …',
      icon: <PencilLine size={15} aria-hidden />,
      onSelect: () => setRenaming(true),
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
    <>
      <Menu
        label={`Column ${letter}`}
        items={items}
        trigger={
          <button type="button" className="icon-button absolute -top-1 -right-2" aria-label={`Column ${letter}: more`}>
            <EllipsisVertical size={16} aria-hidden />
          </button>
        }
      />
      {renaming && own && changeStory ? (
        <RenameVersion
          letter={letter}
          label={own.label}
          version={own.token}
          change={changeStory}
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </>
  );
}
