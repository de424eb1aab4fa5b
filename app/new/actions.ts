'use server';

import { redirect } from 'next/navigation';
import type { ReadCopy } from '../../components/story-form/read-copy.ts';
import { isStory } from '../../lib/model/block.ts';
import type { CopyInput } from '../../lib/server/copy-input.ts';
import { allowed, saveStory } from '../../lib/server/mutations.ts';
import { previewCopies } from '../../lib/server/queries.ts';
import { deskHref } from '../../lib/view/href.ts';
import {
  checkFields,
  type FormFields,
  type FormProblem,
  type FormState,
  filledCopies,
  readForm,
  withCopy,
} from '../../lib/view/story-form.ts';
import { copyInputOf } from './copy-input-of.ts';

/** Stores what the form holds and leads to its comparison; or gives everything back with what to mend, each at its field. */
export async function saveNewStory(_before: FormState, data: FormData): Promise<FormState> {
  const { fields, problems: unread } = await withFiles(readForm(data), data);
  const problems = [...unread, ...checkFields(fields)];
  const copies = filledCopies(fields);
  if (copies.length === 0 && problems.length === 0) {
    problems.push({ key: null, field: 'text', message: 'There is no copy yet. Paste, drop or choose at least one.' });
  }
  if (problems.length > 0) return { fields, problems, set: null, known: null };

  // The comparison is asked for here and shown, or waited for, at its own address.
  const story = { title: fields.title, copies: copies.map(copyInputOf), compare: 'asked for' } as const;
  const result = await allowed(() => saveStory(story));
  if (!result.ok) {
    return {
      fields,
      problems: result.problems.map(({ copy, message }) => ({
        key: copy === undefined ? null : (copies[copy]?.key ?? null),
        field: copy === undefined ? null : 'text',
        message,
      })),
      set: null,
      known: null,
    };
  }
  const { set, created, notices } = result.value;
  const known = created ? null : (notices.find((n) => n.code === 'already-stored')?.message ?? null);
  // With a script the browser has a draft to clear before it goes on; without one the server leads the way.
  if (data.get('scripted') !== 'yes') redirect(deskHref(set));
  return { fields, problems: [], set, known };
}

/** How one copy would be read: its text when it came as a file, and the lines that count as page furniture. Stores nothing. */
export async function readCopy(data: FormData): ReturnType<ReadCopy> {
  const file = data.get('file');
  const text = String(data.get('text') ?? '').replace(/\r\n?/g, '\n');
  const content: CopyInput['content'] =
    file instanceof File
      ? { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { kind: 'text', text };
  const result = await previewCopies([{ content, label: String(data.get('label') ?? '') }]);
  if (!result.ok) {
    const { problems } = result;
    return { ok: false, code: problems[0]?.code ?? '', message: problems.map((p) => p.message).join(' ') };
  }
  const copy = result.value.copies[0];
  if (!copy) return { ok: false, code: '', message: 'Nothing was read.' };
  return {
    ok: true,
    text: copy.text,
    furniture: copy.blocks
      .filter((b) => !isStory(b.role))
      .map((b) => ({ words: copy.text.slice(b.start, b.end), role: b.role })),
  };
}

/** Files that came with the form itself, where no script read them in: each becomes a copy, or a problem that names it. */
async function withFiles(fields: FormFields, data: FormData): Promise<{ fields: FormFields; problems: FormProblem[] }> {
  const problems: FormProblem[] = [];
  let all = fields;
  for (const file of data.getAll('files')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const one = new FormData();
    one.set('file', file);
    const read = await readCopy(one);
    if (read.ok) all = withCopy(all, { label: labelOfFile(file.name), text: read.text });
    else problems.push({ key: null, field: null, message: read.message });
  }
  return { fields: all, problems };
}

function labelOfFile(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.(txt|md|markdown|text)$/i, '');
}
