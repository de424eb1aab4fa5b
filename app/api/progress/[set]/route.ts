import { getProgressOf } from '@/lib/server/http/progress-route';

/** How far a comparison is, for the page that waits for it: between one build's server and its own pages, and no contract. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly set: string }> },
): Promise<Response> {
  return getProgressOf(request, (await params).set);
}
