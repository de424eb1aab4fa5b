import { health } from '@/lib/server/http/api';

export const dynamic = 'force-dynamic';
export const GET = health;
