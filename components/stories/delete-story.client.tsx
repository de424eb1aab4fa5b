'use client';

import { Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { counted } from '../../lib/view/counted.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';

export type DeleteStory = (id: string) => Promise<{ ok: true } | { ok: false; message: string }>;
export type DeleteStoryProps = {
  readonly id: string;
  readonly title: string;
  readonly versions: number;
  readonly deleteStory: DeleteStory;
};

/** Deletes a story for good, once the reader has said so twice. */
export function DeleteStoryButton({ id, title, versions, deleteStory }: DeleteStoryProps) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const remove = () =>
    start(async () => {
      const result = await deleteStory(id).catch(() => ({
        ok: false as const,
        message: 'The server did not answer. Nothing was deleted; try again.',
      }));
      if (result.ok) setOpen(false);
      else setProblem(result.message);
    });

  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={`Delete “${title}”`}
        title="Delete"
        onClick={() => setOpen(true)}
      >
        <Trash2 size={16} aria-hidden />
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Delete this story for good?"
        description={`“${title}” and its ${counted(versions, 'text')} are deleted. This cannot be undone, and links to the story will say that it was deleted.`}
      >
        {problem ? (
          <p role="alert" className="mt-4 text-orange">
            {problem}
          </p>
        ) : null}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button look="danger" disabled={pending} onClick={remove}>
            {pending ? 'Deleting …' : 'Delete for good'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
