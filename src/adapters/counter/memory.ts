// A counter in memory, for tests.
import type { Count, Counter } from '../../application/ports.ts';

export function memoryCounter(): Counter {
  const counts = new Map<string, Count & { times: number }>();
  return {
    async add({ day, kind, topic }) {
      const key = JSON.stringify([day, kind, topic]);
      counts.set(key, { day, kind, topic, times: (counts.get(key)?.times ?? 0) + 1 });
    },
    totals: async (kind) =>
      [...counts.values()]
        .filter((count) => count.kind === kind)
        .sort((a, b) => b.day.localeCompare(a.day) || a.topic.localeCompare(b.topic)),
    async clear(day) {
      const old = [...counts].filter(([, count]) => count.day < day);
      for (const [key] of old) counts.delete(key);
      return old.length;
    },
    close: async () => {},
  };
}
