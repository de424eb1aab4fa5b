/** Headers that need no nonce; the content security policy is set where a nonce can be made. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Named, as Next otherwise looks for lock files in the folders above and takes the topmost one for the project.
  turbopack: { root: import.meta.dirname },
  // tsc has its own step in `npm test`. Here it would cost every first start seconds, and a slip in a test file would
  // keep the site down.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default config;
