// Loaded into a portal under test: collects garbage when signalled, and tells what is left, so that what is measured is what is held.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('SIGUSR2', () => {
  collect();
  const megabytes = process.memoryUsage().heapUsed / 1024 / 1024;
  process.stdout.write(`heap after collecting: ${megabytes.toFixed(1)}\n`);
});
