import { postSession } from '@/lib/server/http/session';

export const POST = postSession;
