import { answerComparison } from '@/lib/server/http/comparison';

/** No body is read here, and a comparison of long copies is longer than the four megabytes of which Next would warn. */
export const config = { api: { bodyParser: false, responseLimit: false } };

export default answerComparison;
