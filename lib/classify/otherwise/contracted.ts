import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

const FULL = /^(?:would|had)$/;

/**
 * `They'd strike`, `they would strike`; `they'd struck`, `they had struck`: the verb tells which of the two the short form is. The other contractions stand for one
 * thing each, and are a list (lib/lexicon/house-style.ts). Never inside a quotation.
 */
export function isContracted({ a, b, change }: Placed): boolean {
  return isShort(a, change.a, b, change.b) || isShort(b, change.b, a, change.a);
}

/** The change is at the pronoun, at the auxiliary, or at both. */
function isShort(short: Read, [from, to]: Stretch, full: Read, [start, end]: Stretch): boolean {
  // A glance first: the rest is looked at for every change.
  const at = to - from === 1 ? from : from === to ? from - 1 : -1;
  if (at < 0 || !/['’]d$/.test(short.folded[at] ?? '')) return false;
  const auxiliary = FULL.test(full.folded[end] ?? '') ? end : end - 1;
  const isWhole = from === to ? start === end - 1 && auxiliary === start : start === end - 1 || start === end - 2;
  if (!isWhole || !FULL.test(full.folded[auxiliary] ?? '')) return false;
  if (full.folded[auxiliary - 1] !== (short.folded[at] as string).slice(0, -2)) return false;
  const verb = short.folded[at + 1] ?? '';
  if (verb !== full.folded[auxiliary + 1] || isQuotedAt(short, at)) return false;
  const forms = formsOf(verb).filter((f) => f.part === 'v');
  const form = full.folded[auxiliary] === 'would' ? 'plain' : 'past';
  return forms.some((f) => f.form === form);
}
