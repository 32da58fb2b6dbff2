// Which compressed form a visitor takes, by the header that says so.

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first: at equal wish the smallest form is sent. */
const OURS: readonly Encoding[] = ['br', 'gzip', 'identity'];
const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

function wishesIn(header: string): Map<string, number> {
  const wishes = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...marks] = part.split(';').map((text) => text.trim());
    const q = marks.find((mark) => mark.startsWith('q='))?.slice(2);
    // Who writes it wrongly gets what everybody can read.
    const wish = q === undefined ? 1 : QUALITY.test(q) ? Number(q) : 0;
    wishes.set(name === 'x-gzip' ? 'gzip' : name, wish);
  }
  return wishes;
}

/** The form to send. A visitor who takes none of them gets the file as it is. */
export function encodingFor(header: string): Encoding {
  const wishes = wishesIn(header);
  const wishFor = (one: Encoding): number =>
    wishes.get(one) ?? wishes.get('*') ?? (one === 'identity' ? 0.001 : 0);
  const [best] = OURS.filter((one) => wishFor(one) > 0).sort((a, b) => wishFor(b) - wishFor(a));
  return best ?? 'identity';
}

/** Browsers send a handful of headers; what strangers make up is not kept. */
const MOST_REMEMBERED = 50;

/** The same, for all three forms, remembering what it was asked before. */
export function encodingChooser(): (header: string | undefined) => Encoding {
  const known = new Map<string, Encoding>();
  return (header = '') => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const encoding = encodingFor(header);
    if (known.size < MOST_REMEMBERED) known.set(header, encoding);
    return encoding;
  };
}
