import type { Role } from '../../lib/model/block.ts';
import { columnToken } from '../../lib/view/column-token.ts';

/** The attributes of a paragraph of a copy: what the style sheet and the search for words on the page (`page-text`) know it by. */
export function copyProps(
  column: { readonly id: string; readonly language: string },
  { role, start }: { readonly role: Role; readonly start: number },
  furniture: boolean,
) {
  return {
    className: 'copy',
    lang: column.language,
    dir: 'auto',
    'data-role': role,
    'data-v': columnToken(column),
    'data-start': start,
    ...(furniture ? { 'data-furniture': '' } : {}),
  } as const;
}
