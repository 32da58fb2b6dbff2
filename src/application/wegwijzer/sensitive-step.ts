// A step of a sensitive flow: sent by form, shown once, kept nowhere; nothing of it stands in an address.
import { needAt, type Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Flow } from '../../domain/wegwijzer/flow.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { positionOf, type Standing } from '../../domain/wegwijzer/walk.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { isOfBefore } from '../wiped-mark.ts';

export interface StepView {
  readonly flow: Flow;
  /** Answers so far. */
  readonly path: string;
  readonly position: Standing;
}

export interface StepServices {
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

/** The step that a form asks for; opened by hand, sent from somewhere else or from before a wipe, one begins at the beginning. */
export function sensitiveStep(
  { form, cookies }: Incoming,
  catalogue: Catalogue,
  local: (target: Target) => string,
  { secureCookies: secure }: StepServices,
): Answer<StepView> {
  if (isOfBefore(cookies, secure)) return send(local('guide'));
  const flow = flowOf(catalogue, form?.get('need') ?? '');
  const path = `${form?.get('path') ?? ''}${form?.get('code') ?? ''}`;
  const position = flow && positionOf(flow, path);
  if (position?.kind === 'left') return send(local(needAt(catalogue.needs.get(position.need)!)));
  return position ? show({ flow, path, position }) : send(local('guide'));
}
