import { ready } from '@/lib/server/http/api';

export const dynamic = 'force-dynamic';
export const GET = ready;
