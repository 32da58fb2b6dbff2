// Delivery to Open Klant by the Klantinteracties API: a contact with person, addresses and, last of all, a task for the contact centre.
import type { ConnectionCheck, DeliveryOutcome, OutgoingRequest } from '../../application/ports.ts';
import type { DeliveryKind } from './kind.ts';
import * as bodies from './klantinteracties-bodies.ts';
import { isTaken, openClient, type Client } from './klantinteracties-client.ts';
import {
  contactMade,
  findActor,
  findContact,
  identity,
  type Contact,
  type Step,
} from './klantinteracties-found.ts';
import { ADVICE, settings, type KlantinteractiesSettings } from './klantinteracties-settings.ts';

/** The actor that gets the tasks: looked up once, made when the register does not know it. */
function actorOf(client: Client, actor: bodies.Actor) {
  let asked: Promise<Step<string>> | undefined;
  async function getOrMake(): Promise<Step<string>> {
    const found = await findActor(client, actor);
    if (!found.ok) return found;
    if (found.value !== undefined) return { ok: true, value: found.value };
    return identity(await client.post('actoren', bodies.actorBody(actor)));
  }
  return {
    /** Shared while it runs, so that two questions at once do not make two actors. */
    async get(): Promise<Step<string>> {
      asked ??= getOrMake();
      const answer = await asked;
      if (!answer.ok) asked = undefined;
      return answer;
    },
    forget() {
      asked = undefined;
    },
  };
}

type ActorSource = ReturnType<typeof actorOf>;

async function makeContact(
  client: Client,
  outgoing: OutgoingRequest,
  kanaal: string,
): Promise<Step<Contact>> {
  const answer = await client.post('maak-klantcontact', bodies.contactBody(outgoing, kanaal));
  const made = contactMade(answer);
  if (!isTaken(answer)) return made;
  const again = await findContact(client, outgoing);
  if (!again.ok) return again;
  return again.value === undefined ? made : { ok: true, value: again.value };
}

async function makeTask(
  client: Client,
  outgoing: OutgoingRequest,
  contact: Contact,
  actor: string,
  actors: ActorSource,
): Promise<DeliveryOutcome> {
  const answer = await client.post('internetaken', bodies.taskBody(outgoing, contact.uuid, actor));
  if (answer.ok) return { result: 'delivered' };
  if (isTaken(answer)) {
    const again = await findContact(client, outgoing);
    if (!again.ok) return again.outcome;
    return again.value?.hasTask === true ? { result: 'delivered' } : answer.outcome;
  }
  // Someone removed the actor since we looked it up.
  if (answer.params.some((param) => /^toegewezenAanActor.*:does_not_exist$/.test(param))) {
    actors.forget();
    return { result: 'retry', reason: answer.outcome.reason };
  }
  return answer.outcome;
}

/** Rules for numbers differ per server (088 only since 2.17): what one refuses goes as another kind. */
async function makeAddress(client: Client, address: bodies.Address, person: string) {
  const answer = await client.post('digitaleadressen', bodies.addressBody(address, person));
  const refused = !answer.ok && answer.params.some((param) => param.startsWith('adres:'));
  if (!refused || address.soortDigitaalAdres === 'overig') return answer;
  const other = { ...address, soortDigitaalAdres: 'overig' } as const;
  return client.post('digitaleadressen', bodies.addressBody(other, person));
}

/** Does what is not done yet. The task is last: whoever gets it must find all the rest. */
async function register(
  client: Client,
  actors: ActorSource,
  outgoing: OutgoingRequest,
  kanaal: string,
): Promise<DeliveryOutcome> {
  const found = await findContact(client, outgoing);
  if (!found.ok) return found.outcome;
  if (found.value?.hasTask === true) return { result: 'delivered' };
  const actor = await actors.get();
  if (!actor.ok) return actor.outcome;
  const contact: Step<Contact> =
    found.value === undefined
      ? await makeContact(client, outgoing, kanaal)
      : { ok: true, value: found.value };
  if (!contact.ok) return contact.outcome;
  const { person, hasTask, addresses } = contact.value;
  if (hasTask) return { result: 'delivered' };
  const known = new Set(addresses.map((adres) => adres.toLowerCase()));
  for (const address of bodies.addresses(outgoing)) {
    if (known.has(address.adres.toLowerCase())) continue;
    const answer = await makeAddress(client, address, person);
    if (!answer.ok) return answer.outcome;
  }
  return makeTask(client, outgoing, contact.value, actor.value, actors);
}

async function look(
  client: Client,
  { kind, objectId }: bodies.Actor,
  where: string,
): Promise<ConnectionCheck> {
  const answer = await client.get('actoren', bodies.actorQuery({ kind, objectId }));
  const found = await findActor({ ...client, get: async () => answer }, { kind, objectId });
  if (!answer.ok || !found.ok) {
    const { reason } = answer.ok ? { reason: 'unexpected answer' } : answer.outcome;
    const detail = `Klantinteracties at ${where} cannot be used (${reason}): look at KLANTINTERACTIES_URL and KLANTINTERACTIES_TOKEN.`;
    return { ok: false, detail };
  }
  const state =
    found.value === undefined ? 'not there yet and made with the first question' : 'there';
  const version = /^[\w.-]{1,20}$/.test(answer.version ?? '') ? answer.version : 'unknown';
  const detail = `Klantinteracties at ${where} answers (API version ${version}); actor ${kind}:${objectId} is ${state}.`;
  return { ok: true, detail };
}

export const klantinteracties: DeliveryKind<KlantinteractiesSettings> = {
  settings,
  advice: ADVICE,
  make(given) {
    const { KLANTINTERACTIES_URL: base, KLANTINTERACTIES_ACTOR: actor } = given;
    const client = openClient({
      ...{
        base,
        token: given.KLANTINTERACTIES_TOKEN,
        timeoutMs: given.KLANTINTERACTIES_TIMEOUT_MS,
      },
    });
    const actors = actorOf(client, actor);
    /** Addresses have no unique number: the same request twice at once would double them. */
    const running = new Map<string, Promise<DeliveryOutcome>>();
    return {
      name: 'klantinteracties',
      async deliver(outgoing) {
        const busy = running.get(outgoing.reference);
        if (busy !== undefined) return busy;
        const run = register(client, actors, outgoing, given.KLANTINTERACTIES_KANAAL);
        running.set(outgoing.reference, run);
        return run.finally(() => running.delete(outgoing.reference));
      },
      check: () => look(client, actor, new URL(base).host),
    };
  },
};
