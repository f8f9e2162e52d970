/**
 * Nothing leaves the origin. Styles may stand in the page itself because Fluent and code components write theirs there; scripts may
 * not. Pictures and files may be data that a component made.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
