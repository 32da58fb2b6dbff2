// The settings of Open Klant, the look at its connection, that it takes any question, and that what we send fits the specification.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as bodies from '../../src/adapters/delivery/klantinteracties-bodies.ts';
import { klantinteracties } from '../../src/adapters/delivery/klantinteracties.ts';
import type { OutgoingRequest } from '../../src/application/ports.ts';
import { TOKEN, asked, deliveryTo, figures, startFake } from '../support/klantinteracties-fake.ts';
import {
  NEEDS_STANDARDS,
  STANDARDS,
  hasSchemas,
  specErrors,
} from '../support/klantinteracties-store.ts';

describe('the settings', () => {
  const read = (more: Record<string, string>) =>
    klantinteracties.settings.safeParse({
      KLANTINTERACTIES_URL: 'https://ok.voorbeeld.nl/klantinteracties',
      KLANTINTERACTIES_TOKEN: 'x',
      KLANTINTERACTIES_ACTOR: 'afd:KCC',
      ...more,
    });
  it.each([
    'https://ok.voorbeeld.nl/klantinteracties',
    'https://ok.voorbeeld.nl/klantinteracties/',
    'https://ok.voorbeeld.nl/klantinteracties/api/v1/',
  ])('read %s', (url) => {
    expect(read({ KLANTINTERACTIES_URL: url }).data?.KLANTINTERACTIES_URL).toBe(
      'https://ok.voorbeeld.nl/klantinteracties/api/v1',
    );
  });
  it.each([
    ['KLANTINTERACTIES_URL', 'http://ok.voorbeeld.nl'],
    ['KLANTINTERACTIES_URL', 'geen adres'],
    ['KLANTINTERACTIES_URL', 'https://u:p@ok.voorbeeld.nl'],
    ['KLANTINTERACTIES_TOKEN', 'a\nb'],
    ['KLANTINTERACTIES_KANAAL', ''],
    ['KLANTINTERACTIES_ACTOR', 'KCC'],
    ['KLANTINTERACTIES_TIMEOUT_MS', 'lang'],
  ])('refuse %s=%s and say what to set', (name, value) => {
    expect(read({ [name]: value }).error?.issues.map((i) => i.path[0])).toEqual([name]);
    expect(klantinteracties.advice[name]).toMatch(`set ${name} to `);
  });
  it('takes the token nowhere else', async () => {
    const fake = await startFake();
    onTestFinished(() => fake.close());
    const elsewhere = createServer((_, res) => res.writeHead(307, { location: fake.url }).end());
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    onTestFinished(() => void elsewhere.close());
    const { port } = elsewhere.address() as AddressInfo;
    const outcome = await deliveryTo(`http://127.0.0.1:${port}`).deliver(asked);
    expect(outcome).toEqual({ result: 'retry', reason: '307', cause: 'wrong-answer' });
    expect(fake.calls).toEqual([]);
  });

  it('checks the connection in one sentence', async () => {
    const fake = await startFake();
    onTestFinished(() => fake.close());
    const delivery = deliveryTo(fake.url);
    const { host } = new URL(fake.url);
    expect(await delivery.check()).toEqual({
      ok: true,
      cause: 'actor-missing',
      detail: `Klantinteracties at ${host} answers (API version 0.9.0); actor afd:KCC is not there yet and made with the first question.`,
    });
    await delivery.deliver(asked);
    expect((await delivery.check()).detail).toContain('actor afd:KCC is there.');
    const wrong = await deliveryTo(fake.url, { KLANTINTERACTIES_TOKEN: 'anders' }).check();
    expect(wrong.ok).toBe(false);
    expect(wrong.detail).toContain('(401)');
    expect(figures(fake).contacts).toBe(1);
  });
});

describe('any question', () => {
  const text = (maxLength: number) =>
    fc.oneof(
      fc.string({ unit: 'binary', maxLength }),
      fc.string({
        unit: fc.constantFrom('a', ' ', '\n', '\0', '€', '😀', '\ud800', '"'),
        maxLength,
        size: 'max',
      }),
    );
  const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });
  const request = fc.record({
    question: text(1000),
    phone: maybe(fc.stringMatching(/^\+?\d{1,19}$/)),
    email: maybe(fc.oneof(fc.emailAddress(), text(80))),
    moment: maybe(fc.constantFrom('morning', 'afternoon')),
    name: maybe(text(200)),
    about: maybe(text(300)),
    need: maybe(fc.stringMatching(/^[a-z-]{1,250}$/)),
    forWhom: maybe(fc.constantFrom('other', 'other-unaware', 'professional')),
    steps: maybe(fc.array(text(300), { maxLength: 6 })),
    language: fc.oneof(fc.constantFrom('nl', 'en', 'uk', 'toString', '__proto__'), text(10)),
    replaces: maybe(fc.stringMatching(/^[1-9]\d{9}$/)),
  });

  it('is taken: the server refuses nothing', async () => {
    const fake = await startFake();
    onTestFinished(() => fake.close());
    const delivery = deliveryTo(fake.url);
    let next = 1_000_000_000;
    await fc.assert(
      fc.asyncProperty(request, async (generated) => {
        const outgoing = {
          ...asked,
          request: generated as OutgoingRequest['request'],
          reference: String(next++),
        };
        expect(await delivery.deliver(outgoing)).toEqual({ result: 'delivered' });
      }),
      { numRuns: 200 },
    );
    expect(fake.calls.filter((c) => c.status >= 400)).toEqual([]);
  });
});

describe.skipIf(!hasSchemas)(`the specification ${NEEDS_STANDARDS}`, () => {
  const UUID = '5452f450-e940-4996-a353-37f4a7ec8710';
  const sent: [string, unknown][] = [
    ['actoren', bodies.actorBody({ kind: 'afd', objectId: 'KCC' })],
    ['maak-klantcontact', bodies.contactBody(asked, 'Webformulier')],
    ['digitaleadressen', bodies.addressBody(bodies.addresses(asked)[0]!, UUID)],
    ['internetaken', bodies.taskBody(asked, bodies.taskOfKcc(asked), UUID, UUID)],
    ['internetaken', bodies.taskBody(asked, bodies.taskOfLine(asked, { number: 2 }), UUID, UUID)],
  ];

  it.each(sent)('fits the body of %s, and would notice a wrong one', (path, body) => {
    expect(specErrors(path, body)).toEqual([]);
    expect(specErrors(path, {})).not.toEqual([]);
  });

  it('is what Prism serves, which answers 201 to every body', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    const spec = join(STANDARDS, 'klantinteracties-openapi.mock.yaml');
    const args = [
      resolve('node_modules/@stoplight/prism-cli/dist/index.js'),
      'mock',
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      spec,
    ];
    const prism = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise<void>((ready, stopped) => {
        prism.once('exit', () => stopped(new Error('Prism stopped')));
        prism.stdout.on('data', (part: Buffer) => {
          if (part.toString().includes('listening')) ready();
        });
      });
      const post = async (path: string, body: unknown) =>
        (
          await fetch(`http://127.0.0.1:${port}/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Token ${TOKEN}` },
            body: JSON.stringify(body),
          })
        ).status;
      const statuses = [];
      for (const [path, body] of sent) statuses.push([path, await post(path, body)]);
      expect(statuses).toEqual(sent.map(([path]) => [path, 201]));
      expect(await post('internetaken', {})).toBe(422);
    } finally {
      prism.kill();
    }
  }, 60_000);
});
