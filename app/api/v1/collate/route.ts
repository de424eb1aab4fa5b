import { postCollate } from '@/lib/server/http/api';

export const POST = postCollate;
