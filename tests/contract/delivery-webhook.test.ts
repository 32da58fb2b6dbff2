// The contract sees what is wrong with a delivery, and lets through what is right.
import { expect, it } from 'vitest';
import { brokenBy, deliveryContract } from './delivery.ts';
import { webhookPeer } from './delivery/peers/webhook.ts';
import { carefulWebhook, naiveWebhook } from './delivery/webhooks.ts';

deliveryContract('a careful webhook', webhookPeer(carefulWebhook));

/** Title of each law that a webhook written in haste breaks -> what is found, among other things. */
const HASTE = {
  'what is refused for good is rejected, not tried for ever': /400: retry, not rejected/,
  'who is away is tried again': /nobody listens: throws TypeError/,
  'who is slow beyond our patience is tried again': /not a word: does not end/,
  'who hangs up half-way is tried again': /before the answer: throws TypeError/,
  'wrong settings keep the question for later': /no web server at all: throws TypeError/,
  'a wait that is asked for is kept': /503: waits undefined ms, not 7000/,
  'the same question, twice at once, again, and after a restart, lies there once':
    /4 questions lie there, not 1/,
  'a question whose answer got lost is brought again, and lies there once':
    /2 questions lie there, not 1/,
  'nothing goes where a redirect points': /307: sent there: plant, pietje, 0612345678/,
  'nothing the other side does is thrown': /before the answer: throws TypeError/,
  'a reason is one short line': /400: '400 Pietje Plantnaam/,
  'no word that was typed, no secret and no address of a person is in a reason, a check or a log':
    /400: tells '0612345678'/,
  'the check says yes, in one sentence, to what works': /no sentence: 'http:/,
  'the check reaches the other side, and brings nothing': /never reached the other side/,
  'the check says no, in one sentence, to what cannot be used': /another token: says yes/,
  'closing ends, and leaves nothing open': /still open: Timeout/,
  'closing ends while the other side is slow, and the question is kept for later':
    /not a word: does not end/,
};

it('a webhook written in haste breaks these laws, and the reasons are told', async () => {
  const broken = await brokenBy(webhookPeer(naiveWebhook, 5000));
  expect(Object.keys(broken).sort()).toEqual(Object.keys(HASTE).sort());
  for (const [title, says] of Object.entries(HASTE))
    expect(broken[title]?.join('\n'), title).toMatch(says);
}, 120_000);
