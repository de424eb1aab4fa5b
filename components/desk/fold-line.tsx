import type { Role } from '../../lib/model/block.ts';
import { counted, listed } from '../../lib/view/counted.ts';
import type { FoldPart } from '../../lib/view/desk-rows.ts';
import type { Fold as WholeFold } from '../../lib/view/long-desk.ts';
import { Icon } from '../ui/icon.tsx';
import { ROLE, type RowAttributes } from './table-roles.ts';

type Fold = Pick<WholeFold, 'id' | 'parts'>;

type FoldProps = {
  readonly fold: Fold;
  readonly span: number;
  readonly open: boolean;
  readonly href: string;
  /** The id of the rows it opens, where they stand in a group of their own. */
  readonly controls?: string;
};

const PLURALS: Partial<Record<Role, string>> = {
  byline: 'bylines',
  date: 'dates',
  caption: 'captions',
  related: 'related links',
  credit: 'credits',
};

/** The line that stands for folded rows: what they are, how many, and in which copies. A link, so that it opens without a script. */
export function FoldLine({ fold, span, open, href }: FoldProps) {
  return (
    <tbody {...ROLE.group}>
      <FoldRow fold={fold} span={span} open={open} href={href} controls={fold.id} />
    </tbody>
  );
}

/** The same as a row alone, for a table in which folded rows follow their line. */
export function FoldRow({ fold, span, open, href, controls, ...row }: FoldProps & Partial<RowAttributes>) {
  return (
    <tr {...ROLE.row} {...row} className="fold-line">
      <td {...ROLE.cell} colSpan={span}>
        <a className="fold-button" href={href} data-fold={fold.id} aria-expanded={open} aria-controls={controls}>
          <Icon name="chevron-right" size={14} />
          <span>{foldText(fold.parts)}</span>
        </a>
      </td>
    </tr>
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
