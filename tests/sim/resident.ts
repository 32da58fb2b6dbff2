// Someone who leaves a question: sends, sends again with the same key, clicks twice, refreshes, changes the text, replaces, withdraws.
import {
  replaceContactRequest,
  submitContactRequest,
} from '../../src/application/ask/submit-contact-request.ts';
import type { Ids } from '../../src/application/ports.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import { answerOf, type Box, type Host } from './host.ts';
import { HOUR_MS, MINUTE_MS } from './weather.ts';
import type { World } from './world.ts';

/** One form: its key, and what the resident was shown. */
export interface Form {
  readonly key: string;
  /** What was on the screen that said 'received'. */
  told?: { readonly reference: string; readonly token: string; readonly request: ContactRequest };
  /** Number of the question that this one is to take the place of. */
  readonly replaces?: string;
  /** Told neither 'received' nor 'another question lies here', although this text was never stored. */
  textLost?: true;
}

type Submitted = Awaited<ReturnType<typeof replaceContactRequest>>;

export interface Portal {
  readonly world: World;
  readonly hosts: readonly Host[];
  readonly ids: Ids;
  readonly forms: Form[];
}

/** What came back, if anything. */
type Heard = { readonly answer: Submitted } | undefined;

function requestOf(key: string, version: number, replaces?: string): ContactRequest {
  return {
    question: `Vraag ${key} versie ${version}`,
    phone: '0612345678',
    email: 'lezer@voorbeeld.nl',
    need: 'eenzaam',
    language: 'nl',
    ...(replaces !== undefined && { replaces }),
  };
}

function post({ world, hosts, ids }: Portal, key: string, request: ContactRequest): Box<Submitted> {
  const { replaces } = request;
  world.note(`sends ${key}: ${request.question}${replaces ? ` in the place of ${replaces}` : ''}`);
  return world.random.pick(hosts).serve('submit', (outbox) => {
    const ports = { outbox, ids, clock: world.clock };
    return replaces === undefined
      ? submitContactRequest(ports, key, request)
      : replaceContactRequest(ports, key, request, replaces);
  });
}

/** What the page does with the answer: only an answer with a secret shows 'received' and a number. */
function read(portal: Portal, form: Form, asked: ContactRequest, heard: Heard) {
  if (heard === undefined) return 'nothing';
  const { answer } = heard;
  // The page says that the question is closed, with the text in it.
  if (answer === undefined) return 'closed';
  if (answer.otherStored) return 'other';
  const { reference, token } = answer.stored;
  if (token !== undefined) {
    form.told ??= { reference, token, request: asked };
    portal.world.note(`is told received ${reference}`);
    return 'told';
  }
  if (portal.world.ledger.first(form.key)?.request.question !== asked.question) {
    form.textLost = true;
    portal.world.note(`is told nothing about a text that was not stored`);
  }
  return 'gone';
}

async function send(portal: Portal, form: Form, asked: ContactRequest) {
  const { random } = portal.world;
  const twice = random.chance(0.2) ? post(portal, form.key, asked) : undefined;
  const box = post(portal, form.key, asked);
  const heard = await answerOf(random.chance(0.5) ? (twice ?? box) : box, portal.world);
  return read(portal, form, asked, random.chance(0.03) ? undefined : heard);
}

async function after(portal: Portal, form: Form, asked: ContactRequest): Promise<void> {
  const { world, hosts } = portal;
  const { time, random } = world;
  if (random.chance(0.25)) {
    await time.turn(random.between(0, HOUR_MS));
    world.note('refreshes');
    await send(portal, form, asked);
  }
  if (random.chance(0.25)) return replace(portal, form);
  if (!random.chance(0.2)) return;
  const { reference } = form.told!;
  for (let tries = 0; tries < random.between(1, 3); tries++) {
    await time.turn(random.between(0, random.chance(0.5) ? 5000 : HOUR_MS));
    const box = random.pick(hosts).serve('withdraw', (outbox) => outbox.withdraw(reference));
    if ((await answerOf(box, world))?.answer !== undefined) return;
  }
}

/** Changes a question that was received, and goes on as long as nobody says how it ended. */
async function replace(portal: Portal, old: Form): Promise<void> {
  const { time, random } = portal.world;
  const { reference } = old.told!;
  const form: Form = { key: `${old.key}r`, replaces: reference };
  portal.forms.push(form);
  for (let tries = 0; tries < 6; tries++) {
    await time.turn(random.between(0, random.chance(0.5) ? 5000 : HOUR_MS));
    const said = await send(portal, form, requestOf(form.key, 1, reference));
    if (said !== 'nothing') return;
  }
}

/** Lives one resident. A question that lay under an old key is sent under a new one, as the page proposes. */
export async function resident(portal: Portal, name: string): Promise<void> {
  const { time, random } = portal.world;
  let version = 1;
  let form: Form = { key: name };
  portal.forms.push(form);
  for (let tries = 0; tries < 8; tries++) {
    const asked = requestOf(form.key, version);
    const said = await send(portal, form, asked);
    if (said === 'told') return after(portal, form, asked);
    if (said === 'gone') return;
    if (said === 'other') {
      form = { key: `${name}-${tries}` };
      portal.forms.push(form);
    }
    if (random.chance(0.08)) return;
    if (random.chance(0.1)) version += 1;
    await time.turn(random.between(0, 10 * MINUTE_MS));
  }
}
