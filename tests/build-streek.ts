// Command: builds the site of the invented municipality that tests walk, into .test-results/streek. npm run build:streek
import { relative } from 'node:path';
import { STREEK, STREEK_SITE } from './support/streek.ts';

// As a path within the project: what is remembered of a build is named after it.
process.env['CONTENT_DIR'] = relative(process.cwd(), STREEK);
process.env['DIST_DIR'] = relative(process.cwd(), STREEK_SITE);
const { buildSite } = await import('../src/bootstrap/build.ts');
await buildSite();
