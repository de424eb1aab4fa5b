import { getDeskSource } from '@/lib/server/http/desk-source';

/** The rows of a long comparison for the page that draws them: between one build's server and its own pages, and no contract. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly set: string }> },
): Promise<Response> {
  return getDeskSource(request, (await params).set);
}
