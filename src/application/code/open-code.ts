// Every code leads somewhere: to its page, its outcome or its plan; a slip is told kindly.
import { addressAt, needAt, type Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { resolveCode, type PrintedCodes } from '../../domain/code/printed-codes.ts';
import { typedCode } from '../../domain/code/typed-code.ts';
import { stepOf } from '../../domain/wegwijzer/addresses.ts';
import type { Flow } from '../../domain/wegwijzer/flow.ts';
import { quietly } from '../../domain/catalogue/called.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { positionOf } from '../../domain/wegwijzer/walk.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Counted } from '../count.ts';
import type { SessionServices } from '../desk/services.ts';
import { isAtDesk } from '../desk/session.ts';
import type { Incoming } from '../incoming.ts';

/** A whole address may be pasted. */
const MOST_TYPED = 300;

export interface CodeServices extends SessionServices {
  /** Counts that a code on paper was used. Never throws. */
  count(counted: Counted): Promise<void>;
}

export interface CodeContent {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  /** The path of a page in the language of this one, with fields behind the question mark. */
  readonly local: (target: Target, query?: Readonly<Record<string, string>>) => string;
}

export type CodeView =
  /** An outcome that stands nowhere else, because it is sensitive. */
  | { readonly kind: 'outcome'; readonly flow: Flow; readonly answers: string }
  /** Nothing was typed yet, or what was typed leads nowhere. */
  | { readonly kind: 'unknown'; readonly typed: string; readonly isEmpty: boolean };

function unknown(typed: string): Answer<CodeView> {
  const isEmpty = typed.trim() === '';
  return show({ kind: 'unknown', typed, isEmpty }, { status: isEmpty ? 200 : 404 });
}

/** Where what was typed leads; 302, because a code may be sent elsewhere later and a browser would remember a 301. */
function lead(typed: string, { catalogue, codes, printed, local }: CodeContent): Answer<CodeView> {
  const status = 302;
  const meant = resolveCode(codes, printed, typed);
  if (meant === undefined || meant === 'wrong') return unknown(typed);
  if (meant.kind === 'page') {
    const address = addressAt(meant.path);
    return address === undefined
      ? unknown(typed)
      : send(local(quietly(catalogue, address)), { status });
  }
  // A link alone keeps nothing and replaces nothing: the plan page shows it and asks.
  if (meant.kind !== 'outcome')
    return send(local('plan', { code: typedCode(typed) ?? typed }), { status });
  const { answers } = meant;
  const flow = flowOf(catalogue, meant.need);
  // An old code never answers something else: what cannot be followed any more opens the need.
  if (!flow || flow.version !== meant.version || positionOf(flow, answers)?.kind !== 'outcome')
    return send(local(needAt(catalogue.needs.get(meant.need) ?? { slug: meant.need })), { status });
  if (!flow.sensitive) return send(local(stepOf(flow, answers)), { status });
  return show({ kind: 'outcome', flow, answers });
}

/** Opens a code from an address or a field; the use of one on paper is counted, of staff it is not. */
export async function openCode(
  incoming: Incoming,
  /** What stands in the path; undefined when it was typed in a field. */
  inPath: string | undefined,
  content: CodeContent,
  services: CodeServices,
): Promise<Answer<CodeView>> {
  const { catalogue, codes, printed } = content;
  const typed = (inPath ?? incoming.query.get('code') ?? '').slice(0, MOST_TYPED);
  const isCode = resolveCode(codes, printed, typed) !== 'wrong';
  const topic = isCode ? typedCode(typed) : undefined;
  const isVisit = incoming.isVisit && !(await isAtDesk(incoming.cookies, services));
  if (topic !== undefined && printed[topic] && isVisit) {
    const { timeZone } = catalogue.municipality;
    await services.count({ kind: 'printed', topic, timeZone });
  }
  return lead(typed, content);
}
