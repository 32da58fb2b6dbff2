// Adds a sheet of styles to a page that came without it.

/** Adds a sheet, and waits until it is there or cannot be had. */
export function addSheet(href: string, integrity = ''): Promise<unknown> {
  const link = document.createElement('link');
  const settled = new Promise((done) => {
    for (const sign of ['load', 'error']) link.addEventListener(sign, done);
  });
  Object.assign(link, { rel: 'stylesheet', href, integrity });
  document.head.append(link);
  return settled;
}
