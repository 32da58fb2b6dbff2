// Figures about the hand-off for a monitor: counts only, in the text form that Prometheus reads.
import type { OutboxFigures, Settlement } from './ports.ts';

export type Event = 'stored' | 'unstored' | 'erased' | Settlement['state'];

const HELP: Readonly<Record<Event, string>> = {
  stored: 'Questions accepted since the start',
  unstored: 'Questions that could not be stored since the start',
  delivered: 'Attempts that ended in delivery',
  pending: 'Attempts that must be made again',
  rejected: 'Attempts that the other side refused',
  erased: 'Questions erased because their time was over',
};

export interface HandOffFigures {
  count(event: Event, times?: number): void;
  text(outbox: OutboxFigures, now: Date): string;
}

function line(name: string, kind: 'counter' | 'gauge', help: string, value: number): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`;
}

/** Counts since the start of the process. */
export function handOffFigures(): HandOffFigures {
  const counts = new Map<Event, number>();
  return {
    count: (event, times = 1) => void counts.set(event, (counts.get(event) ?? 0) + times),
    text({ open, pending, rejected, urgent, oldestUndelivered }, now) {
      const age = oldestUndelivered ? (now.getTime() - oldestUndelivered.getTime()) / 1000 : 0;
      return [
        ...Object.entries(HELP).map(([event, help]) =>
          line(`hulp_${event}_total`, 'counter', help, counts.get(event as Event) ?? 0),
        ),
        line('hulp_open', 'gauge', 'Questions that staff have not handled', open),
        line('hulp_urgent', 'gauge', 'Urgent questions that nobody took up', urgent),
        line('hulp_waiting', 'gauge', 'Questions that wait for delivery', pending),
        line('hulp_undeliverable', 'gauge', 'Questions that could not be delivered', rejected),
        line(
          'hulp_oldest_seconds',
          'gauge',
          'Age of the oldest undelivered question',
          Math.round(age),
        ),
      ].join('');
    },
  };
}
