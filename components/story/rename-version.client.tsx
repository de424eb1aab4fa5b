'use client';

import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';
import { useChanging } from './changing.client.ts';
import type { StoryActions } from './story-change.ts';

export type RenameVersionProps = {
  readonly letter: string;
  readonly label: string;
  /** The version's id, or the beginning of it that links carry. */
  readonly version: string;
  readonly change: StoryActions['change'];
  readonly onClose: () => void;
};

/** Another label for one version, from the head of its column. */
export function RenameVersion({ letter, label, version, change, onClose }: RenameVersionProps) {
  const { make, pending, problem } = useChanging({ change });
  const [name, setName] = useState(label);
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={`Rename ${letter}`}>
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === label) onClose();
          else make({ kind: 'label', version, label: name }, onClose);
        }}
      >
        <label className="block text-xs text-soft">
          Label
          <input
            className="field mt-0.5"
            required
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
        </label>
        {problem ? (
          <p role="alert" className="mt-2 text-[0.8125rem] text-orange">
            {problem}
          </p>
        ) : null}
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button type="submit" look="solid" disabled={pending || name.trim() === ''}>
            {pending ? 'Saving …' : 'Rename'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
