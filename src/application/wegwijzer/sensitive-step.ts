// A step of a sensitive flow: sent by form, shown once, kept nowhere; nothing of it stands in an address.
import { needAt, type Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Flow } from '../../domain/wegwijzer/flow.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { positionOf, type Standing } from '../../domain/wegwijzer/walk.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';

export interface StepView {
  readonly flow: Flow;
  /** Answers so far. */
  readonly path: string;
  readonly position: Standing;
}

/** The step that a form asks for; opened by hand, or sent from somewhere else, one begins at the beginning. */
export function sensitiveStep(
  { form }: Incoming,
  catalogue: Catalogue,
  local: (target: Target) => string,
): Answer<StepView> {
  const flow = flowOf(catalogue, form?.get('need') ?? '');
  const path = `${form?.get('path') ?? ''}${form?.get('code') ?? ''}`;
  const position = flow && positionOf(flow, path);
  if (position?.kind === 'left') return send(local(needAt(catalogue.needs.get(position.need)!)));
  return position ? show({ flow, path, position }) : send(local('guide'));
}
