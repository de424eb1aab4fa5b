import { postVersions } from '@/lib/server/http/api';

export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  return postVersions(request, (await params).id);
}
