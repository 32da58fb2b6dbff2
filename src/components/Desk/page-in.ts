// The one place where a script makes a page out of text: of our own server, never of what someone typed.

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
/** Its name stands in the content security policy; a second one of that name is refused. */
const own = trustedTypes?.createPolicy('balie', { createHTML: (text) => text });

/** The page in an answer of our server. */
export function pageIn(text: string): Document {
  return new DOMParser().parseFromString(own?.createHTML(text) ?? text, 'text/html');
}
