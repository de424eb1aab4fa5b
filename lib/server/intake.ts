import { accepted, type Notice, type Problem, type Result } from '../contract/contract.ts';
import { carriedDraft, draftOf, readTextFile } from '../ingest/ingest.ts';
import { isStory } from '../model/block.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { Entry } from '../store/store.ts';
import { versionId } from '../text/version-id.ts';
import { countWords } from '../view/excerpt.ts';
import type { CopyInput, Limits } from './copy-input.ts';
import { oneLine } from './one-line.ts';
import { checkParticulars } from './particulars.ts';

/** Offsets that a notice names; there may be thousands. */
const MOST_NAMED = 10;

/** Checked copies, ready for `collate`; `notices` say what is unusual about them (one copy only, the same text twice …). */
export type Intake = { readonly drafts: readonly VersionDraft[]; readonly notices: readonly Notice[] };

/**
 * Checks every copy against the limits and reads the files; every copy that is refused is named, each with what to do. `firstNumber` is
 * where the numbering of copies without a name begins.
 */
export function takeIn(copies: readonly CopyInput[], limits: Limits, firstNumber = 1): Result<Intake> {
  if (copies.length === 0) {
    return {
      ok: false,
      problems: [{ code: 'no-versions', message: 'There is no copy yet. Paste, drop or choose at least one.' }],
    };
  }
  if (copies.length > limits.maxVersions) return { ok: false, problems: [tooMany(copies.length, limits.maxVersions)] };

  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const drafts: VersionDraft[] = [];
  const ids = new Set<string>();
  copies.forEach((copy, i) => {
    const id = copy.id ?? `copy-${i + 1}`;
    if (ids.has(id)) {
      problems.push({ code: 'duplicate-id', message: `Two copies have the id “${id}”. Give each its own.`, copy: i });
    }
    ids.add(id);
    const name = nameOf(copy, firstNumber + i);
    const words = wordsOf(copy, copy.content.kind === 'file' ? fileName(copy.content.name) : name, limits);
    if (!words.ok) {
      problems.push({ ...words.problem, copy: i });
      return;
    }
    const particulars = checkParticulars(copy, name);
    notices.push(...particulars.notices);
    const { source, language, published } = particulars;
    const input = { id, label: name, ...words.words, source, language, roles: copy.roles };
    const draft = copy.carriedRoles ? carriedDraft(input, copy.carriedRoles) : draftOf(input);
    notices.push(...noticeOnRoles(copy.roles ?? [], draft));
    drafts.push({ ...draft, blocks: restoredIn(draft, copy.restored ?? []), published });
  });
  const sizes = new Map(drafts.map((d) => [versionId(d), Buffer.byteLength(d.text)]));
  const over = tooMuchTogether([...sizes.values()], limits);
  if (problems.length === 0 && over) problems.push(over);
  return problems.length > 0
    ? { ok: false, problems }
    : accepted({ drafts, notices: [...notices, ...noticesOn(drafts)] });
}

/** Says of which roles nothing came, since no paragraph begins where they were given. */
function noticeOnRoles(roles: NonNullable<CopyInput['roles']>, { label, blocks }: VersionDraft): readonly Notice[] {
  const starts = new Set(blocks.map((b) => b.start));
  const stray = roles.map((r) => r.start).filter((start) => !starts.has(start));
  if (stray.length === 0) return [];
  const named = `${stray.slice(0, MOST_NAMED).join(', ')}${stray.length > MOST_NAMED ? ' …' : ''}`;
  const message = `Roles given for “${label}” were left out: no paragraph of it begins at ${named}. Give the offset of a paragraph’s first character.`;
  return [{ code: 'role-not-used', message }];
}

/** By their words and not by their places: a line stays restored while the text about it is being typed. */
function restoredIn({ text, blocks }: VersionDraft, restored: readonly string[]): VersionDraft['blocks'] {
  if (restored.length === 0) return blocks;
  const wanted = new Set(restored);
  return blocks.map((b) =>
    !isStory(b.role) && wanted.has(text.slice(b.start, b.end)) ? { ...b, role: 'body', settled: true } : b,
  );
}

/** One copy too many, and what to do about it. */
export function tooMany(count: number, limit: number): Problem {
  const message = `There are ${count} copies; a story holds at most ${limit}. Leave out ${count - limit} of them, or make a second story of them.`;
  return { code: 'too-many-versions', message };
}

/** What comparing copies of these sizes (bytes) costs: every copy is held against every other, so its text counts once for each of them. */
function comparedBytes(sizes: readonly number[]): number {
  return sizes.reduce((sum, bytes) => sum + bytes, 0) * Math.max(0, sizes.length - 1);
}

