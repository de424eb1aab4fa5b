import { getMetrics } from '@/lib/server/http/metrics-route';

export const dynamic = 'force-dynamic';
export const GET = getMetrics;
