// The public address that the site was built for, as on paper.

/** Without a slash at the end. */
export const SITE = (
  process.env['SITE_URL'] ??
  process.env['PUBLIC_URL'] ??
  'http://127.0.0.1:4321'
).replace(/\/$/, '');
