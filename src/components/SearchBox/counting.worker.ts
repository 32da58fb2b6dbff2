// Counts what residents say, beside the page, so that typing never waits for it.
import { countSentences, type Said } from '../../search/counter.ts';

self.addEventListener('message', ({ data }: MessageEvent<Said[]>) => {
  const counted = countSentences(data);
  self.postMessage(counted, {
    transfer: [counted.table, counted.seen].map(({ buffer }) => buffer),
  });
});
