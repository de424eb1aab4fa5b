import type { Collation } from '../../lib/model/collation.ts';
import { type Progress, percentDone } from '../../lib/model/progress.ts';
import { type Carried, rolesOfLetters } from '../../lib/view/carried.ts';
import type { ColumnSource } from '../../lib/view/columns.ts';
import type { OpenReply, OpenRequest } from '../../lib/worker/messages.ts';

/** A comparison that was made in this browser. */
export type OpenedHere = {
  readonly collation: Collation;
  readonly sources: readonly ColumnSource[];
  /** The comparison as a file. */
  readonly exported: (format: string) => Promise<{ readonly blob: Blob; readonly extension: string }>;
};

export type Comparing = {
  /** Rejects with a message for the reader; never settles once it was ended. */
  readonly done: Promise<OpenedHere>;
  readonly end: () => void;
};

export const percentOf = percentDone;

/** Compares copies in a worker of this browser: nothing is sent. The worker stays for the files that are asked of it. */
export function compareHere(carried: Carried, onProgress: (progress: Progress) => void): Comparing {
  const worker = new Worker(new URL('../../lib/worker/open.worker.ts', import.meta.url), { type: 'module' });
  /** Those who wait for a file: the worker answers in the order in which it is asked. */
  const exporting: ((reply: OpenReply) => void)[] = [];
  const ask = (request: OpenRequest) => worker.postMessage(request);
  const exported: OpenedHere['exported'] = (format) =>
    new Promise((resolve, reject) => {
      exporting.push((reply) => {
        if (reply.kind !== 'exported') reject(new Error(reply.kind === 'failed' ? reply.message : 'no file'));
        else resolve({ blob: new Blob([reply.text], { type: reply.mediaType }), extension: reply.extension });
      });
      ask({ kind: 'export', format });
    });
  const done = new Promise<OpenedHere>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (exporting.length > 0) exporting.shift()?.(data);
      else if (data.kind === 'done') resolve({ collation: data.collation, sources: data.sources, exported });
      else if (data.kind === 'failed') reject(new Error(`The copies could not be compared: ${data.message}`));
    };
    worker.onerror = () => {
      const message = 'The comparison could not be made in this browser.';
      reject(new Error(message));
      for (const answer of exporting.splice(0)) answer({ kind: 'failed', message });
    };
  });
  const copies = carried.copies.map(({ label, text, roles, ...source }) => ({
    label,
    text,
    source,
    roles: roles === undefined ? null : rolesOfLetters(roles),
  }));
  ask({ kind: 'collate', title: carried.title, copies });
  return { done, end: () => worker.terminate() };
}
