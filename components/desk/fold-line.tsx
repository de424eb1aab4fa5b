import { ChevronRight } from 'lucide-react';
import type { Role } from '../../lib/model/block.ts';
import type { FoldPart, Section } from '../../lib/view/desk-rows.ts';
import { counted, listed } from '../../lib/view/excerpt.ts';
import { ROLE } from './table-roles.ts';

type Fold = Pick<Extract<Section, { kind: 'fold' }>, 'id' | 'parts'>;

const PLURALS: Partial<Record<Role, string>> = {
  byline: 'bylines',
  date: 'dates',
  caption: 'captions',
  related: 'related links',
  credit: 'credits',
};

/** The line that stands for folded rows: what they are, how many, and in which copies. A link, so that it opens without a script. */
export function FoldLine({
  fold,
  span,
  open,
  href,
}: {
  readonly fold: Fold;
  readonly span: number;
  readonly open: boolean;
  readonly href: string;
}) {
  return (
    <tbody {...ROLE.group} className="fold-line">
      <tr {...ROLE.row}>
        <td {...ROLE.cell} colSpan={span}>
          <a className="fold-button" href={href} data-fold={fold.id} aria-expanded={open} aria-controls={fold.id}>
            <ChevronRight size={14} aria-hidden />
            <span>{foldText(fold.parts)}</span>
          </a>
        </td>
      </tr>
    </tbody>
  );
}

/** `6 rows the same in all; 3 pieces of page furniture in B and E (captions)`. */
function foldText(parts: readonly FoldPart[]): string {
  return parts.map(partText).join('; ');
}

function partText({ why, rows, letters }: FoldPart): string {
  if (why === 'same') return `${counted(rows.length, 'row')} the same in all`;
  if (why === 'other-story') return `${counted(rows.length, 'paragraph')} only in ${listed(letters)}`;
  const roles = rows.flatMap((r) => r.cells.flatMap((c) => c.blocks.map((b) => b.role)));
  const kinds = [...new Set(roles)].flatMap((r) => PLURALS[r] ?? []);
  const named = kinds.length > 0 ? ` (${listed(kinds)})` : '';
  return `${counted(roles.length, 'piece')} of page furniture in ${listed(letters)}${named}`;
}
