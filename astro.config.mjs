// Build settings: static pages by default, a small server part in middleware mode behind src/main.ts.
import { getAdapter } from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { unusedSymbols } from './src/bootstrap/sheets.ts';
import { themeOfContent, themePlugin } from './src/bootstrap/theme-plugin.ts';

/** The adapter for Node, but for its entry: our own server draws pages by one function. */
const portal = {
  name: 'portal',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        ...getAdapter({ staticHeaders: false }),
        serverEntrypoint: new URL('./src/bootstrap/pages.ts', import.meta.url),
      }),
  },
};

/** Where a build writes; src/bootstrap/build.ts gives each a folder of its own. */
const outDir = process.env.RELEASE_DIR ?? './dist/by-hand';

const SHORT_NAMES = { entryFileNames: 'assets/[hash].js', chunkFileNames: 'assets/[hash].js' };

const src = fileURLToPath(new URL('src', import.meta.url));
const theme = themeOfContent();

export default defineConfig({
  site: process.env.SITE_URL ?? process.env.PUBLIC_URL ?? 'http://127.0.0.1:4321',
  adapter: portal,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Blanks between inline elements carry meaning in Dutch sentences: runs of them become one, and none goes.
  compressHTML: true,
  // The origin of a form is checked at run time in src/adapters/http, because the public address is not known at build.
  security: { checkOrigin: false },
  vite: {
    plugins: [themePlugin(theme)],
    // Inlined scripts would need an exception in the content security policy.
    build: { assetsInlineLimit: 0 },
    // The name of a script stands in every page, and a page must fit in the first flight of a connection.
    environments: { client: { build: { rollupOptions: { output: SHORT_NAMES } } } },
    // While it makes sheets smaller, it leaves out what no page has any use for.
    css: { lightningcss: { unusedSymbols: unusedSymbols(src, theme) } },
  },
  devToolbar: { enabled: false },
  telemetry: false,
  outDir,
  // Two builds beside each other must not share what they remember of their content.
  cacheDir: process.env.DIST_DIR
    ? `./node_modules/.astro-${process.env.DIST_DIR.replaceAll(/[^a-z0-9]+/gi, '-')}`
    : './node_modules/.astro',
});
