'use client';

import { Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { counted } from '../../lib/view/counted.ts';
import { storiesHref } from '../../lib/view/href.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';

export type DeleteStory = (id: string) => Promise<{ ok: true } | { ok: false; message: string }>;
export type DeleteStoryProps = {
  readonly id: string;
  readonly title: string;
  readonly versions: number;
  readonly deleteStory: DeleteStory;
  /** True where the button was pressed before this script was here. */
  readonly asked: boolean;
  /** What the list's address says: kept by a press that the page itself has to answer. */
  readonly back: Readonly<Record<'q' | 'page', string>>;
};

/**
 * Deletes a story for good, once the reader has said so twice. A press before the script is here is a form's: the page comes again with the
 * question open.
 */
export function DeleteStoryButton({ id, title, versions, deleteStory, asked, back }: DeleteStoryProps) {
  const [open, setOpen] = useState(asked);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const show = (wanted: boolean) => {
    setOpen(wanted);
    // Answered: a reload does not ask again.
    if (asked && !wanted) window.history.replaceState(null, '', storiesHref(back.q));
  };
  const remove = () =>
    start(async () => {
      const result = await deleteStory(id).catch(() => ({
        ok: false as const,
        message: 'The server did not answer. Nothing was deleted; try again.',
      }));
      if (result.ok) show(false);
      else setProblem(result.message);
    });

  return (
    <>
      <form action="/" className="contents">
        {Object.entries(back).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <button
          type="submit"
          name="delete"
          value={id}
          className="icon-button"
          aria-label={`Delete “${title}”`}
          title="Delete"
          onClick={(event) => {
            event.preventDefault();
            setOpen(true);
          }}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </form>
      <Dialog
        open={open}
        onOpenChange={show}
        title="Delete this story for good?"
        description={`“${title}” and its ${counted(versions, 'text')} are deleted; a text that another story holds as well stays in that story. This cannot be undone, and links to the story will say that it was deleted.`}
      >
        {problem ? (
          <p role="alert" className="mt-4 text-orange">
            {problem}
          </p>
        ) : null}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button onClick={() => show(false)}>Keep it</Button>
          <Button look="danger" disabled={pending} onClick={remove}>
            {pending ? 'Deleting …' : 'Delete for good'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
