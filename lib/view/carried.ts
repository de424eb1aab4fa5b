/** A small comparison that travels whole inside a link's fragment, which no browser sends to a server. */
export type Carried = {
  readonly title: string;
  readonly copies: readonly { readonly label: string; readonly text: string; readonly publisher?: string }[];
};

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

/** Null for a fragment that carries nothing, or one that was cut. */
export async function readCarried(fragment: string): Promise<Carried | null> {
  if (!fragment.startsWith(MARK)) return null;
  const packed = fromBase64url(fragment.slice(MARK.length));
  const bytes = packed && (await through(packed, new DecompressionStream('deflate-raw'), MOST).catch(() => null));
  return bytes && carriedIn(new TextDecoder().decode(bytes));
}

/** The copies in a file: a downloaded comparison (JSON), or what the API takes. Null when it is neither. */
export function carriedIn(text: string): Carried | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { title, id, copies, versions } = (value ?? {}) as Record<string, unknown>;
  const list = Array.isArray(copies) ? copies : Array.isArray(versions) ? versions : [];
  const read = list.flatMap((copy: unknown, i): Carried['copies'] => {
    const { label, text: words, publisher, source } = (copy ?? {}) as Record<string, unknown>;
    if (typeof words !== 'string' || words.trim() === '') return [];
    const from = publisher ?? (source as Record<string, unknown> | undefined)?.publisher;
    return [
      {
        label: typeof label === 'string' && label.trim() !== '' ? label : `Copy ${i + 1}`,
        text: words.replaceAll('\0', ''),
        ...(typeof from === 'string' ? { publisher: from } : {}),
      },
    ];
  });
  if (read.length === 0 || read.length !== list.length) return null;
  const name = typeof title === 'string' ? title : typeof id === 'string' ? id : '';
  return { title: name, copies: read };
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
