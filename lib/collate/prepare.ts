import { supportedFurniture } from '../align/align.ts';
import { type Block, ROLES, type Role } from '../model/block.ts';
import type { DraftBlock, VersionDraft } from '../model/draft.ts';
import { siglumOf } from '../model/version.ts';
import { type AnalysedText, analyse } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { versionId } from '../text/version-id.ts';

/**
 * Drafts made ready for the stages: one text for each distinct version, in the order of the ids, sigla given, and the
 * furniture that another version's story supports raised to body. Where two drafts have the same words, the one whose
 * other particulars sort first speaks for both, so that the order of loading never shows; a role that any of them settled is settled.
 * `onText` is told before each how many are read.
 */
export function prepare(
  drafts: readonly VersionDraft[],
  lexis: Lexis,
  onText?: (done: number, of: number) => void,
): readonly AnalysedText[] {
  if (drafts.length === 0) throw new Error('collate was called without a version');
  const distinct = new Map<string, VersionDraft[]>();
  for (const draft of drafts) {
    const id = versionId(draft);
    distinct.set(id, [...(distinct.get(id) ?? []), draft]);
  }
  const ordered = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, same]) => [id, asOne(same)] as const);
  const texts = ordered.map(([id, draft], index) => {
    const { text, language, published } = draft;
    onText?.(index, ordered.length);
    return analyse({ id, siglum: siglumOf(index), text, language, published }, draft.blocks.map(withoutSettled), lexis);
  });
  return raise(
    texts,
    ordered.map(([, draft]) => draft),
    lexis,
  );
}

function raise(texts: readonly AnalysedText[], drafts: readonly VersionDraft[], lexis: Lexis): readonly AnalysedText[] {
  const raised = new Set(supportedFurniture(texts, lexis).map((ref) => `${ref.version} ${ref.block}`));
  return texts.map((text, version) => {
    const blocks = (drafts[version] as VersionDraft).blocks.map((b, block) =>
      raised.has(`${version} ${block}`) && !b.settled
        ? { ...withoutSettled(b), role: 'body' as const }
        : withoutSettled(b),
    );
    return { ...text, blocks };
  });
}

function withoutSettled({ start, end, role }: DraftBlock): Block {
  return { start, end, role };
}

/** Drafts of the same words as one. A block whose role several settle in other ways has the one that is first in `ROLES`. */
function asOne(same: readonly VersionDraft[]): VersionDraft {
  const speaks = same.reduce((a, b) => (particulars(b) < particulars(a) ? b : a));
  if (same.length === 1) return speaks;
  const settled = new Map<string, Role>();
  for (const b of same.flatMap((draft) => draft.blocks)) {
    const known = settled.get(`${b.start}-${b.end}`);
    if (b.settled && (!known || ROLES.indexOf(b.role) < ROLES.indexOf(known)))
      settled.set(`${b.start}-${b.end}`, b.role);
  }
  const blocks = speaks.blocks.map((b) => {
    const role = settled.get(`${b.start}-${b.end}`);
    return role ? { ...b, role, settled: true } : b;
  });
  return { ...speaks, blocks };
}

/** A fixed order among drafts of the same words; never shown. */
function particulars(draft: VersionDraft): string {
  return JSON.stringify([draft.published ?? '~', draft.language, draft.blocks]);
}

/** For each version all the labels and publishers under which it came: what a newsroom's own rules name outlets by. */
export function outletsOf(
  drafts: readonly VersionDraft[],
  texts: readonly AnalysedText[],
): readonly (readonly string[])[] {
  const names = new Map<string, string[]>();
  for (const draft of drafts) {
    const id = versionId(draft);
    names.set(id, [...(names.get(id) ?? []), draft.label, draft.source.publisher ?? draft.label]);
  }
  return texts.map(({ version }) => names.get(version.id) ?? []);
}
