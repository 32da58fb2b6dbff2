// A way to a second line as a delivery, so that the same laws can be asked of it.
import {
  configureLines,
  type DeliveryName,
  type Environment,
} from '../../src/adapters/delivery/index.ts';
import type { Delivery, HandOver } from '../../src/application/ports.ts';
import { deliveryContext } from './delivery-context.ts';
import { KCC } from './mail-server.ts';

/** Handed on for the first time, to colleagues who are reached by every way. */
export const handOver: HandOver = {
  number: 1,
  way: { name: 'Wmo', mailbox: KCC, actor: 'grp:wmo' },
  notes: ['Belde twee keer'],
};

/** The way that goes by `name`. */
export function lineOf(name: DeliveryName, env: Environment) {
  const lines = configureLines([name], env);
  for (const line of lines) if (!line.ok) throw new Error(JSON.stringify(line.wrong));
  const made = lines.flatMap((line) => (line.ok ? [line.make(deliveryContext())] : []));
  return made.find((line) => line.name === name)!;
}

/** The same, with everything that is handed on handed on for the first time. */
export function lineAsDelivery(name: DeliveryName, env: Environment): Delivery {
  const { deliver, ...line } = lineOf(name, env);
  return { ...line, deliver: (request) => deliver(request, handOver) };
}
