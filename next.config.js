const developing = process.env.NODE_ENV === 'development';

/**
 * A page may load nothing from elsewhere and send nothing elsewhere: drafts are confidential. Next's own inline scripts
 * need 'unsafe-inline' as long as no nonce is made for them; imported text is rendered as text, never as HTML.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = [
  { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
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
  // Twenty copies at the limit of a megabyte each, and room for scripts that need three bytes a character.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default config;
