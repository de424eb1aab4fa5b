import { parentPort } from 'node:worker_threads';
import { collate } from '../collate/collate.ts';
import { type Progress, percentDone } from '../model/progress.ts';
import type { WorkerReply, WorkerRequest } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('collate.worker.ts runs as a worker only');

const answer = (reply: WorkerReply) => port.postMessage(reply);

port.on('message', ({ job, drafts, options }: WorkerRequest) => {
  let told = -1;
  const onProgress = (progress: Progress) => {
    const percent = percentDone(progress);
    if (percent <= told && !progress.rows) return;
    told = percent;
    answer({ kind: 'progress', job, progress });
  };
  try {
    // As JSON: the store keeps text, and writing a megabyte of it should not hold up the server's own thread either.
    answer({ kind: 'done', job, json: JSON.stringify(collate(drafts, options, onProgress)) });
  } catch (error) {
    answer({ kind: 'failed', job, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

answer({ kind: 'ready' });
