// Counts what residents say, beside the page, so that typing never waits for it.
import { countSentences, type Said } from '../../search/counter.ts';

self.addEventListener('message', ({ data }: MessageEvent<Said[]>) => {
  const counted = countSentences(data);
  const { never, starts, whose, tells } = counted;
  const { numbers, rows } = counted.features;
  self.postMessage(counted, {
    transfer: [never, numbers, rows, starts, whose, tells].map(({ buffer }) => buffer),
  });
});
