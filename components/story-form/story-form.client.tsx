'use client';

import { FileText, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useActionState, useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { siglumOf } from '../../lib/model/version.ts';
import { counted } from '../../lib/view/counted.ts';
import { momentOf } from '../../lib/view/day.ts';
import { deskHref } from '../../lib/view/href.ts';
import {
  BLANK_FORM,
  type CopyFields,
  type FormFields,
  type FormState,
  filledCopies,
  isTouched,
  openProblems,
  readForm,
  withCopy,
  withSlot,
  withTyped,
} from '../../lib/view/story-form.ts';
import { rememberKnown } from '../story/known.client.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { CopySlot } from './copy-slot.client.tsx';
import { dropDraft, keepDraft, recallClosed, recallDraft, recallLong } from './draft.client.ts';
import { putDraft } from './kept-drafts.client.ts';
import type { ReadCopy } from './read-copy.ts';
import { megabytes, readFile } from './read-file.client.ts';

export type StoryFormProps = {
  readonly save: (before: FormState, data: FormData) => Promise<FormState>;
  readonly readCopy: ReadCopy;
  readonly maxVersions: number;
  readonly maxTextBytes: number;
};

const FIRST: FormState = { fields: BLANK_FORM, problems: [], set: null, known: null };

/**
 * Copies in: pasted, dropped or chosen. Works as a plain form too; with a script, files are read into the fields at once and
 * everything typed is kept in the tab until it is saved.
 */
export function StoryForm({ save, readCopy, maxVersions, maxTextBytes }: StoryFormProps) {
  const router = useRouter();
  // Without a script the server answers the form itself; with one, an answer that never comes is caught here.
  const [served, action] = useActionState(save, FIRST);
  const [own, setOwn] = useState<FormState | null>(null);
  const [pending, start] = useTransition();
  const answer = own ?? served;
  const [fields, setFields] = useState<FormFields>(answer.fields);
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  const [closed, setClosed] = useState<Awaited<ReturnType<typeof recallClosed>>>(null);
  const [scripted, setScripted] = useState(false);
  const [kept, setKept] = useState(true);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(0);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  /** What was done that a reader who does not see the slots has to hear. */
  const [done, setDone] = useState('');
  /** Where the reader goes once it is drawn: what was pressed may be gone by then, and the focus with it. */
  const next = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  /** Once it is stored, what is in the fields is no draft any more. */
  const stored = useRef(false);
  const bringBack = useCallback((draft: FormFields) => setFields((now) => withTyped(draft, now)), []);

  useEffect(() => {
    setScripted(true);
    // A fast typist is there before the script.
    const typed = readForm(new FormData(form.current ?? undefined));
    if (isTouched(typed)) setFields(typed);
    const draft = recallDraft();
    if (draft) bringBack(draft);
    else
      void recallLong().then((long) => {
        if (long) bringBack(long);
        else void recallClosed().then(setClosed);
      });
    // A file that misses the form shall not be opened in its place.
    const hold = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, hold);
    return () => {
      for (const kind of ['dragover', 'drop'] as const) window.removeEventListener(kind, hold);
    };
  }, [bringBack]);

  useEffect(() => {
    if (!scripted) return;
    const keep = () => {
      // The server may have stored it before the last keystroke was kept.
      if (!stored.current) void keepDraft(fields).then(setKept);
    };
    const timer = setTimeout(keep, 200);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [fields, scripted]);

  useEffect(() => {
    setMended(new Set());
    if (answer.set !== null) {
      if (answer.known !== null) rememberKnown(answer.set, answer.known);
      stored.current = true;
      void dropDraft();
      router.push(deskHref(answer.set));
    } else if (answer.problems.length > 0) summary.current?.focus();
  }, [answer, router]);

  useEffect(() => {
    if (next.current) document.getElementById(next.current)?.focus();
    next.current = null;
  });

  const mend = (key: string) => setMended((m) => new Set([...m, key]));
  const change = (key: string, patch: Partial<CopyFields>) => {
    setFields((f) => ({ ...f, copies: f.copies.map((c) => (c.key === key ? { ...c, ...patch } : c)) }));
    mend(key);
  };
  const remove = (key: string) => {
    const at = fields.copies.findIndex((c) => c.key === key);
    const left = fields.copies.filter((c) => c.key !== key);
    next.current = `copy-${(left[at] ?? left[at - 1])?.key}-label`;
    setDone(`Copy ${siglumOf(at)} was removed.`);
    setFields((f) => ({ ...f, copies: f.copies.filter((c) => c.key !== key) }));
    mend(key);
  };
  const move = (key: string, by: 1 | -1) => {
    const from = fields.copies.findIndex((c) => c.key === key);
    const to = from + by;
    const canGoOn = to + by >= 0 && to + by < fields.copies.length;
    next.current = `copy-${key}-${canGoOn === by > 0 ? 'down' : 'up'}`;
    setDone(`Copy ${siglumOf(from)} is copy ${siglumOf(to)} now.`);
    setFields((f) => {
      const at = f.copies.findIndex((c) => c.key === key);
      const copies = [...f.copies];
      const [copy] = copies.splice(at, 1);
      if (copy) copies.splice(Math.max(0, at + by), 0, copy);
      return { ...f, copies };
    });
  };

  const takeFiles = async (files: readonly File[]) => {
    setReading((n) => n + files.length);
    for (const file of files) {
      const result = await readFile(file, readCopy, maxTextBytes);
      setReading((n) => n - 1);
      if (result.ok) put(file.name.replace(/\.(txt|md|markdown|text)$/i, ''), result.text);
      else setUnread((u) => [...u, { message: result.message, file: result.code === 'invalid-utf8' ? file : null }]);
    }
  };

  const put = (label: string, text: string) => setFields((f) => withCopy(f, { label, text }));

  /** The encoding of nearly every text that is not UTF-8. The reader sees in the field whether it was the right one. */
  const readAsWindows = async (file: File) => {
    const text = new TextDecoder('windows-1252').decode(await file.arrayBuffer());
    put(file.name.replace(/\.(txt|md|markdown|text)$/i, ''), text.replace(/\r\n?/g, '\n'));
    setUnread((u) => u.filter((one) => one.file !== file));
    next.current = 'files';
  };

  const onDrop = (event: DragEvent) => {
    setOver(false);
    const { files } = event.dataTransfer;
    const words = event.dataTransfer.getData('text/plain');
    // Words that are dragged into a field are the browser's affair.
    if (files.length === 0 && event.target instanceof Element && event.target.closest('input, textarea')) return;
    event.preventDefault();
    if (files.length > 0) void takeFiles([...files]);
    else if (words.trim() !== '') put('', words);
  };

  const ready = filledCopies(fields).length;
  const problems = openProblems(answer.problems, mended, ready);
  const general = problems.filter((p) => p.key === null || !fields.copies.some((c) => c.key === p.key));

  return (
    <form
      ref={form}
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        start(async () => setOwn(await answered(save, fields, data)));
      }}
      className="mt-8"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {scripted ? <input type="hidden" name="scripted" value="yes" /> : null}
      {closed ? (
        <div className="mb-6">
          <Banner
            actions={
              <>
                <Button
                  onClick={() => {
                    bringBack(closed.fields);
                    void putDraft(closed.tab, null);
                    setClosed(null);
                    next.current = 'title';
                  }}
                >
                  Bring it back
                </Button>
                <Button
                  look="quiet"
                  onClick={() => {
                    void putDraft(closed.tab, null);
                    setClosed(null);
                    next.current = 'title';
                  }}
                >
                  Throw it away
                </Button>
              </>
            }
          >
            An unfinished story is kept in this browser:{' '}
            {closed.fields.title.trim() ? `“${closed.fields.title.trim()}”, ` : ''}
            {counted(filledCopies(closed.fields).length, 'copy', 'copies')}, last touched{' '}
            {momentOf(new Date(closed.at).toISOString())}.
          </Banner>
        </div>
      ) : null}
      <div ref={summary} tabIndex={-1} role="alert" className="outline-none">
        {problems.length > 0 ? (
          <div className="mb-6 border-l-[3px] border-orange bg-orange-wash px-4 py-3">
            <p className="font-semibold">Nothing has been saved yet. Everything you typed is still here.</p>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {general.map((p) => (
                <li key={p.message}>{p.message}</li>
              ))}
              {problems
                .filter((p) => !general.includes(p))
                .map(({ key, field, message }) => (
                  <li key={`${key} ${field}`}>
                    <a
                      href={`#copy-${key}-${field === 'url' ? 'url' : 'text'}`}
                      className="underline underline-offset-2"
                    >
                      Copy {siglumOf(fields.copies.findIndex((c) => c.key === key))}
                    </a>
                    : {message}
                  </li>
                ))}
            </ul>
          </div>
        ) : null}
      </div>

      <label className="block text-[0.8125rem] font-semibold" htmlFor="title">
        Title of the story <span className="font-normal text-soft">(if empty, the first copy’s headline)</span>
      </label>
      <input
        id="title"
        name="title"
        className="field mt-1 font-copy !text-lg"
        maxLength={300}
        value={fields.title}
        autoComplete="off"
        onChange={(e) => setFields((f) => ({ ...f, title: e.target.value }))}
      />

      <div
        className={`mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border border-dashed px-4 py-4 ${over ? 'border-ink bg-sunken' : 'border-rule-strong'}`}
      >
        <FileText size={20} aria-hidden className="text-soft" />
        <p className="min-w-0 flex-1 basis-52 text-[0.8125rem]">
          <strong className="font-semibold">Drop files here</strong>, one for each copy. Plain text or Markdown, up to{' '}
          {megabytes(maxTextBytes)} each; {maxVersions} copies at most, fewer if they are very long.
        </p>
        <label
          className={buttonClass(
            'outline',
            'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-blue',
          )}
        >
          Choose files
          <input
            id="files"
            type="file"
            name="files"
            multiple
            accept=".txt,.md,.markdown,.text,text/plain,text/markdown"
            className="sr-only"
            onChange={(e) => {
              const chosen = [...(e.target.files ?? [])];
              e.target.value = ''; // read into the fields; they are not to be sent a second time
              void takeFiles(chosen);
            }}
          />
        </label>
      </div>
      <div role="status" className="text-[0.8125rem] text-soft">
        {reading > 0 ? `Reading ${counted(reading, 'file')} …` : done}
      </div>
      {unread.length > 0 ? (
        <div role="alert" className="mt-3 border-l-[3px] border-orange bg-orange-wash px-4 py-3 text-[0.8125rem]">
          <ul className="space-y-1">
            {unread.map(({ message, file }) => (
              <li key={message}>
                {message}
                {file ? (
                  <Button className="mt-1 mb-2 flex" onClick={() => void readAsWindows(file)}>
                    Read it as Windows-1252
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          <Button
            look="quiet"
            className="mt-1 !px-0 underline underline-offset-2"
            onClick={() => {
              next.current = 'files';
              setUnread([]);
            }}
          >
            Close
          </Button>
        </div>
      ) : null}

      <ol className="mt-8 space-y-8">
        {fields.copies.map((copy, i) => (
          <CopySlot
            key={copy.key}
            copy={copy}
            place={i}
            count={fields.copies.length}
            problems={problems.filter((p) => p.key === copy.key)}
            scripted={scripted}
            readCopy={readCopy}
            onChange={change}
            onRemove={remove}
            onMove={move}
          />
        ))}
      </ol>

      <div className="sticky bottom-0 z-10 mt-8 flex flex-wrap items-center gap-3 border-t border-rule bg-paper py-3">
        <Button type="submit" look="solid" className="!px-4 !py-2" disabled={pending}>
          {pending ? 'Saving …' : ready > 1 ? `Compare ${ready} copies` : 'Compare'}
        </Button>
        {scripted ? (
          <Button onClick={() => setFields(withSlot)} disabled={pending || fields.copies.length >= maxVersions}>
            <Plus size={15} aria-hidden /> Add another copy
          </Button>
        ) : null}
        <span className="text-xs text-soft" role="status">
          {pending
            ? 'Storing the copies.'
            : !kept
              ? 'This browser has no room to keep it over a reload: do not close the page before saving.'
              : ready > maxVersions
                ? `${ready} copies; a story holds at most ${maxVersions}. Remove ${ready - maxVersions}, or make a second story of them.`
                : fields.copies.length >= maxVersions
                  ? `${maxVersions} copies are the most a story holds.`
                  : ready === 1
                    ? 'A single copy is checked for damage of its own. Add a second to compare it with.'
                    : ''}
        </span>
      </div>
    </form>
  );
}

/** A file that was not read and why; the file itself where another encoding may help. */
type Unread = { readonly message: string; readonly file: File | null };

/** A server that does not answer is an answer too: what was typed stays, and the reader is told. */
async function answered(save: StoryFormProps['save'], fields: FormFields, data: FormData): Promise<FormState> {
  try {
    return await save(FIRST, data);
  } catch {
    const message = 'The server did not answer, or refused so much text at once. Check that it runs, and try again.';
    return { fields, problems: [{ key: null, field: null, message }], set: null, known: null };
  }
}
