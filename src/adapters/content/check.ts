// Command: tells every problem in the content in plain Dutch, and what may still be written; exit code 1 when there is a problem. npm run check:content
import { pathToFileURL } from 'node:url';
import { checkContent } from './check/check-content.ts';
import { unsaidNeeds } from './check/unsaid.ts';
import { readContent } from './disk.ts';
import { tellCheck, tellNotice } from './tell.ts';
import { say } from './say.ts';

export { checkContent } from './check/check-content.ts';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = checkContent();
  say(tellCheck(problems));
  process.exitCode = problems.length > 0 ? 1 : 0;
  // What is wrong comes first; what may still be written waits until nothing is.
  const notice = problems.length > 0 ? '' : tellNotice(unsaidNeeds(readContent()));
  if (notice !== '') say(`\n${notice}`);
}
