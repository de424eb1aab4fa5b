import type { Notice } from '../contract/contract.ts';
import { isStyleOnly } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { OwnStyle } from './own-style.ts';

/** Rules named in the notice; the rest are counted. */
const NAMED = 12;

/**
 * What a newsroom's own style did to the counts; nothing when there was none. Of a style file with mistakes: where they are, and that the
 * comparison was made without it.
 */
export function noticesOnStyle(
  { changes, ownStyle }: Pick<Collation, 'changes' | 'ownStyle'>,
  style?: OwnStyle,
): readonly Notice[] {
  if (style && !style.ok) {
    const message = `Your own style was left out, because its file has mistakes. Mend them and reload; nothing else is affected. ${style.message}`;
    return [{ code: 'own-style-unread', message }];
  }
  if (!ownStyle) return [];
  const code = 'own-style';
  const substance = changes.filter((c) => !isStyleOnly(c.classes)).length;
  if (ownStyle.changes === 0)
    return [
      {
        code,
        message: `Your own style changed nothing: none of its rules explains a change (${substance} of substance).`,
      },
    ];
  const rules = [...ownStyle.rules].sort((a, b) => b.changes - a.changes);
  const named = rules.slice(0, NAMED).map((r) => `${r.forms.join('/')} ${r.changes}`);
  const more = rules.length > NAMED ? `, and ${rules.length - NAMED} more rules` : '';
  const are = ownStyle.changes === 1 ? '1 change is style' : `${ownStyle.changes} changes are style`;
  const message = `${are} by your rules: ${named.join(', ')}${more}. Of substance: ${substance}, without them ${substance + ownStyle.changes}.`;
  return [{ code, message }];
}
