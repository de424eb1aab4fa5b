'use client';

import { type FormEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { Act } from '../../lib/model/decision.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';
import { useDesk } from './desk-context.client.tsx';
import { keepNote, recallNote } from './note-draft.client.ts';
import { recallName } from './own-name.client.ts';
import { useSavingMark } from './saving-mark.client.ts';
import type { Markable } from './words-to-mark.client.ts';

/** The sheet in which a reader flags or queries words of a copy by hand. */
export function FlagWords() {
  const { marking, startMarking, columns } = useDesk();
  const letter = columns.find((c) => c.token === marking?.token)?.letter ?? '';
  return (
    <Dialog
      open={marking !== null}
      onOpenChange={(open) => (open ? undefined : startMarking(null))}
      title={`Mark words in ${letter}`}
      description="Your mark is shown, counted and listed with the findings, under your name."
    >
      {marking ? <FlagForm key={`${marking.token}.${marking.base}`} marking={marking} /> : null}
    </Dialog>
  );
}

function FlagForm({ marking }: { readonly marking: Markable }) {
  const { set, startMarking, say, arriveAt } = useDesk();
  const { save, pending, problem } = useSavingMark();
  const [range, setRange] = useState(marking.range);
  const draft = `${set}.${marking.token}.${marking.base}`;
  const [by, setBy] = useState(recallName);
  const [note, setNote] = useState(() => recallNote(draft));
  const [nothing, setNothing] = useState(false);
  /** What the sheet was opened for, or the button that was pressed before there was a name: Enter in the name is about that one. */
  const asked = useRef<string>(marking.act ?? 'flagged');
  const words = range ? marking.text.slice(range.start - marking.base, range.end - marking.base) : '';

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const act = ((event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? asked.current) as Act;
    if (!range || words.trim() === '') {
      setNothing(true);
      return;
    }
    save({ target: { version: marking.token, ...range }, act, by: by.trim(), note: note.trim() }, (review) => {
      keepNote(draft, '');
      startMarking(null);
      arriveAt(review);
      say(act === 'query' ? 'Queried' : 'Flagged as garbled');
    });
  };

  const onClick = ({ target: pressed }: MouseEvent<HTMLFormElement>) => {
    if (pressed instanceof HTMLButtonElement && pressed.value) asked.current = pressed.value;
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press of its buttons, by key as by mouse
    <form onSubmit={onSubmit} onClick={onClick} className="mt-4 space-y-3">
      <button type="submit" hidden />
      {marking.range ? (
        <blockquote className="max-h-40 overflow-y-auto border-l-[3px] border-orange bg-orange-wash px-3 py-2 font-copy text-base">
          {words}
        </blockquote>
      ) : (
        <Picker marking={marking} onPick={setRange} />
      )}
      {nothing ? (
        <p role="alert" className="text-[0.8125rem] text-orange">
          No words are selected yet. Select them in the paragraph above, with the mouse or with Shift and the arrow
          keys.
        </p>
      ) : null}
      <label className="block text-xs text-soft">
        Note: what is wrong with it, what the others say
        <textarea
          name="note"
          rows={3}
          value={note}
          onChange={(e) => {
            setNote(e.target.value);
            keepNote(draft, e.target.value);
          }}
          className="field mt-0.5"
        />
      </label>
      <label className="block text-xs text-soft">
        Your name
        <input
          name="by"
          required
          maxLength={80}
          autoComplete="name"
          value={by}
          onChange={(e) => setBy(e.target.value)}
          className="field mt-0.5"
        />
      </label>
      {problem ? (
        <p role="alert" className="text-[0.8125rem] text-orange">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2 pt-1">
        <Button type="submit" value="query" disabled={pending}>
          Query
        </Button>
        <Button type="submit" look="solid" value="flagged" disabled={pending}>
          {pending ? 'Saving …' : 'Flag as garbled'}
        </Button>
      </div>
    </form>
  );
}

/** Without a mouse nothing can be selected on a page: here the paragraph stands in a field, where the arrow keys select. */
function Picker({
  marking,
  onPick,
}: {
  readonly marking: Markable;
  readonly onPick: (range: { start: number; end: number }) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.setSelectionRange(0, 0);
    field.current?.focus();
  }, []);
  return (
    <div>
      <label htmlFor={id} className="text-xs text-soft">
        Select the words in this paragraph
      </label>
      <textarea
        ref={field}
        id={id}
        aria-readonly
        inputMode="none"
        spellCheck={false}
        dir="auto"
        // Not `readOnly`: a field that is has no caret for the arrow keys to move. What is typed is refused instead.
        value={marking.text}
        onBeforeInput={(e) => e.preventDefault()}
        onChange={() => undefined}
        onSelect={(e) => {
          const { selectionStart, selectionEnd } = e.currentTarget;
          if (selectionEnd > selectionStart)
            onPick({ start: marking.base + selectionStart, end: marking.base + selectionEnd });
        }}
        className="field mt-0.5 field-sizing-content max-h-56 font-copy !text-base"
      />
    </div>
  );
}
