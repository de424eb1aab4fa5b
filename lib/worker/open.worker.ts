import { collate, versionId } from '../collate/collate.ts';
import { nameVersions, toContract } from '../contract/contract.ts';
import { exporterOf } from '../export/export.ts';
import { draftOf } from '../ingest/ingest.ts';
import type { OpenReply, OpenRequest } from './messages.ts';

/** In the browser: copies in, the page in one file out. Nothing leaves the machine. */
self.onmessage = ({ data }: MessageEvent<OpenRequest>) => {
  const answer = (reply: OpenReply) => self.postMessage(reply);
  try {
    const drafts = data.copies.map(({ label, text, publisher }, i) =>
      draftOf({ id: `copy-${i + 1}`, label, text, ...(publisher ? { source: { publisher } } : {}) }),
    );
    const collation = collate(drafts);
    const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
    const contract = toContract(collation, { id: data.title, versions: nameVersions(collation, callers) });
    answer({ kind: 'done', page: exporterOf('html')?.render(contract) ?? '' });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
