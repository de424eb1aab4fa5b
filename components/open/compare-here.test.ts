import { afterEach, expect, test, vi } from 'vitest';
import type { OpenReply, OpenRequest } from '../../lib/worker/messages.ts';
import { compareHere } from './compare-here.client.ts';

/** A worker that answers when the test does. */
class HandWorker {
  static latest: HandWorker;
  readonly asked: OpenRequest[] = [];
  onmessage: ((event: { data: OpenReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    HandWorker.latest = this;
  }
  postMessage(request: OpenRequest): void {
    this.asked.push(request);
  }
  answer(data: OpenReply): void {
    this.onmessage?.({ data });
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened() {
  vi.stubGlobal('Worker', HandWorker);
  const { done } = compareHere({ title: 'Ferry', copies: [] }, () => undefined);
  const worker = HandWorker.latest;
  worker.answer({ kind: 'done', collation: {} as never, sources: [] });
  return { worker, ...(await done) };
}

const file = (extension: string): OpenReply => ({
  kind: 'exported',
  text: extension,
  mediaType: 'text/plain',
  extension,
});

test('files that are asked for at once come each to who asked for it', async () => {
  const { worker, exported } = await opened();
  const both = Promise.all([exported('json'), exported('csv')]);
  expect(worker.asked.slice(1)).toEqual([
    { kind: 'export', format: 'json' },
    { kind: 'export', format: 'csv' },
  ]);
  worker.answer(file('json'));
  worker.answer(file('csv'));
  expect((await both).map((f) => f.extension)).toEqual(['json', 'csv']);
});

test('a file that cannot be made is refused to who asked for it, and the next one comes', async () => {
  const { worker, exported } = await opened();
  const first = exported('tei');
  const second = exported('csv');
  worker.answer({ kind: 'failed', message: 'nothing to write as tei' });
  worker.answer(file('csv'));
  await expect(first).rejects.toThrow('nothing to write as tei');
  expect((await second).extension).toBe('csv');
});

test('whoever waits when the worker breaks down is told', async () => {
  const { worker, exported } = await opened();
  const waiting = exported('csv');
  worker.onerror?.();
  await expect(waiting).rejects.toThrow('could not be made in this browser');
});
