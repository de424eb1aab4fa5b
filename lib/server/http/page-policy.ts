/**
 * What a page may do: load from here, send to here, and run the scripts that carry this request's nonce. Styles may stand in the page
 * (React and the dialogs write them there, without a nonce); imported text is rendered as text, so nobody else can write one.
 */
export function pagePolicy(nonce: string, { developing = false } = {}): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
