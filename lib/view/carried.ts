import { ROLES, type Role } from '../model/block.ts';
import { STANDINGS, type Standing } from '../model/version.ts';
import { type DeskPlace, WHOLE } from './href.ts';

/** A small comparison that travels whole inside a link's fragment, which no browser sends to a server. */
export type Carried = {
  readonly title: string;
  readonly copies: readonly CarriedCopy[];
};

export type CarriedCopy = {
  readonly label: string;
  readonly text: string;
  readonly publisher?: string;
  readonly url?: string;
  /** ISO 8601. */
  readonly published?: string;
  /** What a person said the copy is. */
  readonly standing?: Standing;
  /** What each of its paragraphs is, one letter for one (`ROLE_LETTERS`): as it was compared, so that corrections by hand travel. */
  readonly roles?: string;
};

/** Letters, since a link is to stay short: a story of forty paragraphs costs a few characters. */
const ROLE_LETTERS: Readonly<Record<Role, string>> = {
  headline: 'h',
  standfirst: 's',
  body: 'b',
  byline: 'n',
  date: 'd',
  caption: 'c',
  related: 'r',
  boilerplate: 'p',
  credit: 'k',
};

/** The roles that letters stand for, in the order of the paragraphs; null when one of them stands for none. */
export function rolesOfLetters(letters: string): readonly Role[] | null {
  const roles = [...letters].map((letter) => ROLES.find((role) => ROLE_LETTERS[role] === letter));
  return roles.every((role) => role !== undefined) ? roles : null;
}

/** Fragments longer than this are cut by some mail and chat programs; measured by others at 8 kB and up. */
export const LONG_LINK = 8_000;
/** What a fragment may unpack to: a few stories. One that unpacks to more was made to fill the memory. */
const MOST = 4_000_000;
const MARK = '#c=1.';

/** The address of the page that opens a carried comparison. */
export async function carriedHref(carried: Carried): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(carried));
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  return `/open${MARK}${base64url(packed ?? bytes)}`;
}

/** The part of a fragment that carries the texts, as `isCarried` knows it: `#c=…`. Null where a fragment carries none. */
export function carriedPart(fragment: string): string | null {
  return /^#c=1\.[^&]*/.exec(fragment)?.[0] ?? null;
}

/** The place that the fragment of a carried comparison names. */
export function carriedPlaceIn(fragment: URLSearchParams): DeskPlace {
  const [row, finding] = [fragment.get('r'), fragment.get('f')];
  if (finding) return { kind: 'finding', id: finding };
  if (row) return { kind: 'row', id: row };
  return fragment.has('all') ? { kind: 'all' } : WHOLE;
}

/** Null for a fragment that carries nothing, or one that was cut. A state and a place may follow the texts. */
export async function readCarried(fragment: string): Promise<Carried | null> {
  const part = carriedPart(fragment);
  const packed = part === null ? null : fromBase64url(part.slice(MARK.length));
  const bytes = packed && (await through(packed, new DecompressionStream('deflate-raw'), MOST).catch(() => null));
  return bytes && carriedIn(new TextDecoder().decode(bytes));
}

/**
 * The copies in a file: a downloaded comparison (JSON), or what the API takes where each copy has its `text`. Null when it is neither. `order`: beginnings of version
 * ids, in the order in which the copies are to stand; a downloaded comparison has them in the engine's.
 */
export function carriedIn(text: string, order: readonly string[] = []): Carried | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { title, id, copies, versions } = (value ?? {}) as Record<string, unknown>;
  const list: unknown[] = Array.isArray(copies) ? copies : Array.isArray(versions) ? versions : [];
  const placed = list
    .map((copy) => (copy ?? {}) as Record<string, unknown>)
    .map((copy) => ({ copy, at: order.findIndex((start) => String(copy.id).startsWith(start)) }))
    .sort((a, b) => a.at - b.at);
  const read = placed.flatMap(({ copy }, i) => copiesOf(copy, `Copy ${i + 1}`));
  if (read.length === 0 || placed.some(({ copy }) => !hasText(copy))) return null;
  return { title: typeof title === 'string' ? title : typeof id === 'string' ? id : '', copies: read };
}

/** A text that came in more than once has its other names in `also`: each is a copy again. */
function copiesOf(copy: Record<string, unknown>, name: string): readonly CarriedCopy[] {
  if (!hasText(copy)) return [];
  const from = { ...(copy.source as Record<string, unknown> | undefined), ...copy };
  const also: unknown[] = Array.isArray(copy.also) ? copy.also : [];
  const labels = [copy.label, ...also.map((a) => (a as Record<string, unknown> | null)?.label)];
  return labels.map((label, i) => ({
    label: typeof label === 'string' && label.trim() !== '' ? label : name,
    text: copy.text.replaceAll('\0', ''),
    ...(i === 0 ? worded('publisher', from.publisher) : {}),
    ...(i === 0 ? worded('url', from.url) : {}),
    ...(i === 0 ? worded('published', from.published) : {}),
    ...(i === 0 ? standingOf(from.standing) : {}),
    ...rolesIn(copy),
  }));
}

function standingOf(value: unknown): { readonly standing?: Standing } {
  const standing = STANDINGS.find((s) => s === value);
  return standing ? { standing } : {};
}

/** From the blocks of a downloaded comparison, or the letters of a carried one. */
function rolesIn({ blocks, roles }: Record<string, unknown>): { readonly roles?: string } {
  if (typeof roles === 'string') return rolesOfLetters(roles) ? { roles } : {};
  if (!Array.isArray(blocks) || blocks.length === 0) return {};
  const letters = blocks.map((b) => ROLE_LETTERS[(b as { readonly role?: Role } | null)?.role ?? ('' as Role)]);
  return letters.every((letter) => letter !== undefined) ? { roles: letters.join('') } : {};
}

function hasText(copy: Record<string, unknown>): copy is Record<string, unknown> & { readonly text: string } {
  return typeof copy.text === 'string' && copy.text.trim() !== '';
}

function worded<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as { readonly [P in K]: string }) : {};
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.byteLength;
  }
  return out;
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}
