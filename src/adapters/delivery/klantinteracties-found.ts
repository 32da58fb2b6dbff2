// What a Klantinteracties API tells: whom we know there, and how far a request came in earlier attempts.
import { z } from 'zod';
import type { OutgoingRequest } from '../../application/ports.ts';
import { actorQuery, contactBody, SOURCE, type Actor } from './klantinteracties-bodies.ts';
import { failed, type Reply, type Client } from './klantinteracties-client.ts';
import type { Held, StepResult } from './klantinteracties-register.ts';

/** What of a request the register holds already, and under which identities. */
export interface Contact extends Held {
  readonly uuid: string;
  readonly person: string;
}

/** As little of an answer as is needed: real servers break their own specification. */
const withUuid = z.object({ uuid: z.string().min(1) });
const page = <T extends z.ZodType>(item: T) => z.object({ results: z.array(item) });
const made = z.object({ klantcontact: withUuid, betrokkene: withUuid });
const expandedPerson = z.object({
  _expand: z.object({ digitaleAdressen: z.array(z.object({ adres: z.string() })) }),
});
/** Some servers leave what is empty out of _expand; then the person's own list must be empty too. */
const barePerson = z
  .object({ digitaleAdressen: z.array(z.unknown()).max(0) })
  .transform(() => ({ _expand: { digitaleAdressen: [] } }));
const people = z.array(withUuid.and(z.union([expandedPerson, barePerson])));
const task = z.object({ nummer: z.string().nullish(), referentienummer: z.string().nullish() });
const found = withUuid.extend({
  inhoud: z.string().nullish(),
  plaatsgevondenOp: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  _expand: z
    .object({ hadBetrokkenen: z.unknown(), leiddeTotInterneTaken: z.array(task).nullish() })
    .nullish(),
});

function readAs<T>(schema: z.ZodType<T>, answer: Reply): StepResult<T> {
  if (!answer.ok) return answer;
  const read = schema.safeParse(answer.body);
  if (read.success) return { ok: true, value: read.data };
  return failed({ result: 'retry', reason: 'unexpected answer' });
}

/** Made at the moment this request came in, and by us. Servers before 2.16 keep no metadata: there the text must be ours. */
function isOurs(contact: z.infer<typeof found>, outgoing: OutgoingRequest): boolean {
  const { inhoud, metadata, plaatsgevondenOp } = contact;
  if (Date.parse(plaatsgevondenOp ?? '') !== outgoing.receivedAt.getTime()) return false;
  return metadata?.['bron'] === SOURCE || inhoud === contactBody(outgoing, '').klantcontact.inhoud;
}

/** Looks a request up by its number; undefined when it is not there yet. `number`: of the task that is looked for. */
export async function findContact(
  client: Client,
  outgoing: OutgoingRequest,
  number: string,
): Promise<StepResult<Contact | undefined>> {
  const query = {
    nummer: outgoing.reference,
    expand: 'hadBetrokkenen,hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken',
  };
  const read = readAs(page(found), await client.get('klantcontacten', query));
  if (!read.ok) return read;
  const [first] = read.value.results;
  if (first === undefined) return { ok: true, value: undefined };
  // Somebody else's contact may have drawn the same number: nothing of this resident may be added to it.
  if (!isOurs(first, outgoing))
    return failed({ result: 'rejected', reason: 'number in use for another contact' });
  const listed = people.safeParse(first._expand?.hadBetrokkenen);
  if (!listed.success) return failed({ result: 'retry', reason: 'unexpected answer' });
  const [person] = listed.data;
  if (person === undefined)
    return failed({ result: 'rejected', reason: 'contact without betrokkene' });
  const value = {
    uuid: first.uuid,
    person: person.uuid,
    addresses: person._expand.digitaleAdressen.map(({ adres }) => adres),
    hasTask: (first._expand?.leiddeTotInterneTaken ?? []).some(({ nummer, referentienummer }) =>
      [nummer, referentienummer].includes(number),
    ),
  };
  return { ok: true, value };
}

/** The contact that maak-klantcontact just made. */
export function contactMade(answer: Reply): StepResult<Contact> {
  const read = readAs(made, answer);
  if (!read.ok) return read;
  const { klantcontact, betrokkene } = read.value;
  const value = { uuid: klantcontact.uuid, person: betrokkene.uuid, addresses: [], hasTask: false };
  return { ok: true, value };
}

/** The identity of an actor; undefined when the register does not know it. */
export async function findActor(
  client: Client,
  actor: Actor,
): Promise<StepResult<string | undefined>> {
  const read = readAs(page(withUuid), await client.get('actoren', actorQuery(actor)));
  return read.ok ? { ok: true, value: read.value.results[0]?.uuid } : read;
}

/** The identity of what was just made. */
export function identity(answer: Reply): StepResult<string> {
  const read = readAs(withUuid, answer);
  return read.ok ? { ok: true, value: read.value.uuid } : read;
}
