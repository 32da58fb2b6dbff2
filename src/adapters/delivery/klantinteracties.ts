// Delivery to Open Klant by the Klantinteracties API: a contact with person, addresses and, last of all, a task for the contact centre.
import type { ConnectionCheck, OutgoingRequest } from '../../application/ports.ts';
import type { DeliveryKind, LineKind } from './kind.ts';
import * as bodies from './klantinteracties-bodies.ts';
import { failed, isTaken, openClient, type Reply, type Client } from './klantinteracties-client.ts';
import {
  contactMade,
  findActor,
  findContact,
  identity,
  type Contact,
} from './klantinteracties-found.ts';
import {
  registering,
  type Register,
  type Running,
  type StepResult,
} from './klantinteracties-register.ts';
import {
  actorFrom,
  ADVICE,
  settings,
  type KlantinteractiesSettings,
} from './klantinteracties-settings.ts';

/** The actor that gets the tasks: looked up once, made when the register does not know it. */
function actorOf(client: Client, actor: bodies.Actor) {
  let asked: Promise<StepResult<string>> | undefined;
  async function getOrMake(): Promise<StepResult<string>> {
    const found = await findActor(client, actor);
    if (!found.ok) return found;
    if (found.value !== undefined) return { ok: true, value: found.value };
    return identity(await client.post('actoren', bodies.actorBody(actor)));
  }
  return {
    /** Shared while it runs, so that two questions at once do not make two actors. */
    async get(): Promise<StepResult<string>> {
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

/** Rules for numbers differ per server (088 only since 2.17): what one refuses goes as another kind. */
async function makeAddress(client: Client, address: bodies.DigitalAddress, person: string) {
  const answer = await client.post('digitaleadressen', bodies.addressBody(address, person));
  const refused = !answer.ok && answer.params.some((param) => param.startsWith('adres:'));
  if (!refused || address.soortDigitaalAdres === 'overig') return answer;
  const other = { ...address, soortDigitaalAdres: 'overig' } as const;
  return client.post('digitaleadressen', bodies.addressBody(other, person));
}

/** The end of a call as the end of a step. */
function stepOf(answer: Reply): StepResult<undefined> {
  return answer.ok ? { ok: true, value: undefined } : { ...answer, taken: isTaken(answer) };
}

/** The steps at Open Klant. */
function openKlant(
  client: Client,
  actors: ActorSource,
  kanaal: string,
  taskOf: (outgoing: OutgoingRequest) => bodies.Task,
): Register<Contact> {
  return {
    find: (outgoing) => findContact(client, outgoing, taskOf(outgoing).number),
    async makeContact(outgoing) {
      // First: without someone to give the task to, half a question would lie there.
      const actor = await actors.get();
      if (!actor.ok) return actor;
      const answer = await client.post('maak-klantcontact', bodies.contactBody(outgoing, kanaal));
      return answer.ok ? contactMade(answer) : { ...answer, taken: isTaken(answer) };
    },
    addAddress: async ({ person }, address) => stepOf(await makeAddress(client, address, person)),
    async makeTask(outgoing, { uuid }) {
      const actor = await actors.get();
      if (!actor.ok) return actor;
      const body = bodies.taskBody(outgoing, taskOf(outgoing), uuid, actor.value);
      const answer = await client.post('internetaken', body);
      // Someone removed the actor since we looked it up.
      const gone = (param: string) => /^toegewezenAanActor.*:does_not_exist$/.test(param);
      if (answer.ok || !answer.params.some(gone)) return stepOf(answer);
      actors.forget();
      return failed({ result: 'retry', reason: answer.outcome.reason });
    },
  };
}

async function look(
  client: Client,
  { kind, objectId }: bodies.Actor,
  where: string,
): Promise<ConnectionCheck> {
  const answer = await client.get('actoren', bodies.actorQuery({ kind, objectId }));
  const found = await findActor({ ...client, get: async () => answer }, { kind, objectId });
  if (!answer.ok || !found.ok) {
    const { reason, cause = 'wrong-answer' } = answer.ok
      ? { reason: 'unexpected answer' }
      : answer.outcome;
    const detail = `Klantinteracties at ${where} cannot be used (${reason}): look at KLANTINTERACTIES_URL and KLANTINTERACTIES_TOKEN.`;
    return { ok: false, detail, cause };
  }
  const missing = found.value === undefined;
  const state = missing ? 'not there yet and made with the first question' : 'there';
  const version = /^[\w.-]{1,20}$/.test(answer.version ?? '') ? answer.version : 'unknown';
  const detail = `Klantinteracties at ${where} answers (API version ${version}); actor ${kind}:${objectId} is ${state}.`;
  return { ok: true, detail, ...(missing && { cause: 'actor-missing' as const }) };
}

function clientOf(given: KlantinteractiesSettings): Client {
  return openClient({
    base: given.KLANTINTERACTIES_URL,
    token: given.KLANTINTERACTIES_TOKEN,
    timeoutMs: given.KLANTINTERACTIES_TIMEOUT_MS,
  });
}

/** To the department or group of a second line: the contact that is there, and a task of their own. */
export const klantinteractiesLine: LineKind<KlantinteractiesSettings> = {
  settings,
  advice: ADVICE,
  make(given) {
    const client = clientOf(given);
    const sources = new Map<string, ActorSource>();
    const running: Running = new Map();
    const sourceOf = (text: string) => {
      const known = sources.get(text) ?? actorOf(client, actorFrom(text));
      sources.set(text, known);
      return known;
    };
    return {
      name: 'klantinteracties',
      reaches: ({ actor }) => actor !== undefined,
      deliver(outgoing, handOver) {
        const task = bodies.taskOfLine(outgoing, handOver);
        const actors = sourceOf(handOver.way.actor!);
        const { KLANTINTERACTIES_KANAAL: kanaal } = given;
        const register = openKlant(client, actors, kanaal, () => task);
        return registering(register, running, task.number)(outgoing);
      },
      check: () =>
        look(client, given.KLANTINTERACTIES_ACTOR, new URL(given.KLANTINTERACTIES_URL).host),
    };
  },
};

export const klantinteracties: DeliveryKind<KlantinteractiesSettings> = {
  settings,
  advice: ADVICE,
  make(given) {
    const { KLANTINTERACTIES_URL: base, KLANTINTERACTIES_ACTOR: actor } = given;
    const client = clientOf(given);
    const actors = actorOf(client, actor);
    const { KLANTINTERACTIES_KANAAL: kanaal } = given;
    return {
      name: 'klantinteracties',
      deliver: registering(openKlant(client, actors, kanaal, bodies.taskOfKcc)),
      check: () => look(client, actor, new URL(base).host),
    };
  },
};
