import { postDecision } from '@/lib/server/http/api';

export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly set: string }> },
): Promise<Response> {
  return postDecision(request, (await params).set);
}
