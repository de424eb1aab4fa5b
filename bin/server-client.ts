import { problemDetailsSchema } from '../lib/contract/contract.ts';
import { UsageError } from './usage-error.ts';

/** Longer than the longest comparison may take on the server. */
const PATIENCE_MS = 330_000;

/** What a server answers: its text, or in words why not. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Sends one request to a Variorum server. `base`: its address, as in a browser. Throws what stands in the way of reaching it. */
export async function askServer(
  base: string,
  path: string,
  init: { readonly method?: string; readonly body?: unknown; readonly key?: string } = {},
): Promise<Answer> {
  const url = addressOf(base, path);
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (init.body !== undefined) headers['Content-Type'] = 'application/json';
  if (init.key !== undefined) headers['Idempotency-Key'] = init.key;
  const password = process.env.VARIORUM_PASSWORD;
  if (password) headers.Authorization = `Bearer ${password}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method: init.method ?? 'GET',
      headers,
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`The server at ${base} cannot be reached: ${cause}. Is it running, and is the address right?`);
  }
  const text = await response.text();
  if (response.ok) return { ok: true, text };
  const details = problemDetailsSchema.safeParse(readJson(text));
  if (details.success) return { ok: false, problems: details.data.problems.map((p) => p.message) };
  return { ok: false, problems: [`The server at ${base} answered ${response.status}, and not as a Variorum does.`] };
}

function addressOf(base: string, path: string): URL {
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) {
    throw new UsageError(`“${base}” is no address of a server. Give one like http://localhost:3000.`);
  }
  return new URL(path, base);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
