import type { Readable } from 'node:stream';

/** A line's bytes without its end, or null when it was longer than allowed (its bytes were let go as they came). */
export type Line = { readonly number: number; readonly bytes: Buffer | null };

const LINE_FEED = 10;

/**
 * The lines of a stream, one at a time: the next chunk is read when the last line has been dealt with, so a slow reader of ours holds the
 * writer back. A line over `limit` bytes is skipped to its end without being kept.
 */
export async function* linesOf(input: Readable, limit: number): AsyncGenerator<Line> {
  let kept: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Buffer) => {
    length += part.length;
    if (length <= limit) kept.push(part);
    else kept = [];
  };
  const line = (): Line => {
    const bytes = length > limit ? null : Buffer.concat(kept);
    kept = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
