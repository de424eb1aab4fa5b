/** First parts of addresses that have a route of their own; everything else is one, however many addresses somebody tries. */
const KNOWN = new Set(['', 'new', 'login', 'session', 'specimens', 'health', 'ready', 'metrics']);

/** The shape of an address, without ids and words: `/s/:set/f/:id`, `/api/v1/stories/:id`. For metrics and logs. */
export function routeOf(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const parts = path.split('/').slice(1);
  const [first = ''] = parts;
  if (first === '_next') return '/_next';
  if (first === 's' || first === 'embed' || first === 'stories')
    return `/${first}${parts.length > 1 ? '/:set' : ''}${parts.length > 2 ? '/:place' : ''}`;
  if (first === 'api') return `/${parts.map((part, i) => (i < 3 || WORDS.has(part) ? known(part) : ':id')).join('/')}`;
  return KNOWN.has(first) && parts.length === 1 ? `/${first}` : '/other';
}

const WORDS = new Set(['versions', 'decisions', 'rows', 'exports']);
const FIRST = new Set(['api', 'v1', 'stories', 'comparisons', 'collate', 'openapi.json', 'oembed', 'flags', ...WORDS]);

function known(part: string): string {
  return FIRST.has(part) ? part : ':other';
}
