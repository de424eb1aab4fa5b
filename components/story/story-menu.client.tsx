'use client';

import { FilePlus2, Library, ListOrdered, Pilcrow } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { storiesHref } from '../../lib/view/href.ts';
import { useDesk } from '../desk/desk-context.client.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Menu } from '../ui/menu.client.tsx';
import { useChanging } from './changing.client.ts';
import { recallKnown } from './known.client.ts';
import { forgetRemoval, type Removal, recallRemoval } from './removal.client.ts';
import type { StoryActions, StoryMenuProps } from './story-change.ts';

// Most pages are read without changing anything: a sheet is fetched when it is opened.
const AddVersion = dynamic(() => import('./add-version.client.tsx').then((m) => m.AddVersion), { ssr: false });
const Versions = dynamic(() => import('./versions.client.tsx').then((m) => m.Versions), { ssr: false });
const Paragraphs = dynamic(() => import('./paragraphs.client.tsx').then((m) => m.Paragraphs), { ssr: false });

/** What can be done to the story: versions in and out, names, order, and corrections by hand. */
export function StoryMenu(props: StoryMenuProps) {
  const [open, setOpen] = useState<'add' | 'versions' | 'paragraphs' | null>(null);
  const close = () => setOpen(null);
  // The menu takes the focus from the row that is to be corrected: that row is remembered.
  const row = useRef('');
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const own = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
      if (own?.dataset.row) row.current = own.dataset.row;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  return (
    <>
      <Menu
        label="The story"
        trigger={
          <button type="button" className={buttonClass('outline')}>
            Story
          </button>
        }
        items={[
          {
            kind: 'action',
            label: 'Add a version …',
            icon: <FilePlus2 size={15} aria-hidden />,
            onSelect: () => setOpen('add'),
          },
          {
            kind: 'action',
            label: 'Names, order, removal …',
            icon: <ListOrdered size={15} aria-hidden />,
            onSelect: () => setOpen('versions'),
          },
          {
            kind: 'action',
            label: 'Correct paragraphs …',
            icon: <Pilcrow size={15} aria-hidden />,
            onSelect: () => setOpen('paragraphs'),
          },
          { kind: 'line' },
          { kind: 'link', label: 'All stories', href: storiesHref(), icon: <Library size={15} aria-hidden /> },
        ]}
      />
      {open === 'add' ? <AddVersion {...props} onClose={close} /> : null}
      {open === 'versions' ? <Versions {...props} onClose={close} /> : null}
      {open === 'paragraphs' ? <Paragraphs {...props} row={row.current} onClose={close} /> : null}
    </>
  );
}

/** After copies were handed in that were stored before: that this is their story. */
export function KnownNote() {
  const { set } = useDesk();
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    const known = recallKnown(set);
    if (known) setMessage(known);
  }, [set]);
  return message ? (
    <Banner
      actions={
        <Button look="quiet" onClick={() => setMessage(null)}>
          All right
        </Button>
      }
    >
      {message}
    </Banner>
  ) : null;
}

/** After a removal: what was taken out, and the way back. */
export function RemovedNote({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const { make, pending, problem } = useChanging(actions);
  const [removal, setRemoval] = useState<Removal | null>(null);
  useEffect(() => setRemoval(recallRemoval(set)), [set]);
  if (!removal) return null;
  const over = () => {
    forgetRemoval();
    setRemoval(null);
  };
  return (
    <Banner
      actions={
        <>
          <Button disabled={pending} onClick={() => make({ kind: 'restore', version: removal.version }, over)}>
            Undo
          </Button>
          <Button look="quiet" onClick={over}>
            All right
          </Button>
        </>
      }
    >
      “{removal.label}” was taken out of this story. Its text and what was said of it are kept; the old link still shows
      it.
      {problem ? (
        <span role="alert" className="block text-orange">
          {problem}
        </span>
      ) : null}
    </Banner>
  );
}
