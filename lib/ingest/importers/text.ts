/** A file as text, or why not: `message` names the file and says what to do. */
export type ReadFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'binary' | 'invalid-utf8' | 'nul-character' | 'unsupported-format';
      readonly message: string;
    };

const SAVE_AS_TEXT =
  'Open it in the program it was made with, copy the story’s text and paste it, or save it as plain text (UTF-8).';

/** First bytes of the files that people drop by mistake, and what they are called. */
const KNOWN: readonly { readonly magic: readonly number[]; readonly what: string }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { magic: [0x50, 0x4b, 0x03, 0x04], what: 'a Word, OpenDocument or zip file' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Word or Office file' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'an RTF file' },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { magic: [0xff, 0xd8, 0xff], what: 'a picture' },
  { magic: [0x47, 0x49, 0x46, 0x38], what: 'a picture' },
  { magic: [0x1f, 0x8b], what: 'a compressed file' },
];

/**
 * The text of a plain-text or Markdown file. UTF-8 is read strictly (a wrong byte is named with its offset, never replaced), UTF-16
 * only with a byte order mark; the mark itself is not part of the text. Line ends stay as they are.
 */
export function readTextFile(bytes: Uint8Array, name: string): ReadFile {
  const known = KNOWN.find(({ magic }) => magic.every((b, i) => bytes[i] === b));
  if (known) return unsupported(`“${name}” is ${known.what}, which Variorum does not read yet. ${SAVE_AS_TEXT}`);

  const utf16 = utf16Mark(bytes);
  if (utf16) return readUtf16(bytes.subarray(2), utf16, name);

  const wrong = firstInvalidUtf8(bytes);
  if (wrong !== null) return bytes.includes(0) ? binary(bytes, name) : notUtf8(bytes, wrong, name);
  return readable(new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes, name);
}

function readable(text: string, bytes: Uint8Array, name: string): ReadFile {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    if (looksBinary(text)) return binary(bytes, name);
    const message = `“${name}” has a NUL character (U+0000) at character ${nul + 1}, which no text should have. Delete it there, or save the story’s text anew.`;
    return { ok: false, code: 'nul-character', message };
  }
  if (looksBinary(text)) return binary(bytes, name);
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(behindPreamble(text))) {
    const todo = 'Open it in a browser, copy the story’s text and paste it.';
    return unsupported(`“${name}” is a web page (HTML), which Variorum does not read yet. ${todo}`);
  }
  return { ok: true, text };
}

/** What comes after the XML declaration and the comments with which many saved pages begin. */
function behindPreamble(text: string): string {
  let rest = text.trimStart();
  for (const [open, close] of PREAMBLE) {
    while (rest.startsWith(open) && rest.includes(close))
      rest = rest.slice(rest.indexOf(close) + close.length).trimStart();
  }
  return rest;
}

const PREAMBLE = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
] as const;

function readUtf16(body: Uint8Array, order: 'le' | 'be', name: string): ReadFile {
  if (body.length % 2 === 1) {
    const message = `“${name}” is UTF-16 but ends in the middle of a character: it was probably cut off. Save or fetch it again.`;
    return { ok: false, code: 'binary', message };
  }
  // Swapped by hand: a Node built with small ICU has no big-endian decoder.
  const little = order === 'le' ? body : swapped(body);
  return readable(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little), body, name);
}

function utf16Mark(bytes: Uint8Array): 'le' | 'be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'le';
  return a === 0xfe && b === 0xff ? 'be' : null;
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 2) {
    out[i] = bytes[i + 1] as number;
    out[i + 1] = bytes[i] as number;
  }
  return out;
}

/** Text has next to no control characters; one in 50 is a count no newsroom file came near and every binary file passes. */
const CONTROL_SHARE = 0.02;
/** But for a brief: a wire's feed frames it with three (SOH, STX, ETX), and an old program ends the file with another (Ctrl-Z). */
const CONTROLS_OF_A_FRAME = 4;

function looksBinary(text: string): boolean {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // Tab, line feed, form feed, return and escape (old teletype feeds) are text.
    if (c < 32 && c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== 27) control++;
  }
  return control > Math.max(CONTROLS_OF_A_FRAME, text.length * CONTROL_SHARE);
}

function binary(bytes: Uint8Array, name: string): ReadFile {
  const halfEmpty = bytes.length >= 4 && (zerosBeside(bytes, 0) || zerosBeside(bytes, 1));
  const message = halfEmpty
    ? `“${name}” looks like UTF-16 without a byte order mark. Save it as UTF-8 and load it again.`
    : `“${name}” is not a text file. ${SAVE_AS_TEXT}`;
  return { ok: false, code: 'binary', message };
}

/** Whether every second byte is zero and the others are not, as Latin text in UTF-16 looks; programs have zeros in both places. */
function zerosBeside(bytes: Uint8Array, from: number): boolean {
  const looked = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (let i = 0; i < looked.length; i++) if (looked[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const half = looked.length / 2;
  // Typographic quotes and dashes have no zero byte: they are the rest.
  return (zeros[from] as number) > half * 0.7 && (zeros[1 - from] as number) < half * 0.05;
}

function notUtf8(bytes: Uint8Array, offset: number, name: string): ReadFile {
  const byte = (bytes[offset] as number).toString(16).toUpperCase().padStart(2, '0');
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  const why = endsInside(bytes, offset)
    ? 'ends in the middle of a character: it was probably cut off. Save or fetch it again.'
    : 'was saved in an older encoding, probably Windows-1252 or Latin-1: open it in an editor, save it as UTF-8 and load it again.';
  const message = `“${name}” ${why} It is not UTF-8: the byte 0x${byte} at offset ${offset} (line ${line}) cannot be read.`;
  return { ok: false, code: 'invalid-utf8', message };
}

/**
 * Whether what is wrong at `offset` is only that the file ends. Of a first byte alone that is said where other characters beyond ASCII
 * stand before it: a Latin-1 file may end in an é.
 */
function endsInside(bytes: Uint8Array, offset: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return false;
  }
  return offset < bytes.length - 1 || bytes.subarray(0, offset).some((b) => b >= 0x80);
}

function unsupported(message: string): ReadFile {
  return { ok: false, code: 'unsupported-format', message };
}

/**
 * The offset of the first byte that well-formed UTF-8 cannot have there (for a sequence cut off at the end: of its first byte), or
 * null when all is well. By the table of well-formed byte sequences in the Unicode Standard, section 3.9.
 */
function firstInvalidUtf8(bytes: Uint8Array): number | null {
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i] as number;
    if (b < 0x80) {
      i++;
      continue;
    }
    const more = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    if (more === 0) return i;
    const second = bytes[i + 1] ?? 0;
    // No overlong forms, no surrogates, nothing above U+10FFFF.
    const low = b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
    const high = b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return i;
    for (let k = 2; k <= more; k++) {
      const next = bytes[i + k] ?? 0;
      if (next < 0x80 || next > 0xbf) return i;
    }
    i += more + 1;
  }
  return null;
}
