import { getOneComparison } from '@/lib/server/http/api';

export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly set: string }> },
): Promise<Response> {
  return getOneComparison(request, (await params).set);
}
