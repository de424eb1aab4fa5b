import { ImageResponse } from 'next/og';
import { CardPicture, PICTURE_SIZE } from '@/components/page/card-picture';
import { cardFonts, embeddedAt, getCard, getEmbeddedRow, PICTURE_HEADERS } from '@/lib/server/http/sharing';

export const dynamic = 'force-dynamic';

/** A row without a script, to be framed by other sites, or the picture of a place: what a shared link shows of itself elsewhere. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly set: string; readonly place: string[] }> },
): Promise<Response> {
  const { set, place } = await params;
  const embedded = embeddedAt(place);
  if (embedded?.kind === 'row') return getEmbeddedRow(request, set, embedded.row);
  const card = embedded && (await getCard(set, embedded.place));
  if (!card) return new Response('There is nothing at this address.\n', { status: 404 });
  return new ImageResponse(<CardPicture card={card} />, {
    ...PICTURE_SIZE,
    fonts: [...(await cardFonts())],
    headers: PICTURE_HEADERS,
  });
}
