import { useState } from 'react';
import type { ColumnStanding } from '../../lib/view/columns.ts';
import { Icon } from '../ui/icon.tsx';
import { late } from '../ui/late.client.tsx';
import type { MenuItem, MenuProps } from '../ui/menu-props.ts';
import { OpenMenu } from '../ui/open-menu.tsx';
import { COLUMNS_FIT, fits } from '../views/widths.ts';
import { useDesk } from './desk-context.client.tsx';
import { moveColumn } from './move-column.client.ts';
import { standingItems, useSayingStanding } from './open-standing-menu.tsx';
import { toggleColumn } from './toggle-column.client.ts';

const RenameVersion = late(() => import('../story/rename-version.client.tsx').then((m) => m.RenameVersion));

export type OpenColumnMenuProps = {
  readonly letter: string;
  /** Where the copy came from. */
  readonly url: string | null;
  readonly standing: ColumnStanding | null;
  readonly trigger: MenuProps['trigger'];
};

/** What can be done with a column. */
export function OpenColumnMenu({ letter, url, standing, trigger }: OpenColumnMenuProps) {
  const desk = useDesk();
  const { baseLetter, setBase, columns, change, changeStory, shownView } = desk;
  const stacked = shownView === 'rows' || !fits(COLUMNS_FIT);
  const sayStanding = useSayingStanding(letter);
  const [renaming, setRenaming] = useState(false);
  const own = columns.find((c) => c.letter === letter);
  const items: MenuItem[] = [
    baseLetter === letter
      ? {
          kind: 'action',
          label: 'Compare with the majority',
          hint: 'b',
          icon: <Icon name="scale" size={15} />,
          onSelect: () => setBase(null),
        }
      : {
          kind: 'action',
          label: `Compare the others with ${letter}`,
          hint: 'b',
          icon: <Icon name="star" size={15} />,
          onSelect: () => setBase(letter),
        },
    {
      kind: 'action',
      label: 'Hide this column',
      hint: letter <= 'H' ? String(letter.charCodeAt(0) - 64) : '',
      icon: <Icon name="eye-off" size={15} />,
      onSelect: () => toggleColumn(desk, letter),
    },
  ];
  if (own && baseLetter !== null && baseLetter !== letter) {
    const pair = columns.filter((c) => c.letter === letter || c.letter === baseLetter).map((c) => c.token);
    items.push({
      kind: 'action',
      label: `Only ${baseLetter} and ${letter}`,
      icon: <Icon name="columns-2" size={15} />,
      onSelect: () => change({ versions: pair }),
    });
  }
  if (changeStory && own) {
    const shown = columns.filter((c) => c.shown);
    if (own !== shown[0])
      items.push({
        kind: 'action',
        label: stacked ? 'Move up' : 'Move left',
        hint: 'H',
        icon: <Icon name={stacked ? 'arrow-up' : 'arrow-left'} size={15} />,
        onSelect: () => moveColumn(desk, letter, -1),
      });
    if (own !== shown.at(-1))
      items.push({
        kind: 'action',
        label: stacked ? 'Move down' : 'Move right',
        hint: 'L',
        icon: <Icon name={stacked ? 'arrow-down' : 'arrow-right'} size={15} />,
        onSelect: () => moveColumn(desk, letter, 1),
      });
    items.push({
      kind: 'action',
      label: 'Rename …',
      icon: <Icon name="pencil-line" size={15} />,
      onSelect: () => setRenaming(true),
    });
  }
  if (sayStanding && !standing)
    items.push({ kind: 'line' }, { kind: 'text', label: `What ${letter} is` }, ...standingItems(null, sayStanding), {
      kind: 'line',
    });
  if (columns.length > 1)
    items.push({
      kind: 'action',
      label: 'How alike, and which came from which',
      hint: 'g v',
      icon: <Icon name="network" size={15} />,
      onSelect: () => change({ view: 'versions' }),
    });
  if (url && /^https?:/i.test(url))
    items.push(
      { kind: 'line' },
      { kind: 'link', label: 'Open the source', href: url, icon: <Icon name="external-link" size={15} /> },
    );

  return (
    <>
      <OpenMenu label={`Column ${letter}`} items={items} trigger={trigger} />
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
