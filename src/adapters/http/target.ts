// What a request asks for: a path and a query of ours, whatever else stands in its first line.
import { isCodeAddress } from './as-written.ts';

const canDecode = (text: string) => {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
};

/** With a sign for what is no letter: '101%' and the half of a quote are signs around a code, like any other. */
function withoutHalfLetters(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+|%[0-9a-f]?/gi, (run) =>
    canDecode(run) ? run : '%EF%BF%BD',
  );
}

/** As a URL of which only path and query count; undefined when it cannot be read. */
export function targetOf(url: string | undefined): URL | undefined {
  // Two slashes would name a host, and a whole address names one; both are ours all the same.
  const own = (url ?? '/').replace(/^[\\/]+/, '/');
  const [path = ''] = own.split(/[?#]/, 1);
  const readable = isCodeAddress(path) ? withoutHalfLetters(path) : path;
  const target = URL.parse(readable + own.slice(path.length), 'http://portal');
  return target !== null && canDecode(target.pathname) ? target : undefined;
}
