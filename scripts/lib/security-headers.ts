/** What the headers depend on. */
export interface SecurityHeaderOptions {
  /** Origin of the CMS (`https://redaktion.example.org`), where the site's forms are sent. */
  cmsOrigin: string;
  /** Whether visitors reach the site by https; only then may browsers be told to insist on it. */
  https: boolean;
  /** Who may show the page in a frame (CSP source list); nobody unless set. */
  frameAncestors?: string;
}

/**
 * The security headers of every answer of the public site, errors included (CSP Level 3, RFC 6797, Fetch).
 * The single definition: the built-in server sends them, and a test holds netlify.toml against them.
 */
export function securityHeaders({ cmsOrigin, https, frameAncestors = "'none'" }: SecurityHeaderOptions): Record<string, string> {
  const policy = [
    "default-src 'none'",
    // Pagefind's search core is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${cmsOrigin}`,
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // Only this host: other services of the town may live on sibling names without https.
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}
