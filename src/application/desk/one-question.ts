// One question at the desk: what staff do with it, and what they are told when somebody was before them.
import { pathOf } from '../../domain/address/address.ts';
import { askedReference } from '../../domain/contact/reference.ts';
import { send, show, type Answer, type CookieChange } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { Gone } from '../ports.ts';
import { admit } from './admit.ts';
import type { DeskRequest, SeenQuestion } from './desk.ts';
import { draftFor, forgetDraft, keepDraft } from './draft.ts';
import { ENDED_FIELD } from './inbox.ts';
import {
  actFields,
  actFrom,
  leftOver,
  type ActFault,
  type ActFields,
  type KnownToActs,
} from './question-acts.ts';
import type { DeskServices } from './services.ts';
import type { Staff } from './staff.ts';

/** Questions that stand beside the one that is open. */
const BESIDE = 8;

/** Why nothing was done: something filled in is wrong, it is with somebody else, or it is gone. */
export type NotDone =
  | { readonly kind: 'fault'; readonly fault: ActFault }
  | { readonly kind: 'taken-by'; readonly who?: string; readonly line?: string }
  | { readonly kind: 'gone'; readonly why: Gone };

export interface QuestionView extends Partial<SeenQuestion> {
  readonly staff: Staff;
  readonly reference: string;
  readonly notDone?: NotDone;
  /** How long something urgent may wait, in milliseconds. */
  readonly urgentAfterMs: number;
  /** What was filled in: it comes back when nothing was done with it. */
  readonly fields: ActFields;
  /** What waits besides, the most urgent first, and how many there are. */
  readonly queue: { readonly requests: readonly DeskRequest[]; readonly total: number };
  /** True: that was filled in before a session ended. */
  readonly isGivenBack: boolean;
}

/** What the page knows. */
type KnownToPage = Pick<KnownToActs, 'isProvision' | 'lineOf'>;

const STATUS = { fault: 422, 'taken-by': 409, gone: 410 } as const;

interface Posted {
  readonly notDone?: NotDone;
  readonly ended?: boolean;
  /** What was typed besides. */
  readonly rest?: readonly [string, string][];
}

/** Marks a draft of what was typed besides an act: it simply stands in its field again. */
const REST = 'rest';

/** Does what a form asks; what came of it when that is not simply done. */
async function post(
  form: URLSearchParams,
  at: { readonly reference: string; readonly who: string },
  known: KnownToPage,
  { desk, now, reachesLine: reaches }: DeskServices,
): Promise<Posted> {
  const tried = await desk.triedOf(at.reference);
  const read = actFrom(form, { ...at, tried }, { ...known, reaches, now: now() });
  if (!read) return {};
  if ('fault' in read) return { notDone: { kind: 'fault', fault: read.fault } };
  const acted = await desk.act(read.act);
  if (acted.kind === 'done' || acted.kind === 'already')
    return {
      ended: read.act.kind === 'handled' && acted.kind === 'done',
      rest: leftOver(actFields(form), read.act),
    };
  return { notDone: acted };
}

/** What is kept for the page after an act: what was typed besides it, or nothing any more. */
function draftAfter(
  { rest = [] }: Posted,
  here: string,
  { hadDraft, services }: { readonly hadDraft: boolean; readonly services: DeskServices },
): CookieChange[] {
  if (rest.length === 0) return hadDraft ? forgetDraft(services) : [];
  return keepDraft(
    new URLSearchParams([...rest.map((pair) => [...pair]), [REST, 'yes']]),
    here,
    services,
  );
}

/** One question with its person; a look is written down before anything is shown. */
export async function oneQuestion(
  incoming: Incoming,
  asked: string,
  known: KnownToPage,
  services: DeskServices,
): Promise<Answer<QuestionView>> {
  const reference = askedReference(asked);
  const here = pathOf({ kind: 'question', reference });
  const admitted = await admit(incoming, services, { here, role: 'medewerker' });
  if ('away' in admitted) return admitted.away;
  const { staff } = admitted;
  const { form } = incoming;
  const draft = draftFor(incoming.cookies, here, services);
  const done = form && (await post(form, { reference, who: staff.name }, known, services));
  if (done && !done.notDone) {
    const cookies = draftAfter(done, here, { hadDraft: draft !== undefined, services });
    const next = done.ended ? `${pathOf('desk')}?${ENDED_FIELD}=${reference}` : here;
    return send(next, { cookies });
  }
  const { desk } = services;
  const beside = { queue: 'all', who: staff.name, from: 0, size: BESIDE } as const;
  const [seen, queue] = await Promise.all([desk.see(reference, staff.name), desk.page(beside)]);
  const isThere = seen?.stored.request !== undefined || seen?.stored.unreadable === true;
  const { notDone } = done ?? {};
  const view: QuestionView = {
    staff,
    reference,
    urgentAfterMs: desk.urgentAfterMs,
    queue,
    ...seen,
    ...(notDone && { notDone }),
    fields: actFields(form ?? draft),
    isGivenBack: form === undefined && draft !== undefined && !draft.has(REST),
  };
  return show(view, { status: notDone ? STATUS[notDone.kind] : isThere ? 200 : 404 });
}
