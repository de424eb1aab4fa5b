import { accepted, comparisonQuerySchema, type Problem } from '../../contract/contract.ts';
import { EXPORTERS, exporterOf } from '../../export/export.ts';
import { getContract, namedAfter } from '../contracts.ts';
import {
  type Answer,
  type Asked,
  attached,
  fileHeaders,
  fromBytes,
  knownTags,
  problemOf,
  refusalAnswer,
} from './answers.ts';
import { readQuery } from './body.ts';
import { nodeAnswer } from './node-answer.ts';

const PLAIN = accepted(comparisonQuerySchema.parse({}));

/**
 * `GET /api/v1/comparisons/<set>?format=&engine=`: the stored contract, or a file in another format, with an ETag. A purge shows at once,
 * so caches must ask again.
 */
export async function getOneComparison(asked: Asked, set: string): Promise<Answer> {
  try {
    return await comparisonOf(asked, set);
  } catch (error) {
    return refusalAnswer([problemOf(error)]);
  }
}

/** The same as a route of Node's own form. */
export const answerComparison = nodeAnswer('set', getOneComparison);

async function comparisonOf(asked: Asked, set: string): Promise<Answer> {
  // Most ask for the plain answer, and many at a time: what need not be read is not.
  const query = asked.url.includes('?') ? readQuery(asked, comparisonQuerySchema) : PLAIN;
  if (!query.ok) return refusalAnswer(query.problems);
  const { format, engine = null } = query.value;
  const exporter = format === 'json' ? null : exporterOf(format);
  if (format !== 'json' && !exporter) return refusalAnswer([noFormat(format)]);
  const found = await getContract(set, { known: knownTags(asked), engine, exporter });
  if (found.kind === 'unchanged') return fromBytes(found);
  if (found.kind === 'found') {
    // Asked for by its name, JSON is a file to keep, as the other formats are; else it is an answer.
    const named = query !== PLAIN && new URL(asked.url).searchParams.has('format');
    if (!named) return fromBytes(found);
    const file = { set, story: await namedAfter(set) };
    return fromBytes(found, exporter ? fileHeaders(exporter, file) : attached(file, 'json'));
  }
  if (found.kind === 'failed') return refusalAnswer([{ code: 'not-compared', message: found.message }]);
  return refusalAnswer([found.kind === 'unknown' ? noSet() : purged(found)]);
}

function noFormat(format: string): Problem {
  const formats = EXPORTERS.map((e) => e.format).join(', ');
  return { code: 'bad-request', message: `There is no format “${format.slice(0, 40)}”. These are: ${formats}.` };
}

function noSet(): Problem {
  return {
    code: 'no-such-set',
    message: 'There is no such comparison: the link is not whole, or it was made on another server.',
  };
}

function purged({ at, what, newest }: { at: string; what: 'story' | 'version'; newest: string | null }): Problem {
  const gone = what === 'story' ? 'This story was' : 'A copy of this comparison was';
  const rest = newest ? ` What is left of the story is compared at /s/${newest}.` : '';
  return { code: 'purged', message: `${gone} deleted for good on ${at.slice(0, 10)}.${rest}` };
}
