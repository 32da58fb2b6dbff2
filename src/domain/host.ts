// Names of hosts with letters beyond a to z, as people read them. From readable to ASCII is what every URL does by itself.

/** The letters of a name in ASCII, '' for what is no such name: `domainToUnicode` of Node, which this layer may not ask itself. */
export type LettersOf = (name: string) => string;

/** Letters of one script look like no other; those beyond ours only under a name of their own, as in пример.рф. */
const OURS = /^[\p{sc=Latn}\d-]+$/u;
const OTHERS = [/^[\p{sc=Cyrl}\d-]+$/u, /^[\p{sc=Grek}\d-]+$/u, /^[\p{scx=Arab}\d-]+$/u];

function readable(label: string, scripts: readonly RegExp[], lettersOf: LettersOf): string {
  if (!label.startsWith('xn--')) return label;
  const text = lettersOf(label);
  const isSame = text !== '' && URL.parse(`http://${text}/`)?.hostname === label;
  return isSame && scripts.some((script) => script.test(text)) ? text : label;
}

/** The name of a host in ASCII as people read it; what could pass for another name stays. */
export function readableHost(host: string, lettersOf: LettersOf): string {
  const scripts = host.includes('.xn--') ? [OURS, ...OTHERS] : [OURS];
  return host
    .split('.')
    .map((label) => readable(label, scripts, lettersOf))
    .join('.');
}
