import type { Readable } from 'node:stream';
import { type BatchError, batchLineSchema, describeIssues, type Problem } from '../lib/contract/contract.ts';
import { readTextFile } from '../lib/ingest/ingest.ts';
import { collateHere } from '../lib/server/collating.ts';
import type { Limits } from '../lib/server/copy-input.ts';
import { readEnv } from '../lib/server/env.ts';
import { copyOfContract } from '../lib/server/http/body.ts';
import { type Line, linesOf } from './lines.ts';
import { writeTo } from './output.ts';

/** JSON may spell a character in six bytes (`\u00e9`) where the text has two; names and dates come on top. */
const JSON_FACTOR = 3;
const ROOM_FOR_NAMES = 1_048_576;

const BLANK = /^[ \t\r]*$/;

/**
 * Stories in, collations out, line by line and in order. Blank lines are passed over. Whatever is wrong with a line stays with that
 * line; the exit code is 1 when any was refused.
 */
export async function collateBatch({ input, out }: { input: Readable; out: string | undefined }): Promise<number> {
  const { limits } = readEnv();
  const longest = limits.maxVersions * limits.maxTextBytes * JSON_FACTOR + ROOM_FOR_NAMES;
  let refused = 0;
  await writeTo(out, async (write) => {
    for await (const line of linesOf(input, longest)) {
      const answer = await answerTo(line, { limits, longest });
      if (answer === null) continue;
      if (answer.refused) refused++;
      await write(`${answer.json}\n`);
    }
  });
  if (refused > 0)
    process.stderr.write(
      `${refused} ${refused === 1 ? 'line was' : 'lines were'} refused; see "error" in the output.\n`,
    );
  return refused > 0 ? 1 : 0;
}

type Answer = { readonly json: string; readonly refused: boolean };

async function answerTo(line: Line, { limits, longest }: { limits: Limits; longest: number }): Promise<Answer | null> {
  if (line.bytes === null) {
    const message = `Line ${line.number} is longer than ${longest} bytes, more than ${limits.maxVersions} copies at the limit need. Split the story, or raise VARIORUM_MAX_TEXT_BYTES or VARIORUM_MAX_VERSIONS.`;
    return no(null, { code: 'line-too-long', message });
  }
  const read = readTextFile(line.bytes, `Line ${line.number}`);
  if (!read.ok) return no(null, read);
  const { text } = read;
  if (BLANK.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return no(idAtStart(text), { code: 'bad-json', message: `Line ${line.number} is not JSON: ${reason}` });
  }
  const parsed = batchLineSchema.safeParse(value);
  if (!parsed.success) {
    const message = `Line ${line.number} does not have the form of the contract: ${describeIssues(parsed.error)}.`;
    return no(idOf(value), { code: 'bad-line', message });
  }
  const { id, versions } = parsed.data;
  try {
    const collated = await collateHere({ id, copies: versions.map(copyOfContract) }, limits);
    if (collated.ok) return { json: JSON.stringify(collated.value), refused: false };
    const [first] = collated.problems;
    return no(id, { code: first?.code ?? 'refused', message: collated.problems.map((p) => p.message).join(' ') });
  } catch (error) {
    process.stderr.write(`Line ${line.number} (“${id}”): ${error instanceof Error ? error.stack : String(error)}\n`);
    const message = `Line ${line.number} made the engine stop; what it said is on the standard error output. Please report it with the line.`;
    return no(id, { code: 'engine-error', message });
  }
}

function no(id: string | null, { code, message }: Problem): Answer {
  return { json: JSON.stringify({ id, error: { code, message } } satisfies BatchError), refused: true };
}

/**
 * The id of a line that is not JSON, where the line begins with it as the contract writes it. Up to a thousand characters: an expression
 * that goes on for as long as the line does runs out of stack.
 */
function idAtStart(text: string): string | null {
  const [, id] = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,1000}")\s*,/.exec(text) ?? [];
  try {
    return id === undefined ? null : String(JSON.parse(id));
  } catch {
    return null;
  }
}

/** The id of a line whose rest is wrong, so that the reader knows which story it was. */
function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
