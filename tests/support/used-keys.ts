// Which keys of texts the code asks for, read from its literals.

// Apart from each other, because a key may stand inside what a template fills in.
const QUOTED = /(['"`])([\w-]+(?:\.[\w-]+)*)\1/g;
/** A template such as `rungs.${rung}.name`; it must begin with a part that is fixed. */
const TEMPLATE = /`([\w-]+\.[\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g;

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[\\w-]+')}$`);
}

/** True for a key that one of the sources asks for. */
export function keyFinder(sources: readonly string[]): (key: string) => boolean {
  const exact = new Set(
    sources.flatMap((source) => [...source.matchAll(QUOTED)].map(([, , key]) => key!)),
  );
  const patterns = sources.flatMap((source) =>
    [...source.matchAll(TEMPLATE)].map(([, template]) => patternOf(template!)),
  );
  return (key) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
}
