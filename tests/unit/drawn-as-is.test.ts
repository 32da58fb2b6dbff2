// What passes as running text is drawn as text: held against the very renderer that makes the pages.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnAsIs } from '../../src/adapters/content/read/drawn-as-is.ts';

type Renderer = { render(text: string, given: object): Promise<{ code: string }> };
// The framework brings it; it is no package of ours.
const path = createRequire(import.meta.url).resolve('@astrojs/markdown-satteri');
const { satteri } = (await import(pathToFileURL(path).href)) as {
  satteri(): { createRenderer(given: object): Promise<Renderer> };
};
const renderer = await satteri().createRenderer({
  gfm: true,
  smartypants: true,
  syntaxHighlight: false,
});
const html = async (text: string) => (await renderer.render(text, { frontmatter: {} })).code;

const kinds = (text: string) => drawnAsIs('x.md', text, 1).map(({ kind }) => kind);

/** Tags that Markdown itself makes, and attributes they may have. */
const MADE =
  /^<\/?(?:p|h[1-6]|ul|ol|li|a|em|strong|del|code|pre|blockquote|hr|br|img|table|thead|tbody|tr|th|td|sup|section|input)\b[^<]*>$/;
const DOES = /\son\w+=|(?:href|src)="(?!\/(?!\/)|#|https?:\/\/|mailto:|tel:)/i;

const expectText = async (text: string) => {
  const drawn = await html(text);
  for (const [tag] of drawn.matchAll(/<[^>]*>/g)) {
    expect(tag, text).toMatch(MADE);
    expect(tag, text).not.toMatch(DOES);
  }
};

describe('refused, wherever it stands', () => {
  it.each([
    '<b>vet</b>',
    'tekst <br> tekst',
    '<!-- voor mijzelf -->',
    '<?php x ?>',
    '<![CDATA[x]]>',
    '</div>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '- lijst <i>x</i>',
    '> <form action=//kwaad.example>',
    '`<script>`',
    '<https://voorbeeld.nl>',
    '<javascript:alert(1)>',
    '<a\nhref="x">',
  ])('HTML: %s', (text) => {
    expect(kinds(`Tekst.\n\n${text}`)).toContain('textHtml');
    expect(drawnAsIs('x.md', `Tekst.\n\n${text}`, 5)[0]).toMatchObject({ line: 7 });
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x]( javascript:alert(1))',
    '[x](\njavascript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](/&#47;kwaad.example)',
    '[x](data:text/html,x)',
    '[x](//kwaad.example/)',
    '[x](\\\\kwaad.example)',
    '![x](javascript:alert(1))',
    '[x]\n\n[x]: javascript:alert(1)',
    '[x]\n\n> [x]: javascript:alert(1)',
    '[x]\n\n[x]:\n  javascript:alert(1)',
    '[x](pagina/)',
    '[x]()',
  ])('a link that leads to no page: %s', (text) => {
    expect(kinds(text)).toContain('textLink');
  });
});

it.each([
  'Voor wie < 18 jaar is, of > 65. 3 <4. <3',
  'Bel **vandaag** of _morgen_, zie [hulp](/nu-hulp/) en [elders](https://voorbeeld.nl/?a=1&b=2).',
  '[bel](tel:112) [mail](mailto:post@voorbeeld.nl) [boven](#boven) [x](/nu-hulp/#chat "titel")',
  '## Kop\n\n1. een\n2. twee\n\n- [ ] doen\n\n&lt;b&gt; & zo',
])('what editors write is let through, and drawn as text: %s', async (text) => {
  expect(kinds(text)).toEqual([]);
  await expectText(text);
});

it('whatever is let through, the renderer makes no tag of it but those of Markdown', async () => {
  const part = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '!',
      '--',
      '?',
      '[',
      ']',
      '(',
      ')',
      ':',
      '\\',
      '&',
      ';',
      '#',
      '"',
      ' ',
      '\n',
    ],
    ...['a', 'script', 'javascript:', 'data:', 'x', '&lt;', '&#60;', '&#106;', 'onload=', '\t'],
    ...['/hulp/', 'https://a.nl', '](', ']:', '![', '[x]', '`', '*', '_', '> ', '- ', '\u0000'],
  );
  const text = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(text, async (some) => {
      if (kinds(some).length > 0) return;
      passed += 1;
      await expectText(some);
    }),
    { numRuns: 1500 },
  );
  expect(passed).toBeGreaterThan(300);
});
