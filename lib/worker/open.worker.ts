import { collate, versionId } from '../collate/collate.ts';
import { type CollationContract, nameVersions, toContract } from '../contract/contract.ts';
import { exporterOf, lettered } from '../export/export.ts';
import { carriedDraft } from '../ingest/ingest.ts';
import { percentDone } from '../model/progress.ts';
import type { OpenReply, OpenRequest } from './messages.ts';

type Copies = Extract<OpenRequest, { kind: 'collate' }>;

/** What an export is made of, and in which order the page has the copies; null before a comparison is done. */
let made: {
  readonly contract: () => CollationContract;
  readonly title: string;
  readonly order: readonly string[];
} | null = null;

/** In the browser: copies in, their comparison out, and files of it. Nothing leaves the machine. */
self.onmessage = ({ data }: MessageEvent<OpenRequest>) => {
  try {
    answer(data.kind === 'collate' ? compared(data) : exported(data.format));
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function answer(reply: OpenReply): void {
  self.postMessage(reply);
}

function compared({ title, copies }: Copies): OpenReply {
  const drafts = copies.map(({ roles, ...copy }, i) => carriedDraft({ id: `copy-${i + 1}`, ...copy }, roles ?? []));
  let told = -1;
  const collation = collate(drafts, {}, (progress) => {
    const percent = percentDone(progress);
    if (percent <= told) return;
    told = percent;
    answer({ kind: 'progress', progress: { ...progress, rows: undefined } });
  });
  const callers = drafts.map((d) => ({ version: versionId(d), id: d.id, label: d.label, source: d.source }));
  made = {
    contract: () => toContract(collation, { id: title, versions: nameVersions(collation, callers) }),
    title,
    order: callers.map((c) => c.id),
  };
  const indices = [...new Set(callers.map((c) => collation.versions.findIndex((v) => v.id === c.version)))];
  const sources = indices.map((index) => {
    const own = callers.filter((c) => c.version === collation.versions[index]?.id);
    return { index, labels: own.map((c) => c.label), source: own[0]?.source ?? {} };
  });
  return { kind: 'done', collation, sources };
}

function exported(format: string): OpenReply {
  const exporter = exporterOf(format);
  if (!exporter || !made) throw new Error(`nothing to write as ${format}`);
  const { mediaType, extension } = exporter;
  const { contract, title, order } = made;
  const own = format === 'json' ? contract() : lettered(contract(), order);
  return { kind: 'exported', text: exporter.render(own, title), mediaType, extension };
}
