import { getOpenApi } from '@/lib/server/http/api';

export const dynamic = 'force-static';
export const GET = getOpenApi;
