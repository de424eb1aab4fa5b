import { getStories, postStory } from '@/lib/server/http/api';

export const GET = getStories;
export const POST = postStory;
