import { isStory, type Role } from '../model/block.ts';
import type { DraftBlock, VersionDraft } from '../model/draft.ts';
import type { Source } from '../model/version.ts';
import { splitBlocks } from '../text/blocks.ts';
import { guessLanguage } from './language.ts';
import { markRoles } from './roles.ts';

export { readTextFile } from './importers/text.ts';

/** What a caller hands in: its own id, the words, and what it knows of them. */
export type VersionInput = {
  readonly id: string;
  readonly label?: string | undefined;
  /** Ignored when `paragraphs` is given. */
  readonly text?: string | undefined;
  /** Divisions made by the caller: one block of role body each, in that order, and no role guessing. */
  readonly paragraphs?: readonly string[] | undefined;
  /** BCP 47; guessed from the words when absent. */
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  readonly source?: Source | undefined;
  /** A person's corrections, by the offset at which the block starts. They win over every guess. */
  readonly roles?: readonly { readonly start: number; readonly role: Role }[] | undefined;
};

const BETWEEN_PARAGRAPHS = '\n\n';

/**
 * A caller's input as a draft for `collate`: well-formed text, its blocks, and a role for each. Lone surrogates become
 * U+FFFD, so that the same words hash alike in every store; nothing else of the text is touched.
 */
export function draftOf(input: VersionInput): VersionDraft {
  const { text, blocks } = input.paragraphs ? givenBlocks(input.paragraphs) : guessedBlocks(input.text ?? '');
  const corrected = new Map(input.roles?.map((c) => [c.start, c.role]));
  return {
    id: input.id,
    label: input.label ?? input.id,
    text,
    language: input.language ?? guessLanguage(text),
    published: input.published ?? input.source?.published ?? null,
    source: input.source ?? {},
    blocks: blocks.map((b) => {
      const role = corrected.get(b.start);
      return role ? { ...b, role, settled: true } : b;
    }),
  };
}

/**
 * A copy that comes with what each of its paragraphs was when it was compared, as the draft it was then. Settled is only what the words
 * alone do not give: a role that is another than the guess, and what was left out. With every role settled the copy would be taken for
 * one that its caller cut, another version of the same words, and its comparison would count otherwise than the page it came from. Roles
 * for more or fewer paragraphs than there are say nothing.
 */
export function carriedDraft(input: VersionInput, roles: readonly Role[]): VersionDraft {
  const draft = draftOf(input);
  if (roles.length !== draft.blocks.length) return draft;
  const blocks = draft.blocks.map((b, i) => {
    const role = roles[i] ?? b.role;
    return { ...b, role, settled: role !== b.role || !isStory(role) };
  });
  const asGuessed = blocks.every((b, i) => b.role === draft.blocks[i]?.role);
  return asGuessed && blocks.every((b) => b.settled) ? draft : { ...draft, blocks };
}

function givenBlocks(paragraphs: readonly string[]): { text: string; blocks: DraftBlock[] } {
  const blocks: DraftBlock[] = [];
  let text = '';
  paragraphs.forEach((raw, i) => {
    if (i > 0) text += BETWEEN_PARAGRAPHS;
    const paragraph = wellFormed(raw);
    blocks.push({ start: text.length, end: text.length + paragraph.length, role: 'body', settled: true });
    text += paragraph;
  });
  return { text, blocks };
}

function guessedBlocks(raw: string): { text: string; blocks: DraftBlock[] } {
  const text = wellFormed(raw);
  const ranges = splitBlocks(text);
  const roles = markRoles(ranges.map((r) => text.slice(r.start, r.end)));
  return { text, blocks: ranges.map((r, i) => ({ ...r, role: roles[i] as Role, settled: false })) };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `String.prototype.toWellFormed`, spelled out: the type library of our floor does not have it. */
function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD');
}
