import { deleteVersion } from '@/lib/server/http/api';

export async function DELETE(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string; readonly version: string }> },
): Promise<Response> {
  const { id, version } = await params;
  return deleteVersion(request, id, version);
}
