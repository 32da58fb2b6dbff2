// While building: the tokens of the municipality's own theme, at the end of the sheet that all pages have.
import { contentFolder, filesOnDisk } from '../adapters/content/read/files.ts';
import { readTheme } from '../adapters/content/theme.ts';
import { tellCheck } from '../adapters/content/tell.ts';

/** The theme in the content folder of this build; throws, with every problem told, when something is wrong with it. */
export function themeOfContent(): string {
  const { css, problems } = readTheme(filesOnDisk(contentFolder()));
  if (problems.length > 0) throw new Error(`\n${tellCheck(problems)}\n`);
  return css;
}

/** Puts a theme after all values of ours, so that its tokens are the ones that count. */
export const themePlugin = (theme: string) => ({
  name: 'theme-of-municipality',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('/src/styles/index.css') ? { code: `${code}\n${theme}`, map: null } : undefined,
});
