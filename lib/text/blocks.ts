import type { Range } from '../model/range.ts';

/**
 * The divisions of a text as it came in: every line that holds more than white space, trimmed. News copy breaks its
 * paragraphs by single or double line ends, and both mean the same here. Every word lies in exactly one.
 */
export function splitBlocks(text: string): Range[] {
  const out: Range[] = [];
  for (const m of text.matchAll(/[^\r\n\u2028\u2029\u0085]+/g)) {
    const line = m[0];
    const body = line.trim();
    if (body === '') continue;
    const start = m.index + line.indexOf(body);
    out.push({ start, end: start + body.length });
  }
  return out;
}
