import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { problemDetailsSchema, savedSchema } from '../../contract/contract.ts';
import { closeCurrent, openCurrent, setCurrent } from '../current.ts';
import { engine } from '../engine.ts';
import { readEnv } from '../env.ts';
import type { Current } from '../server-state.ts';
import { asResponse } from './answers.ts';
import * as comparison from './comparison.ts';

export const HOST = 'localhost:3000';
export const AT = `http://${HOST}/api/v1`;

export const WIRE =
  'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.\n\nIt will cost $3 million.';
export const COPY =
  'Council passes budget\n\nThe council passed the budget on Monday, the king said.\n\nIt will cost $3 million.';
export const MORE = 'Budget passed\n\nA third paper tells the story of the council and the money in its own words.';

/** The folder and the state of the test at hand. */
export const underTest: { folder: string; state: Current } = { folder: '', state: null as never };

/** Gives every test of a file a server with an empty store of its own on disk. */
export function withEmptyStore(): void {
  beforeAll(async () => {
    await engine(); // loaded before anybody waits for what it makes
    underTest.folder = mkdtempSync(join(tmpdir(), 'variorum-api-'));
  });
  afterAll(() => rmSync(underTest.folder, { recursive: true, force: true }));
  beforeEach(async () => {
    vi.stubEnv('VARIORUM_DATA', mkdtempSync(join(underTest.folder, 'data-')));
    underTest.state = await openCurrent(readEnv());
    setCurrent(underTest.state);
  });
  afterEach(async () => {
    setCurrent(null);
    await closeCurrent(underTest.state);
    vi.unstubAllEnvs();
  });
}

export function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${AT}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Host: HOST, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
export const get = (path: string, headers: Record<string, string> = {}) => new Request(`${AT}${path}`, { headers });
export const getOneComparison = async (request: Request, set: string) =>
  asResponse(await comparison.getOneComparison(request, set));
export const remove = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${AT}${path}`, { method: 'DELETE', headers });
export const versions = (...texts: string[]) => ({
  versions: texts.map((text, i) => ({ id: `v${i}`, label: `Paper ${i}`, text })),
});

export async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const details = problemDetailsSchema.parse(await response.json());
  expect(details.status).toBe(response.status);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return {
    status: details.status,
    title: details.title,
    code: details.problems[0]?.code,
    detail: details.detail,
    problems: details.problems,
  };
}

export async function saved(response: Response) {
  expect([200, 201]).toContain(response.status);
  return savedSchema.parse(await response.json());
}
