// Command: tells every problem in the content in plain Dutch; exit code 1 when there is one. npm run check:content
import { pathToFileURL } from 'node:url';
import { checkContent } from './check/check-content.ts';
import { tellCheck } from './tell.ts';
import { say } from './say.ts';

export { checkContent } from './check/check-content.ts';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = checkContent();
  say(tellCheck(problems));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
