// What a request asks for: a path and a query of ours, whatever else stands in its first line.

/** As a URL of which only path and query count; undefined when it cannot be read. */
export function targetOf(url: string | undefined): URL | undefined {
  // Two slashes would name a host, and a whole address names one; both are ours all the same.
  const own = (url ?? '/').replace(/^[\\/]+/, '/');
  const target = URL.parse(own, 'http://portal');
  if (target === null) return undefined;
  try {
    decodeURIComponent(target.pathname);
    return target;
  } catch {
    return undefined;
  }
}
