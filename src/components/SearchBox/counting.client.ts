// Lets a worker count what residents say, because it takes a second on a slow phone.
import type { Counted, Said } from '../../search/counter.ts';
import { saidIn } from '../../search/said.ts';
import type { SearchSource } from '../../search/source.ts';
import address from './counting.worker.ts?worker&url';

/** What this needs of Trusted Types; browsers without them need no leave. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}
const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: Policies };
/** For one address of our own, and for no other. */
const own = trustedTypes?.createPolicy('tellen', { createScriptURL: () => address });

/** What was counted; undefined when this browser cannot, and then the ranking answers alone. */
export async function countBeside(
  source: SearchSource,
  said: readonly Said[],
): Promise<Counted | undefined> {
  const worker = new Worker(own?.createScriptURL(address) ?? address, { type: 'module' });
  const counted = await new Promise<Counted | undefined>((done) => {
    worker.onmessage = ({ data }: MessageEvent<Counted>) => done(data);
    worker.onerror = () => done(undefined);
    worker.postMessage(saidIn(source, said));
  });
  worker.terminate();
  return counted;
}
