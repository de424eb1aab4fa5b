import { deleteStory, getOneStory } from '@/lib/server/http/api';

type Context = { readonly params: Promise<{ readonly id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return getOneStory(request, (await params).id);
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return deleteStory(request, (await params).id);
}
