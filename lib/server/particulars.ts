import type { Notice } from '../contract/contract.ts';
import { type Source, STANDINGS } from '../model/version.ts';
import type { CopyInput } from './copy-input.ts';
import { oneLine } from './one-line.ts';

/** Date, or date and time, as ISO 8601 writes them; a space for the T is common and harmless. */
const ISO = /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?)?)?$/;
/** As the contract takes; a longer one would lead nowhere when cut. */
const MAX_URL = 4_000;
const BCP47 = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * What is known of a copy beside its words, made safe to store and to show. Nothing here can stop a copy: what cannot be used is left
 * out with a notice. Addresses must be http or https, since pages make links of them; dates that are not ISO 8601 stay
 * readable in `source.published` but are not compared.
 */
export function checkParticulars(
  copy: CopyInput,
  name: string,
): {
  readonly source: Source;
  readonly language: string | undefined;
  readonly published: string | null;
  readonly notices: readonly Notice[];
} {
  const notices: Notice[] = [];
  const given = copy.source ?? {};
  const source: Record<string, string> = {};
  for (const key of ['publisher', 'url', 'byline', 'published', 'retrieved'] as const) {
    const value = oneLine(given[key] ?? '', key === 'url' ? MAX_URL : undefined);
    if (value) source[key] = value;
  }
  const standing = STANDINGS.find((s) => s === given.standing);
  if (standing) source.standing = standing;
  const { url } = source;
  if (url && !isWebAddress(url)) {
    delete source.url;
    const message = `The address of “${name}” was left out: “${url.slice(0, 200)}” does not start with http:// or https://.`;
    notices.push({ code: 'url-not-used', message });
  }

  const date = oneLine(copy.published ?? '') || (source.published ?? '');
  const published = ISO.test(date) && isInCalendar(date) ? date : null;
  if (date && !published) {
    source.published ??= date;
    const message = `The date of “${name}” (“${date.slice(0, 100)}”) is shown but not compared: write it as 2023-02-22 or 2023-02-22T14:05Z.`;
    notices.push({ code: 'date-not-read', message });
  }

  const language = oneLine(copy.language ?? '');
  const known = BCP47.test(language);
  if (language && !known) {
    const message = `The language of “${name}” (“${language.slice(0, 100)}”) is no language tag such as en or pt-BR; it was guessed from the words.`;
    notices.push({ code: 'language-not-read', message });
  }
  return { source, language: known ? language : undefined, published, notices };
}

/** No thirteenth month and no 30 February: a `Date` makes another day of the one and nothing of the other. */
function isInCalendar(iso: string): boolean {
  const [day] = iso.split(/[T ]/);
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day as string);
}

function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
