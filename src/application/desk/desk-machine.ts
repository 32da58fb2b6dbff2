// A browser at the desk gets the bar of staff above every page when somebody there says so; a link alone sets nothing.
import { pathOf } from '../../domain/address/address.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { layerCookie } from './session.ts';
import type { DeskServices } from './services.ts';

/** A path of ours, and nothing that leads elsewhere. */
const OWN_PATH = /^\/(?:[\w-]+\/)*$/;

export interface DeskMachineView {
  /** Where the link stood. */
  readonly back: string;
  /** True: the bar is asked to go. */
  readonly off: boolean;
}

/** Asks whether this is a desk machine, or keeps the answer until the browser closes. */
export function deskMachine(
  { form, query }: Incoming,
  { secureCookies }: Pick<DeskServices, 'secureCookies'>,
): Answer<DeskMachineView> {
  const asked = query.get('pad') ?? '';
  const back = OWN_PATH.test(asked) ? asked : pathOf('start');
  if (!form) return show({ back, off: query.has('uit') });
  return send(back, { cookies: [layerCookie(!form.has('off'), secureCookies)] });
}
