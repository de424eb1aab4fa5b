'use client';

import { useEffect, useState } from 'react';
import { blankCopy, type CopyFields, isBlank } from '../../lib/view/story-form.ts';
import { CopySlot } from '../story-form/copy-slot.client.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';
import { useChanging } from './changing.client.ts';
import type { StoryMenuProps } from './story-change.ts';

/** One more version, pasted or from a file. What is typed is kept in the tab until it is saved. */
export function AddVersion({ story, versions, actions, onClose }: StoryMenuProps & { readonly onClose: () => void }) {
  const { make, pending, problem } = useChanging(actions);
  const key = `variorum.add.${story}`;
  const [copy, setCopy] = useState<CopyFields>(() => recall(key));
  const [unread, setUnread] = useState<string | null>(null);
  useEffect(() => keep(key, copy), [key, copy]);

  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    const data = new FormData();
    data.set('file', file);
    const result = await actions
      .readCopy(data)
      .catch(() => ({ ok: false as const, message: 'The server did not answer. Choose the file again in a moment.' }));
    if (!result.ok) return setUnread(result.message);
    setUnread(null);
    setCopy((c) => ({
      ...c,
      text: result.text,
      label: c.label || file.name.replace(/\.(txt|md|markdown|text)$/i, ''),
    }));
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Add a version"
      description="The comparison gets a link of its own; the old one stays as it was."
      wide
    >
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          make({ kind: 'add', copy }, () => {
            keep(key, blankCopy('add'));
            onClose();
          });
        }}
      >
        <ul>
          <CopySlot
            copy={copy}
            place={versions.length}
            count={1}
            problems={[]}
            scripted
            alone
            readCopy={actions.readCopy}
            onChange={(_, patch) => setCopy((c) => ({ ...c, ...patch }))}
            onRemove={() => undefined}
            onMove={() => undefined}
          />
        </ul>
        {unread || problem ? (
          <p role="alert" className="mt-2 text-[0.8125rem] text-orange">
            {unread} {problem}
          </p>
        ) : null}
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <label
            className={buttonClass(
              'outline',
              'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-blue',
            )}
          >
            Choose a file
            <input
              type="file"
              accept=".txt,.md,.markdown,.text,text/plain,text/markdown"
              className="sr-only"
              onChange={(e) => void takeFile(e.target.files?.[0])}
            />
          </label>
          <Button type="submit" look="solid" disabled={pending || isBlank(copy)}>
            {pending ? 'Comparing …' : 'Add and compare'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function recall(key: string): CopyFields {
  try {
    return { ...blankCopy('add'), ...(JSON.parse(window.sessionStorage.getItem(key) ?? '{}') as Partial<CopyFields>) };
  } catch {
    return blankCopy('add');
  }
}

function keep(key: string, copy: CopyFields): void {
  try {
    if (isBlank(copy)) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // Too much for this browser: it is in the field all the same.
  }
}
