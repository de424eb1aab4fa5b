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

/** Something to mend: in a copy's field, in a copy as a whole (its text), or in the form. */
export type FormProblem = {
  readonly key: string | null;
  readonly field: keyof CopyFields | null;
  readonly message: string;
};

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
    return typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : '';
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
