import { useState } from 'react';
import { storiesHref } from '../../lib/view/href.ts';
import { Icon } from '../ui/icon.tsx';
import { late } from '../ui/late.client.tsx';
import type { MenuProps } from '../ui/menu-props.ts';
import { OpenMenu } from '../ui/open-menu.tsx';
import type { StoryMenuProps } from './story-change.ts';

const AddVersion = late(() => import('./add-version.client.tsx').then((m) => m.AddVersion));
const Paragraphs = late(() => import('./paragraphs.client.tsx').then((m) => m.Paragraphs));
const Versions = late(() => import('./versions.client.tsx').then((m) => m.Versions));

export type OpenStoryMenuProps = StoryMenuProps & {
  readonly trigger: MenuProps['trigger'];
  /** The id of the row the reader was at last. */
  readonly row: () => string;
};

/** The menu of the story, open, and the sheets it leads to. */
export function OpenStoryMenu({ trigger, row, ...props }: OpenStoryMenuProps) {
  const [open, setOpen] = useState<'add' | 'versions' | 'paragraphs' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <OpenMenu
        label="The story"
        trigger={trigger}
        items={[
          {
            kind: 'action',
            label: 'Add a version …',
            icon: <Icon name="file-plus-corner" size={15} />,
            onSelect: () => setOpen('add'),
          },
          {
            kind: 'action',
            label: 'Rename, reorder, remove …',
            icon: <Icon name="list-ordered" size={15} />,
            onSelect: () => setOpen('versions'),
          },
          {
            kind: 'action',
            label: 'Correct paragraphs …',
            icon: <Icon name="pilcrow" size={15} />,
            onSelect: () => setOpen('paragraphs'),
          },
          { kind: 'line' },
          { kind: 'link', label: 'All stories', href: storiesHref(), icon: <Icon name="library" size={15} /> },
        ]}
      />
      {open === 'add' ? <AddVersion {...props} onClose={close} /> : null}
      {open === 'versions' ? <Versions {...props} onClose={close} /> : null}
      {open === 'paragraphs' ? <Paragraphs {...props} row={row()} onClose={close} /> : null}
    </>
  );
}
