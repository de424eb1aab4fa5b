import { getOembed } from '@/lib/server/http/sharing';

export const GET = getOembed;
