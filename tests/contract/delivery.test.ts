// Every delivery of the registry under the shared contract, and the registry itself.
import { describe, expect, it } from 'vitest';
import {
  configureConfirmation,
  configureDelivery,
  DELIVERIES,
  type DeliveryName,
} from '../../src/adapters/delivery/index.ts';
import { lineAsDelivery } from '../support/line-delivery.ts';
import { deliveryContext } from '../support/delivery-context.ts';
import { deliveryContract, excusesOf, withoutPeer } from './delivery.ts';
import type { Peer } from './delivery/peer.ts';
import { inbox } from './delivery/peers/inbox.ts';
import { klantinteractiesPeer } from './delivery/peers/klantinteracties.ts';
import { smtpPeer } from './delivery/peers/smtp.ts';

const PEERS: Record<DeliveryName, Peer> = {
  inbox,
  smtp: smtpPeer(),
  klantinteracties: klantinteractiesPeer(),
};
const names = Object.keys(DELIVERIES) as DeliveryName[];

it('every delivery of the registry has an other side to try it on', () =>
  expect(withoutPeer(names, PEERS)).toEqual([]));

it('a delivery without one is told by name, with what to do', () =>
  expect(withoutPeer([...names, 'postduif'], PEERS)).toEqual([
    'postduif stands in the registry, but not in PEERS of tests/contract/delivery.test.ts: describe its other side in tests/contract/delivery/peers/postduif.ts and name it there',
  ]));

for (const [name, peer] of Object.entries(PEERS)) deliveryContract(name, peer);
deliveryContract('smtp, to a second line', smtpPeer(lineAsDelivery));
deliveryContract('klantinteracties, to a second line', klantinteractiesPeer(lineAsDelivery));

it('only the laws that cannot be asked of an other side are not asked of it', () => {
  const { inbox: alone, ...others } = PEERS;
  expect(new Set(Object.values(excusesOf(alone)))).toEqual(
    new Set(['The inbox has no other side: the question stays in our own outbox.']),
  );
  expect(Object.fromEntries(Object.entries(others).map(([n, p]) => [n, excusesOf(p)]))).toEqual({
    smtp: { 'a wait that is asked for is kept': 'SMTP has no word for how long to wait.' },
    klantinteracties: {},
  });
});

describe.each(names.filter((name) => PEERS[name]))('the settings of %s', (name) => {
  const { settings } = PEERS[name];

  it('make a delivery of that name', async () => {
    const configured = configureDelivery(name, settings);
    if (!configured.ok) throw new Error(JSON.stringify(configured.wrong));
    const delivery = configured.make(deliveryContext({ publicUrl: undefined }));
    expect(delivery.name).toBe(name);
    await delivery.close?.();
  });

  for (const missing of Object.keys(settings))
    it(`say what to set when ${missing} misses`, () => {
      const { [missing]: _, ...rest } = settings;
      const configured = configureDelivery(name, rest);
      expect(configured.ok).toBe(false);
      if (!configured.ok) expect(configured.wrong[missing]).toMatch(`set ${missing} to `);
    });
});

it('a confirmation is sent only when mail is set up', () => {
  expect(configureConfirmation({})).toBeUndefined();
  expect(configureConfirmation(PEERS.smtp.settings)?.ok).toBe(true);
});
