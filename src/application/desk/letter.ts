// A letter to somebody who could not be reached after some tries: only then, and never in danger, as another may open it.
import { pathOf } from '../../domain/address/address.ts';
import { askedReference } from '../../domain/contact/reference.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import type { DeskRequest } from './desk.ts';
import type { DeskServices } from './services.ts';
import type { Staff } from './staff.ts';

/** So often nobody answered before a letter is the next thing to do. */
const TRIES_BEFORE_LETTER = 3;

export interface LetterView {
  readonly staff: Staff;
  readonly reference: string;
  /** Absent: none was given. */
  readonly name?: string;
  /** In which it was asked. */
  readonly language: string;
}

/** What a letter waits for: 'yes' when it is the next thing to do, 'danger' when it would be but may not. */
export function letterFor({
  request,
  handledAt,
  tried = 0,
}: Pick<DeskRequest, 'request' | 'handledAt' | 'tried'>): 'yes' | 'danger' | 'no' {
  if (!request || handledAt !== undefined || tried < TRIES_BEFORE_LETTER) return 'no';
  return request.triage?.danger === undefined ? 'yes' : 'danger';
}

/** The letter about a question, or back to it. A look is written down before anything is shown. */
export async function questionLetter(
  incoming: Incoming,
  asked: string,
  services: DeskServices,
): Promise<Answer<LetterView>> {
  const reference = askedReference(asked);
  const here = pathOf({ kind: 'letter', reference });
  const admitted = await admit(incoming, services, { here, role: 'medewerker' });
  if ('away' in admitted) return admitted.away;
  const seen = await services.desk.see(reference, admitted.staff.name);
  const request = seen?.stored.request;
  if (!request || letterFor(seen.stored) !== 'yes')
    return send(pathOf({ kind: 'question', reference }));
  const { name, language } = request;
  return show({
    staff: admitted.staff,
    reference,
    language,
    ...(name !== undefined && { name }),
  });
}
