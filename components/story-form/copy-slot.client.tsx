'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { siglumOf } from '../../lib/model/version.ts';
import { type CopyFields, type FormProblem, fieldName } from '../../lib/view/story-form.ts';
import { Sigil } from '../desk/sigil.tsx';
import { Furniture } from './furniture.client.tsx';
import type { ReadCopy } from './read-copy.ts';

export type CopySlotProps = {
  readonly copy: CopyFields;
  readonly place: number;
  readonly count: number;
  readonly problems: readonly FormProblem[];
  readonly scripted: boolean;
  /** The only one of its form: then nothing is moved or removed. */
  readonly alone?: boolean;
  readonly readCopy: ReadCopy;
  readonly onChange: (key: string, patch: Partial<CopyFields>) => void;
  readonly onRemove: (key: string) => void;
  readonly onMove: (key: string, by: 1 | -1) => void;
};

/** One copy of the story: its label, its text, where it came from, and what of it counts as furniture. */
export function CopySlot({
  copy,
  place,
  count,
  problems,
  scripted,
  alone = false,
  readCopy,
  onChange,
  onRemove,
  onMove,
}: CopySlotProps) {
  const letter = siglumOf(place);
  const id = (field: string) => `copy-${copy.key}-${field}`;
  const textProblem = problems.filter((p) => p.field !== 'url');
  const urlProblem = problems.filter((p) => p.field === 'url');
  const told = copy.publisher + copy.url + copy.published !== '' || urlProblem.length > 0;
  // What the reader opened stays open about the field that is emptied again.
  const [open, setOpen] = useState(told);
  const described = (own: readonly FormProblem[], field: string) =>
    own.length > 0 ? { 'aria-invalid': true, 'aria-describedby': id(`${field}-problem`) } : {};

  return (
    <li>
      <fieldset className="min-w-0 border-t border-rule-strong pt-3">
        <legend className="sr-only">Copy {letter}</legend>
        <div className="flex flex-wrap items-center gap-2">
          <Sigil letter={letter} />
          <label className="shrink-0 text-[0.8125rem] font-semibold" htmlFor={id('label')}>
            Label<span className="sr-only"> of copy {letter}</span>
          </label>
          <input
            id={id('label')}
            name={fieldName(copy.key, 'label')}
            className="field min-w-24 flex-1 !w-auto"
            placeholder="the outlet, or what it is"
            maxLength={200}
            autoComplete="off"
            value={copy.label}
            onChange={(e) => onChange(copy.key, { label: e.target.value })}
          />
          {scripted && !alone ? (
            <span className="flex shrink-0">
              <button
                type="button"
                id={id('up')}
                className="icon-button"
                aria-label={`Move copy ${letter} up`}
                disabled={place === 0}
                onClick={() => onMove(copy.key, -1)}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
              <button
                type="button"
                id={id('down')}
                className="icon-button"
                aria-label={`Move copy ${letter} down`}
                disabled={place === count - 1}
                onClick={() => onMove(copy.key, 1)}
              >
                <ArrowDown size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={`Remove copy ${letter}`}
                disabled={count === 1}
                onClick={() => onRemove(copy.key)}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            </span>
          ) : null}
        </div>

        <label className="sr-only" htmlFor={id('text')}>
          Text of copy {letter}
        </label>
        <textarea
          id={id('text')}
          name={fieldName(copy.key, 'text')}
          className="field mt-2 block !min-h-48 font-copy !text-base leading-relaxed"
          placeholder="Paste the text, headline and all. Captions, “read more” lines and the like are recognised and folded away, never cut."
          spellCheck={false}
          dir="auto"
          value={copy.text}
          onChange={(e) => onChange(copy.key, { text: e.target.value })}
          {...described(textProblem, 'text')}
        />
        <Problems id={id('text-problem')} problems={textProblem} />
        <Furniture copy={copy} letter={letter} scripted={scripted} readCopy={readCopy} onChange={onChange} />
        <input type="hidden" name={fieldName(copy.key, 'restored')} value={JSON.stringify(copy.restored)} />
        {copy.carried ? <input type="hidden" name={fieldName(copy.key, 'carried')} value={copy.carried} /> : null}

        <details className="mt-2" open={open || told} onToggle={(e) => setOpen(e.currentTarget.open)}>
          <summary className="inline-block min-h-6 text-[0.8125rem] text-soft">Where it came from</summary>
          <div className="mt-1 grid gap-3 md:grid-cols-[1fr_1.6fr_auto]">
            <Field id={id('publisher')} label="Publisher">
              <input
                id={id('publisher')}
                name={fieldName(copy.key, 'publisher')}
                className="field mt-0.5"
                maxLength={200}
                autoComplete="off"
                value={copy.publisher}
                onChange={(e) => onChange(copy.key, { publisher: e.target.value })}
              />
            </Field>
            <Field id={id('url')} label="Address">
              <input
                id={id('url')}
                name={fieldName(copy.key, 'url')}
                type="text"
                inputMode="url"
                className="field mt-0.5"
                placeholder="https://"
                autoComplete="off"
                value={copy.url}
                onChange={(e) => onChange(copy.key, { url: e.target.value })}
                {...described(urlProblem, 'url')}
              />
              <Problems id={id('url-problem')} problems={urlProblem} />
            </Field>
            <Field id={id('published')} label="Published">
              <input
                id={id('published')}
                name={fieldName(copy.key, 'published')}
                type="date"
                className="field mt-0.5"
                value={copy.published}
                onChange={(e) => onChange(copy.key, { published: e.target.value })}
              />
            </Field>
          </div>
        </details>
      </fieldset>
    </li>
  );
}

function Field({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div>
      <label htmlFor={id} className="text-xs text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}

function Problems({ id, problems }: { readonly id: string; readonly problems: readonly FormProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <p id={id} className="mt-1 text-[0.8125rem] font-medium text-orange">
      {problems.map((p) => p.message).join(' ')}
    </p>
  );
}
