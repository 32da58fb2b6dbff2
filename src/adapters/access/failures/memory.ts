// Failed tries in memory, for tests.
import { FORGET_ONE_MS, type Failed, type Failures } from '../../../application/ports.ts';

export function memoryFailures(): Failures {
  const counted = new Map<string, Failed>();
  const left = ({ times, last }: Failed, at: Date) =>
    Math.max(0, times - Math.max(0, Math.floor((at.getTime() - last.getTime()) / FORGET_ONE_MS)));
  return {
    async of(buckets, at) {
      const found = buckets.flatMap((bucket): [string, Failed][] => {
        const failed = counted.get(bucket);
        const times = failed ? left(failed, at) : 0;
        return failed && times > 0 ? [[bucket, { times, last: failed.last }]] : [];
      });
      return new Map(found);
    },
    async add(bucket, at) {
      const before = counted.get(bucket);
      counted.set(bucket, { times: (before ? left(before, at) : 0) + 1, last: at });
    },
    async takeBack(bucket, times) {
      const before = counted.get(bucket);
      if (before) counted.set(bucket, { ...before, times: Math.max(0, before.times - times) });
    },
    async forget(before) {
      const old = [...counted].filter(([, { last }]) => last < before);
      for (const [bucket] of old) counted.delete(bucket);
      return old.length;
    },
  };
}
