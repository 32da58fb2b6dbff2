// Counts what residents say, beside the page, so that typing never waits for it.
import { countSentences, type Said } from '../../search/counter.ts';

self.addEventListener('message', ({ data }: MessageEvent<Said[]>) => {
  const counted = countSentences(data);
  const { never, features, starts, whose, tells } = counted;
  self.postMessage(counted, {
    transfer: [never, features, starts, whose, tells].map(({ buffer }) => buffer),
  });
});
