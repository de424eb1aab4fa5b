import type { Role } from '../model/block.ts';

/** One copy as the form holds it. `key` tells slots apart while they are added, removed and reordered. */
export type CopyFields = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
  /** Lines, word for word, that look like page furniture and are to count as the story's own. */
  readonly restored: readonly string[];
  /** What a person had said of the copy and its paragraphs in the comparison it was carried in, as `saidIn` reads it; else absent. */
  readonly carried?: string;
};

/** A line of a copy that counts as page furniture, word for word. */
export type FurnitureLine = { readonly words: string; readonly role: Role };

export type FormFields = { readonly title: string; readonly copies: readonly CopyFields[] };

/** Something to mend: in a copy's field, in a copy as a whole (its text), or in the form (`text`: there is no copy at all). */
export type FormProblem = {
  readonly key: string | null;
  readonly field: keyof CopyFields | null;
  readonly message: string;
};

/** Of what was to be mended, what still is: not of a copy that was touched since, nor that there is none (the form's `text`) once there is one. */
export function openProblems(
  problems: readonly FormProblem[],
  mended: ReadonlySet<string>,
  copies: number,
): readonly FormProblem[] {
  return problems.filter(({ key, field }) => (key === null ? field !== 'text' || copies === 0 : !mended.has(key)));
}

export type FormState = {
  readonly fields: FormFields;
  readonly problems: readonly FormProblem[];
  /** Its comparison; null until it is stored. */
  readonly set: string | null;
  /** What is to be said of it: these very copies were stored before. Null else. */
  readonly known: string | null;
};

const COPY_FIELDS = ['label', 'text', 'publisher', 'url', 'published'] as const;

export function blankCopy(key: string): CopyFields {
  return { key, label: '', text: '', publisher: '', url: '', published: '', restored: [] };
}

/** Two places to paste into: the least there is to compare. */
export const BLANK_FORM: FormFields = { title: '', copies: [blankCopy('1'), blankCopy('2')] };

/** The name of a copy's field in the form: `copy.3.text`. */
export function fieldName(key: string, field: (typeof COPY_FIELDS)[number] | 'restored' | 'carried'): string {
  return `copy.${key}.${field}`;
}

/** Reads what was sent, slots in the order of the form. Line ends are made `\n`: a form's encoding turns every one into `\r\n`. */
export function readForm(data: FormData): FormFields {
  const value = (name: string) => {
    const v = data.get(name);
    return typeof v === 'string' ? plain(v) : '';
  };
  const keys = [...new Set([...data.keys()].flatMap((name) => /^copy\.([\w-]+)\.text$/.exec(name)?.[1] ?? []))];
  return {
    title: value('title'),
    copies: keys.map((key) => ({
      ...blankCopy(key),
      ...Object.fromEntries(COPY_FIELDS.map((f) => [f, value(fieldName(key, f))])),
      restored: linesOf(value(fieldName(key, 'restored'))),
      ...carriedField(value(fieldName(key, 'carried'))),
    })),
  };
}

function plain(words: string): string {
  return words.replace(/\r\n?/g, '\n');
}

function carriedField(value: string): { readonly carried?: string } {
  return value === '' ? {} : { carried: value };
}

function linesOf(json: string): readonly string[] {
  try {
    const lines: unknown = JSON.parse(json || '[]');
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
  } catch {
    return []; // not from our form
  }
}

export function isBlank(copy: CopyFields): boolean {
  return COPY_FIELDS.every((f) => copy[f].trim() === '');
}

/** The copies to send: slots nobody touched are left out, so that the two empty ones at the start do no harm. */
export function filledCopies(fields: FormFields): readonly CopyFields[] {
  return fields.copies.filter((c) => !isBlank(c));
}

/** The form with one slot more, empty, under a key that none of the others has: what is typed in one may never show in two. */
export function withSlot(fields: FormFields): FormFields {
  let key = fields.copies.length + 1;
  while (fields.copies.some((c) => c.key === String(key))) key += 1;
  return { ...fields, copies: [...fields.copies, blankCopy(String(key))] };
}

/** The form with a copy in the first slot that nobody has touched, else in a new one; its own key is not used. */
export function withCopy(fields: FormFields, copy: Partial<CopyFields>): FormFields {
  const at = fields.copies.findIndex(isBlank);
  if (at < 0) return withCopy(withSlot(fields), copy);
  return {
    ...fields,
    copies: fields.copies.map((c, i) => (i === at ? { ...blankCopy(c.key), ...copy, key: c.key } : c)),
  };
}

/** A draft and what was typed beside it: copies that the draft lacks are added to it, and a title that was typed is the newer one. */
export function withTyped(draft: FormFields, typed: FormFields): FormFields {
  const known = (copy: CopyFields) =>
    draft.copies.some((c) => COPY_FIELDS.every((f) => copy[f] === '' || plain(copy[f]) === plain(c[f])));
  const copies = filledCopies(typed).filter((copy) => !known(copy));
  return copies.reduce(withCopy, { ...draft, title: typed.title.trim() === '' ? draft.title : typed.title });
}

/** What can be seen to be wrong without reading the texts. A wrong address would be dropped later, so it is said here. */
export function checkFields(fields: FormFields): readonly FormProblem[] {
  return filledCopies(fields).flatMap((c): FormProblem[] => {
    const url = c.url.trim();
    if (url === '' || /^https?:\/\/[^\s/]+/i.test(url)) return [];
    return [{ key: c.key, field: 'url', message: 'Start the address with http:// or https://, or leave it out.' }];
  });
}

/** True when anything was typed: then it is worth keeping over a reload. */
export function isTouched(fields: FormFields): boolean {
  return fields.title.trim() !== '' || filledCopies(fields).length > 0;
}
