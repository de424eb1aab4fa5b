import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** `Ann Roe, 54[, a] teacher`, `a 54[-year-old] teacher`; `Ann Roe, [aged ]54`: how a house prints an age. Never inside a quotation. */
export function isAge({ a, b, change }: Placed): boolean {
  return isYearOld(a, change.a, b, change.b) || isYearOld(b, change.b, a, change.a);
}

function isYearOld(long: Read, [from, to]: Stretch, short: Read, [gap, end]: Stretch): boolean {
  // A glance first: the rest is looked at for every change.
  if (from === to || !/^(?:aged|old)$/.test(long.folded[to - 1] as string)) return false;
  const words = long.folded.slice(from, to).join(' ');
  const instead = short.folded.slice(gap, end).join(' ');
  const before = long.folded[from - 1] ?? '';
  if (words === 'aged')
    return (
      instead === '' && isAgeFigure(long.folded[to]) && long.folded[to] === short.folded[end] && !isQuotedAt(long, from)
    );
  if (!/^(?:- )?years?(?: -)? old$|^(?:- )?year - old$/.test(words)) return false;
  return (
    isAgeFigure(before) &&
    before === short.folded[gap - 1] &&
    /^(?:,|, an?|, the)?$/.test(instead) &&
    !isQuotedAt(long, from)
  );
}

function isAgeFigure(word: string | undefined): boolean {
  return /^\d{1,3}$/.test(word ?? '');
}
