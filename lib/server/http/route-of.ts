/** Pages of their own; everything else is one, however many addresses somebody tries. */
const PAGES = new Set(['', 'new', 'open', 'login', 'session', 'specimens', 'health', 'ready', 'metrics']);

/** The words of the API's addresses; what stands between them is an id. */
const API = new Set([
  ...['api', 'v1', 'collate', 'comparisons', 'decisions', 'oembed', 'openapi.json', 'stories', 'versions'],
  ...['desk', 'progress'], // for our own pages
]);
/** `/api/v1/stories/:id/versions/:id` is the longest there is. */
const LONGEST = 6;

/** The shape of an address, without ids and words: `/s/:set/f/:id`, `/api/v1/stories/:id`. For metrics and logs. */
export function routeOf(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const parts = path.split('/').slice(1);
  const [first = ''] = parts;
  if (first === '_next') return '/_next';
  if (first === 's' || first === 'embed')
    return `/${first}${parts.length > 1 ? '/:set' : ''}${parts.length > 2 ? '/:place' : ''}`;
  if (first === 'api' && parts.length <= LONGEST)
    return `/${parts.map((part) => (API.has(part) ? part : ':id')).join('/')}`;
  return PAGES.has(first) && parts.length === 1 ? `/${first}` : '/other';
}
