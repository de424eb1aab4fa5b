'use client';

import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { Sigil } from '../desk/sigil.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';
import { useChanging } from './changing.client.ts';
import { rememberRemoval } from './removal.client.ts';
import type { StoryMenuProps, StoryVersions } from './story-change.ts';

/** The story's names, the order of its versions, and which of them it has. Each change is stored at once. */
export function Versions({ title, versions, actions, onClose }: StoryMenuProps & { readonly onClose: () => void }) {
  const { make, pending, problem } = useChanging(actions);
  const [name, setName] = useState(title);
  const [order, setOrder] = useState(versions);
  const [dragged, setDragged] = useState<string | null>(null);
  const [removed, setRemoved] = useState<readonly { readonly id: string; readonly label: string }[]>([]);

  useEffect(() => setOrder(versions), [versions]);
  useEffect(() => {
    actions.removed().then(setRemoved, () => setRemoved([]));
  }, [actions]);

  const put = (next: StoryVersions) => {
    setOrder(next);
    make({ kind: 'order', versions: next.map((v) => v.id) });
  };
  const moved = (id: string, to: number) => {
    const rest = order.filter((v) => v.id !== id);
    const own = order.find((v) => v.id === id);
    return own ? [...rest.slice(0, to), own, ...rest.slice(to)] : order;
  };
  const onDragOver = (event: DragEvent, over: string) => {
    event.preventDefault();
    if (dragged === null || dragged === over) return;
    setOrder(
      moved(
        dragged,
        order.findIndex((v) => v.id === over),
      ),
    );
  };

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title="Rename, reorder, remove" wide>
      <form
        className="mt-4 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          make({ kind: 'title', title: name });
        }}
      >
        <label className="min-w-0 flex-1 basis-60 text-xs text-soft">
          Title of the story
          <input className="field mt-0.5" maxLength={300} value={name} onChange={(e) => setName(e.target.value)} />
        </label>
        <Button type="submit" disabled={pending || name.trim() === '' || name.trim() === title}>
          Rename
        </Button>
      </form>
      {problem ? (
        <p role="alert" className="mt-3 text-[0.8125rem] text-orange">
          {problem}
        </p>
      ) : null}
      <h3 className="mt-6 text-xs font-semibold text-soft">Versions, in the order of the columns</h3>
      <ol className="mt-1 border-b border-rule">
        {order.map((version, i) => (
          <li
            key={version.id}
            data-version={version.id}
            data-dragged={dragged === version.id}
            className="flex flex-wrap items-center gap-2 border-t border-rule py-1.5 data-[dragged=true]:bg-sunken"
            onDragOver={(e) => onDragOver(e, version.id)}
          >
            {/* A mouse drags here; the arrows beside the name do the same for the keyboard. */}
            <span
              aria-hidden
              draggable
              className="cursor-grab touch-none text-soft"
              onDragStart={(e) => {
                e.dataTransfer.effectAllowed = 'move';
                e.dataTransfer.setData('text/plain', version.label);
                setDragged(version.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                put(order);
              }}
            >
              <GripVertical size={16} />
            </span>
            <Sigil letter={String.fromCharCode(65 + (i % 26))} />
            <Label
              version={version}
              pending={pending}
              onRename={(label) => make({ kind: 'label', version: version.id, label })}
            />
            <span className="flex shrink-0">
              <button
                type="button"
                className="icon-button"
                aria-label={`Move “${version.label}” up`}
                disabled={i === 0}
                onClick={() => put(moved(version.id, i - 1))}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={`Move “${version.label}” down`}
                disabled={i === order.length - 1}
                onClick={() => put(moved(version.id, i + 1))}
              >
                <ArrowDown size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={`Take “${version.label}” out`}
                title={
                  order.length === 1 ? 'The last version stays: delete the story instead' : 'Take out (can be undone)'
                }
                disabled={pending || order.length === 1}
                onClick={() =>
                  make({ kind: 'remove', version: version.id }, (set) => {
                    rememberRemoval({ set, version: version.id, label: version.label });
                    onClose();
                  })
                }
              >
                <Trash2 size={16} aria-hidden />
              </button>
            </span>
          </li>
        ))}
      </ol>
      {removed.length > 0 ? (
        <>
          <h3 className="mt-6 text-xs font-semibold text-soft">Taken out</h3>
          <ul className="mt-1">
            {removed.map(({ id, label }) => (
              <li key={id} className="flex items-center justify-between gap-2 py-1">
                {label}
                <Button
                  disabled={pending}
                  aria-label={`Bring “${label}” back`}
                  onClick={() => make({ kind: 'restore', version: id }, onClose)}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}

function Label({
  version,
  pending,
  onRename,
}: {
  readonly version: StoryVersions[number];
  readonly pending: boolean;
  readonly onRename: (label: string) => void;
}) {
  const [label, setLabel] = useState(version.label);
  return (
    <form
      className="flex min-w-40 flex-1 items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(label);
      }}
    >
      <input
        className="field"
        aria-label={`Label of ${version.letter}`}
        maxLength={200}
        value={label}
        onChange={(e) => setLabel(e.target.value)}
      />
      {label.trim() !== '' && label.trim() !== version.label ? (
        <Button type="submit" disabled={pending}>
          Rename
        </Button>
      ) : null}
    </form>
  );
}
