// Names of hosts with letters beyond a to z, as people read them. From readable to ASCII is what every URL does by itself.

// The parameters of punycode, RFC 3492 section 5.
const [BASE, TMIN, TMAX, SKEW, DAMP, BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128];

function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - TMIN) * TMAX) / 2; k += BASE) left = Math.floor(left / (BASE - TMIN));
  return k + Math.floor(((BASE - TMIN + 1) * left) / (left + SKEW));
}

/** One name behind its 'xn--', as letters. Throws a RangeError for what is no such name. */
function decoded(label: string): string {
  const dash = label.lastIndexOf('-');
  const letters = [...label.slice(0, Math.max(0, dash))].map((letter) => letter.codePointAt(0)!);
  let [place, code, bias] = [0, FIRST, BIAS];
  for (let at = dash + 1; at < label.length;) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = parseInt(label[at++] ?? '', BASE);
      if (Number.isNaN(digit)) throw new RangeError('no punycode');
      // In punycode letters come before digits.
      const value = digit < 10 ? digit + 26 : digit - 10;
      place += value * weight;
      const least = Math.min(TMAX, Math.max(TMIN, k - bias));
      if (value < least) break;
      weight *= BASE - least;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    letters.splice(place++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** Letters of one script look like no other; those beyond ours only under a name of their own, as in пример.рф. */
const OURS = /^[\p{sc=Latn}\d-]+$/u;
const OTHERS = [/^[\p{sc=Cyrl}\d-]+$/u, /^[\p{sc=Grek}\d-]+$/u, /^[\p{scx=Arab}\d-]+$/u];

function readable(label: string, scripts: readonly RegExp[]): string {
  if (!label.startsWith('xn--')) return label;
  try {
    const text = decoded(label.slice(4));
    const isSame = URL.parse(`http://${text}/`)?.hostname === label;
    return isSame && scripts.some((script) => script.test(text)) ? text : label;
  } catch {
    return label;
  }
}

/** The name of a host in ASCII as people read it; what could pass for another name stays. */
export function readableHost(host: string): string {
  const scripts = host.includes('.xn--') ? [OURS, ...OTHERS] : [OURS];
  return host
    .split('.')
    .map((label) => readable(label, scripts))
    .join('.');
}
