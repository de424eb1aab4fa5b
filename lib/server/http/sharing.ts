import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oembedQuerySchema } from '../../contract/contract.ts';
import { type DeskPlace, pictureHref, placeOf } from '../../view/href.ts';
import type { SharedCard } from '../../view/shared-card.ts';
import { readEnv } from '../env.ts';
import { getRowPage, getSharedPlace } from '../shared-places.ts';
import { answering, json, refusal } from './answers.ts';
import { readQuery } from './body.ts';
import { originOf } from './origin.ts';

/** The only pages that may be framed; they run nothing, load nothing and send nothing. */
const EMBED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";
const EMBED_HEADERS = {
  'Content-Security-Policy': EMBED_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A purge must show at once, in frames too.
  'Cache-Control': 'private, no-cache',
};

/** What an address under `/embed/<set>/` names: a row to frame, or the drawn card of a place. */
export type Embedded =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'picture'; readonly place: DeskPlace };

/** `r/<row>`, or a place and `card.png`. Null for an address that nothing has. */
export function embeddedAt(path: readonly string[]): Embedded | null {
  const last = path.at(-1);
  if (last === 'card.png') {
    const place = placeOf(path.slice(0, -1));
    return place && { kind: 'picture', place };
  }
  const place = placeOf(path);
  return place?.kind === 'row' ? { kind: 'row', row: place.id } : null;
}

/** `GET /embed/<set>/r/<row>` */
export function getEmbeddedRow(request: Request, set: string, row: string): Promise<Response> {
  return answering(async () => {
    const page = await getRowPage(set, row, originOf(request.headers, readEnv()));
    const html =
      page ??
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Not here</title></head><body><p>This row is not here any more: its texts were deleted, or the link is not whole.</p></body></html>\n';
    return new Response(html, {
      status: page ? 200 : 404,
      headers: { ...EMBED_HEADERS, 'Content-Type': 'text/html; charset=utf-8' },
    });
  });
}

/** The card to draw for a place; null when there is no such place. */
export async function getCard(set: string, place: DeskPlace): Promise<SharedCard | null> {
  return (await getSharedPlace(set, place))?.card ?? null;
}

/** `GET /api/v1/oembed?url=` */
export function getOembed(request: Request): Promise<Response> {
  return answering(async () => {
    const query = readQuery(request, oembedQuerySchema);
    if (!query.ok) return refusal(query.problems);
    const origin = originOf(request.headers, readEnv());
    const url = new URL(query.value.url);
    const [, s, set = '', ...path] = url.pathname.split('/');
    const place = url.host === new URL(origin).host && s === 's' ? placeOf(path) : null;
    const shared = place && (await getSharedPlace(set, place));
    if (!shared) {
      const message = 'That address is no comparison of this server, nor a row or finding of one. Give one: /s/<set>.';
      return refusal([{ code: 'no-such-set', message }]);
    }
    const { title, row } = shared;
    const card = {
      version: '1.0',
      title,
      provider_name: 'Variorum',
      provider_url: origin,
      thumbnail_url: `${origin}${pictureHref(set, place)}`,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    };
    // The whole of a comparison is no frame: its title and its drawn card are what another page can show.
    if (row === null) return json({ ...card, type: 'link' });
    const width = Math.min(Math.max(query.value.maxwidth, 200), 1200);
    const height = Math.min(Math.max(query.value.maxheight, 120), 1200);
    const src = `${origin}/embed/${encodeURIComponent(set)}/r/${encodeURIComponent(row)}`;
    const label = title.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
    const html = `<iframe src="${src}" width="${width}" height="${height}" title="${label}" sandbox="allow-popups" loading="lazy" referrerpolicy="no-referrer" style="border:1px solid #ccc"></iframe>`;
    return json({ ...card, type: 'rich', width, height, html });
  });
}

/** Of a drawn card, in pixels. */
const CARD = { width: 1200, height: 630 };

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
const WEIGHTS = [400, 600] as const;

type Font = { readonly name: string; readonly data: Buffer; readonly weight: 400 | 600; readonly style: 'normal' };
let fonts: Promise<readonly Font[]> | null = null;

/** The fonts of drawn cards, out of the packages: read once, and never from a network. */
export function cardFonts(): Promise<readonly Font[]> {
  fonts ??= Promise.all(
    WEIGHTS.flatMap((weight) =>
      SUBSETS.map(async (subset) => ({
        // Of fonts with one name only the first is looked at.
        name: `Inter ${subset}`,
        data: await readFile(
          /* turbopackIgnore: true */ join(
            process.cwd(),
            `node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`,
          ),
        ),
        weight,
        style: 'normal' as const,
      })),
    ),
  );
  // A file that could not be read once may be readable the next time.
  fonts.catch(() => {
    fonts = null;
  });
  return fonts;
}

/** Headers of a drawn card. */
export const PICTURE_HEADERS = { 'Cache-Control': 'private, max-age=300', 'X-Content-Type-Options': 'nosniff' };
