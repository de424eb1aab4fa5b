'use client';

import { type FormEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { type Act, VERDICTS } from '../../lib/model/decision.ts';
import type { Said } from '../../lib/model/review.ts';
import { counted } from '../../lib/view/counted.ts';
import { dayOf, momentOf } from '../../lib/view/day.ts';
import { deskHref, loginHref } from '../../lib/view/href.ts';
import { actText, VERDICT_TEXT } from '../../lib/view/judgements.ts';
import { Button } from '../ui/button.tsx';
import { placeOnPage } from './close-card.client.ts';
import { useDesk } from './desk-context.client.tsx';
import { keepNote, recallNote } from './note-draft.client.ts';
import { recallName } from './own-name.client.ts';
import { stopAtHand } from './page-marks.client.ts';
import { useSavingMark } from './saving-mark.client.ts';

/**
 * What people have said of a finding, of marked words (`id`) or of a difference (`stop`), and a reader's own word on it. Nothing typed is
 * lost when saving fails.
 */
export function JudgementForm(props: { readonly target: { readonly id: string } | { readonly stop: string } }) {
  const { carried, mark } = useDesk();
  if (carried) return <SaveFirst save={carried.save} />;
  return mark ? <Form {...props} /> : <SignInFirst id={'id' in props.target ? props.target.id : props.target.stop} />;
}

/** A shared link is read by whoever has it, with what people said; what one says oneself is for the newsroom. */
function SignInFirst({ id }: { readonly id: string }) {
  const { set, state, place, judgements, current } = useDesk();
  const known = judgements[id];
  const here = current?.finding ? ({ kind: 'finding', id: current.finding.id } as const) : place;
  return (
    <div className="judgement text-[0.8125rem] text-soft">
      {known?.flag ? <Standing said={known.flag} /> : null}
      {known?.verdict ? <Standing said={known.verdict} /> : null}
      <p>
        <a className="underline underline-offset-2" href={loginHref(deskHref(set, here, state))}>
          Sign in
        </a>{' '}
        to mark it: this is a shared link.
      </p>
    </div>
  );
}

/** Where the comparison is stored nowhere, no mark on it can be. */
function SaveFirst({ save }: { readonly save: () => void }) {
  return (
    <p className="judgement text-[0.8125rem] text-soft">
      Marks and notes are kept with a story, and this comparison is stored nowhere.{' '}
      <button type="button" className="min-h-6 underline underline-offset-2" onClick={save}>
        Save it as a story
      </button>
    </p>
  );
}

function Form({ target }: { readonly target: { readonly id: string } | { readonly stop: string } }) {
  const id = 'id' in target ? target.id : target.stop;
  const { set, judgements, say, current, select } = useDesk();
  const { save, pending, problem } = useSavingMark();
  const draft = `${set}.${id}`;
  const [by, setBy] = useState(recallName);
  const [note, setNote] = useState(() => recallNote(draft));
  const known = judgements[id];
  const form = useRef<HTMLFormElement>(null);
  /** The act that was pressed last and has not been stored: the browser asks for the name first, and Enter there is about this one. */
  const asked = useRef<string | null>(null);

  // What was typed before the scripts came stands in the fields alone, and would be put back to what they know.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only
  useEffect(() => {
    const typed = new FormData(form.current ?? undefined);
    const [own, words] = [String(typed.get('by')), String(typed.get('note'))];
    if (own !== '') setBy(own);
    if (words === '' || words === note) return;
    const all = note === '' ? words : `${note}\n${words}`;
    setNote(all);
    keepNote(draft, all);
  }, []);

  const store = (act: Act) =>
    save({ target, act, by: by.trim(), note: note.trim() }, () => {
      if (act !== 'withdrawn' && act !== 'seen' && act !== 'unseen') {
        // What was typed while it was being stored stays, as a note of its own. The reader may have gone on: this card is no more then.
        if (recallNote(draft) === note) keepNote(draft, '');
        setNote((now) => (now === note ? '' : now));
      }
      // Words that nobody marks any longer are no place to be: the address would lead to nothing.
      const gone = act === 'withdrawn' && known?.kind === 'passage' && !(known.flag && known.verdict);
      if (gone && stopAtHand() === `f-${id}`) select(null);
      say(actText(act));
    });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Enter in the name presses the form's first button, which says nothing by itself.
    const act = ((event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? asked.current) as Act | null;
    asked.current = null;
    if (act) store(act);
    else say('Nothing is marked yet: choose Confirm, Dismiss or Query');
    // The name is typed once: the next key is one of the desk's, and not a letter of the name.
    if (document.activeElement?.matches('[name="by"]')) leaveFields();
  };

  const leaveFields = () => {
    const back = current && placeOnPage(current.stop.id);
    if (back) back.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (
      event.key !== 'Escape' ||
      event.nativeEvent.isComposing ||
      !current ||
      !(event.target as Element).matches('input, textarea')
    )
      return;
    event.preventDefault();
    asked.current = null;
    leaveFields();
  };

  const onClick = ({ target: pressed }: MouseEvent<HTMLFormElement>) => {
    if (pressed instanceof HTMLButtonElement && pressed.value) asked.current = pressed.value;
  };

  return (
    // Out of a field the keys are the desk's again; what was typed stays. Before its script is here the form sends nothing (`dialog`, and in
    // none): sent as a form is by itself, the name and the note stood in the address, which servers log.
    <form
      ref={form}
      method="dialog"
      className="judgement"
      data-of={id}
      onSubmit={onSubmit}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <button type="submit" hidden />
      {known?.flag ? <Standing said={known.flag} /> : null}
      {known?.verdict ? <Standing said={known.verdict} /> : null}
      {known?.seen ? <p className="text-xs text-soft">Seen by {known.seen.by}</p> : null}
      {known && known.log.length > 1 ? <Log log={known.log} /> : null}
      <div className="judgement-fields">
        <label className="min-w-24 flex-1 text-xs text-soft">
          Your name
          <input
            name="by"
            required
            maxLength={80}
            value={by}
            onChange={(e) => {
              e.target.setCustomValidity('');
              setBy(e.target.value);
            }}
            // In the browser's own words it would not be said why.
            onInvalid={(e) => e.currentTarget.setCustomValidity('Whose mark is it? Your name is asked for once.')}
            autoComplete="name"
            className="field mt-0.5"
            suppressHydrationWarning
          />
        </label>
        <label className="min-w-32 flex-[2] text-xs text-soft">
          Note
          <textarea
            name="note"
            title="Note (c)"
            rows={1}
            autoComplete="off"
            value={note}
            onChange={(e) => {
              setNote(e.target.value);
              keepNote(draft, e.target.value);
            }}
            className="field mt-0.5 field-sizing-content max-h-40"
            suppressHydrationWarning
          />
        </label>
      </div>
      {problem ? (
        <p role="alert" className="text-[0.8125rem] text-orange">
          {problem}
        </p>
      ) : null}
      <div className="judgement-acts">
        {VERDICTS.map((v) => (
          <Button
            key={v}
            type="submit"
            name="verdict"
            value={v}
            disabled={pending}
            title={`${VERDICT_TEXT[v].act} (${VERDICT_TEXT[v].key})`}
          >
            {VERDICT_TEXT[v].act}
          </Button>
        ))}
        <Button
          type="submit"
          look="quiet"
          name="seen"
          value={known?.seen ? 'unseen' : 'seen'}
          disabled={pending}
          title={known?.seen ? 'Mark as not seen (e)' : 'Seen (e)'}
        >
          {known?.seen ? 'Not seen' : 'Seen'}
        </Button>
        {known?.verdict || known?.flag ? (
          <Button type="submit" look="quiet" name="undo" value="withdrawn" disabled={pending}>
            Undo {known.verdict ? `“${VERDICT_TEXT[known.verdict.verdict].done}”` : 'the flag'}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** What somebody said, who and when, with the note. */
export function Standing({ said }: { readonly said: Said }) {
  return (
    <p className="text-[0.8125rem]" data-verdict={said.verdict}>
      <strong className="font-semibold">{actText(said.verdict)}</strong> by {said.by}, {dayOf(said.at)}
      {said.note ? <span className="block whitespace-pre-wrap text-soft">“{said.note}”</span> : null}
    </p>
  );
}

/** Everything that was said, the oldest first: a mark that was undone is still here. */
function Log({ log }: { readonly log: readonly Said[] }) {
  return (
    <details className="text-xs text-soft">
      <summary className="inline-block min-h-6">{counted(log.length, 'entry', 'entries')} in the log</summary>
      <ol className="mt-1 space-y-1">
        {log.map(({ verdict, by, at, note }) => (
          <li key={`${at}-${verdict}`}>
            {actText(verdict)} by {by}, {momentOf(at)}
            {note ? `: “${note}”` : ''}
          </li>
        ))}
      </ol>
    </details>
  );
}