/** Null where copies of these sizes can be compared; else what still can. */
export function tooMuchTogether(sizes: readonly number[], { maxComparedBytes }: Limits): Problem | null {
  if (comparedBytes(sizes) <= maxComparedBytes) return null;
  const count = sizes.length;
  const all = sizes.reduce((sum, bytes) => sum + bytes, 0);
  const smallest = [...sizes].sort((a, b) => a - b);
  const fit = smallest.findIndex((_, i) => comparedBytes(smallest.slice(0, i + 1)) > maxComparedBytes);
  const message = `These ${count} copies have ${size(all)} of text together. Each is compared with every other, and ${count} copies may have ${size(Math.floor(maxComparedBytes / (count - 1)))} together. Cut them to the story itself, or leave some out: the ${fit} shortest can be compared. VARIORUM_MAX_COMPARED_BYTES raises the limit where the server is started.`;
  return { code: 'too-much-text', message };
}

/** What is unusual about these copies taken together: a single one, the same text more than once. */
export function noticesOn(drafts: readonly VersionDraft[]): readonly Notice[] {
  const texts = new Map<string, { labels: string[]; words: () => number }>();
  for (const draft of drafts) {
    const id = versionId(draft);
    const known = texts.get(id);
    if (known) known.labels.push(draft.label);
    else texts.set(id, { labels: [draft.label], words: () => countWords(draft.text) });
  }
  return noticesOnTexts([...texts.values()]);
}

/** The same for copies that are stored. */
export function noticesOnEntries(entries: readonly Entry[]): readonly Notice[] {
  return noticesOnTexts(entries.map(({ labels, words }) => ({ labels, words: () => words })));
}

function noticesOnTexts(
  texts: readonly { readonly labels: readonly string[]; readonly words: () => number }[],
): Notice[] {
  const out = texts.flatMap(({ labels, words }): Notice[] => {
    if (labels.length < 2) return [];
    const count = words().toLocaleString('en-US');
    const names = [...labels]
      .sort()
      .map((label) => `“${label}”`)
      .join(', ');
    return [
      { code: 'same-text', message: `${names} are word for word the same (${count} words) and stand as one copy.` },
    ];
  });
  if (texts.length === 1) {
    const message =
      'There is only one text: you can see its structure and what looks damaged in it. Add another copy to compare.';
    out.push({ code: 'one-version', message });
  }
  return out;
}

type Words = { readonly text: string } | { readonly paragraphs: readonly string[] };
type WordsRead = { readonly ok: true; readonly words: Words } | { readonly ok: false; readonly problem: Problem };

function wordsOf({ content }: CopyInput, name: string, limits: Limits): WordsRead {
  let words: Words;
  if (content.kind === 'file') {
    // A file in UTF-16 may take up to twice the bytes of its UTF-8; the exact check follows.
    if (content.bytes.length > 2 * limits.maxTextBytes)
      return no(tooLarge(content.name, content.bytes.length, limits.maxTextBytes));
    const file = readTextFile(content.bytes, content.name);
    if (!file.ok) return no({ code: file.code, message: file.message });
    words = { text: file.text };
  } else words = content.kind === 'text' ? { text: content.text } : { paragraphs: content.paragraphs };

  const text = 'text' in words ? words.text : words.paragraphs.join('\n\n');
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.maxTextBytes) return no(tooLarge(name, bytes, limits.maxTextBytes));
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const message = `“${name}” has a NUL character (U+0000) at character ${nul + 1}, which no text should have. Delete it there, or copy the story’s text anew.`;
    return no({ code: 'nul-character', message });
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const message = `“${name}” is empty: there is not one word in it. Give it the story’s text, or leave it out.`;
    return no({ code: 'empty-text', message });
  }
  return { ok: true, words };
}

function no(problem: Problem): WordsRead {
  return { ok: false, problem };
}

function tooLarge(name: string, bytes: number, limit: number): Problem {
  const message = `“${name}” has ${size(bytes)} of text; a copy may have at most ${size(limit)}. Cut it to the story itself. (Whoever runs the server can raise the limit: VARIORUM_MAX_TEXT_BYTES.)`;
  return { code: 'too-large', message };
}

/** `1.4 MB`; in bytes when rounding would hide which side of a limit a size is on. */
export function size(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (Number.isInteger(megabytes)) return `${megabytes} MB`;
  if (megabytes > 1.05) return `${megabytes.toFixed(1)} MB`;
  return `${bytes.toLocaleString('en-US')} bytes`;
}

/** With its ending, which tells two files of one name apart, and without the folders before it. */
function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}

function nameOf(copy: CopyInput, number: number): string {
  const file = copy.content.kind === 'file' ? fileName(copy.content.name) : '';
  const names = [copy.label, file.replace(/\.(txt|md|markdown|text)$/i, ''), copy.source?.publisher, copy.id];
  return names.map((name) => oneLine(name ?? '')).find((name) => name !== '') ?? `Copy ${number}`;
}
