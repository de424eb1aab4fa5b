// Pages get a policy with a nonce from proxy.ts. What is no page (JSON, metrics, files) may do nothing at all, should a browser be
// brought to show it as one.
const NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Named, as Next otherwise looks for lock files in the folders above and takes the topmost one for the project.
  turbopack: { root: import.meta.dirname },
  // Nothing is drawn through it, and what it draws it keeps: a drawn card would outlive its story.
  images: { unoptimized: true },
  // tsc has its own step in `npm test`. Here it would cost every first start seconds, and a slip in a test file would
  // keep the site down.
  typescript: { ignoreBuildErrors: true },
  // Twenty copies at the limit of a megabyte each, and room for scripts that need three bytes a character.
  // The proxy would cut a form with files at ten megabytes.
  experimental: {
    // Nobody reads them: the server runs without --enable-source-maps, and the maps of the dictionaries are twice their size.
    turbopackSourceMaps: false,
    // Five times the site on the disk, for the next build of an installation that is built once.
    turbopackFileSystemCacheForBuild: false,
    serverActions: { bodySizeLimit: '64mb' },
    proxyClientMaxBodySize: '64mb',
    // The framework and React in one file: five files of them compress less well, 2 kB of what every page fetches first.
    turbopackChunking: { requestCost: 5_000_000, minChunkSize: 1_000_000, maxMergeChunkSize: 5_000_000 },
  },
  // A comparison is one page, whichever of its places the address names: the desk stays as it is while the place in the path changes.
  rewrites: async () => [{ source: '/s/:set/:place((?!fully/).+)', destination: '/s/:set?place=:place' }],
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // The embed route alone may be framed by others.
    { source: '/((?!embed/).*)', headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
    ...['/api/:path*', '/health', '/ready', '/metrics'].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: NOT_A_PAGE }],
    })),
  ],
};

export default config;
