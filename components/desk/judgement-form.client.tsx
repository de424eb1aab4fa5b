'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { VERDICTS, type Verdict } from '../../lib/model/decision.ts';
import { dayOf } from '../../lib/view/day.ts';
import { VERDICT_TEXT } from '../../lib/view/judgements.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';
import { recallName, rememberName } from './own-name.client.ts';

/** What people have said of a finding, and a reader's own word on it. Nothing typed is lost when saving fails. */
export function JudgementForm({ findingId }: { readonly findingId: string }) {
  const { judgements, judge, say } = useDesk();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const known = judgements[findingId];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const verdict = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') as Verdict | null;
    const data = new FormData(form);
    const by = String(data.get('by') ?? '').trim();
    const note = String(data.get('note') ?? '').trim();
    if (!verdict) return;
    rememberName(by);
    start(async () => {
      const result = await judge({ findingId, verdict, by, note }).catch(() => ({
        ok: false as const,
        message: 'The server did not answer. Your words are still here: try again.',
      }));
      if (!result.ok) {
        setProblem(result.message);
        return;
      }
      setProblem(null);
      form.querySelector<HTMLInputElement>('[name="note"]')?.setAttribute('value', '');
      form.reset();
      say(`${VERDICT_TEXT[verdict].done}`);
      router.refresh();
    });
  };

  return (
    <form className="judgement" onSubmit={onSubmit}>
      {known ? (
        <p className="text-[0.8125rem]" data-verdict={known.verdict}>
          <strong className="font-semibold">{VERDICT_TEXT[known.verdict].done}</strong> by {known.by}, {dayOf(known.at)}
          {known.note ? <span className="block text-soft">“{known.note}”</span> : null}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <label className="min-w-24 flex-1 text-xs text-soft">
          Your name
          <input
            name="by"
            required
            maxLength={80}
            defaultValue={recallName()}
            autoComplete="name"
            className="field mt-0.5"
            suppressHydrationWarning
          />
        </label>
        <label className="min-w-32 flex-[2] text-xs text-soft">
          Note
          <input name="note" maxLength={1000} autoComplete="off" className="field mt-0.5" />
        </label>
      </div>
      <div className="flex flex-wrap gap-2">
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
      </div>
      {problem ? (
        <p role="alert" className="text-[0.8125rem] text-orange">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
