// The registry: every delivery can be configured, says what is wrong otherwise, and carries its own name.
import { describe, expect, it } from 'vitest';
import {
  configureConfirmation,
  configureDelivery,
  DELIVERIES,
  type DeliveryName,
} from '../../src/adapters/delivery/index.ts';

const SETTINGS: Record<DeliveryName, Record<string, string>> = {
  inbox: {},
  smtp: {
    SMTP_URL: 'smtp://localhost:2525',
    SMTP_FROM: 'portaal@voorbeeld.nl',
    SMTP_TO: 'kcc@voorbeeld.nl',
  },
  klantinteracties: {
    KLANTINTERACTIES_URL: 'https://klant.voorbeeld.nl/klantinteracties',
    KLANTINTERACTIES_TOKEN: 'proeftoken-met-genoeg-tekens',
    KLANTINTERACTIES_ACTOR: 'afd:KCC',
  },
};

describe.each(Object.keys(DELIVERIES) as DeliveryName[])('delivery: %s', (name) => {
  it('is made from its settings, under its own name', async () => {
    const configured = configureDelivery(name, SETTINGS[name]);
    if (!configured.ok) throw new Error(JSON.stringify(configured.wrong));
    const delivery = configured.make({ publicUrl: undefined, portal: 'Proef' });
    expect(delivery.name).toBe(name);
    await delivery.close?.();
  });

  it.skipIf(Object.keys(SETTINGS[name]).length === 0)(
    'says which setting misses, and what to set',
    () => {
      for (const missing of Object.keys(SETTINGS[name])) {
        const { [missing]: _, ...rest } = SETTINGS[name];
        const configured = configureDelivery(name, rest);
        expect(configured.ok, missing).toBe(false);
        if (!configured.ok) expect(configured.wrong[missing]).toMatch(`set ${missing} to `);
      }
    },
  );
});

it('the inbox takes every request, and keeps it', async () => {
  const configured = configureDelivery('inbox', {});
  if (!configured.ok) throw new Error('inbox needs no settings');
  const delivery = configured.make({ publicUrl: undefined, portal: 'Proef' });
  expect(delivery.keepsHere).toBe(true);
  expect((await delivery.check()).ok).toBe(true);
  const request = { question: 'Vraag', language: 'nl' };
  expect(
    await delivery.deliver({
      ...{ reference: '1234567890', token: 'geheim', receivedAt: new Date(), request },
      ...{ state: 'pending', attempts: 1, done: [] },
    }),
  ).toEqual({ result: 'delivered' });
});

it('a confirmation is sent only when mail is set up', () => {
  expect(configureConfirmation({})).toBeUndefined();
  expect(configureConfirmation(SETTINGS.smtp)?.ok).toBe(true);
});
