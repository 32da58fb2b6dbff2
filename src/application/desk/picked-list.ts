// The list for a caller: put together by search or code, handed over as link, code, text or paper.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { codeOfItems, knownItems, MOST_ITEMS, pathOfItem } from '../../domain/plan/plan-items.ts';
import { aboutPage, type AboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import { draftFor, forgetDraft } from './draft.ts';
import { changedPicked, withLine } from './picked-changes.ts';
import { keepPicked, pickedOf } from './picked-cookie.ts';
import { foundFor, type FindPaths, type FoundItem } from './picked-found.ts';
import type { DeskServices } from './services.ts';
import type { Staff } from './staff.ts';

const MOST_QUERY = 300;
/** The field to begin with. */
const FIND = 'q';

export interface PickedView {
  readonly staff: Staff;
  readonly pages: readonly AboutPage[];
  /** A line of one's own for mail and paper. */
  readonly line: string;
  /** What was looked for, as it was typed. */
  readonly query: string;
  /** What was found and can be put on the list; absent before anything was asked. */
  readonly found?: readonly FoundItem[];
  /** What stands in the way. */
  readonly fault?: 'wrongCode' | 'none' | 'full';
  /** Name of the button or field to return to. */
  readonly back: string;
  /** True: what was typed before a session ended stands in its fields again. */
  readonly isGivenBack: boolean;
  /** Code of the whole list, when it has one, and the link that opens it. */
  readonly taken?: { readonly code: string; readonly link: string };
}

/** Opens the list with everything on it; one page alone is opened itself. */
function linkTo(origin: string, code: string, count: number): string {
  return origin + (count > 1 ? `${pathOf('plan')}?code=${code}` : pathOf(codeAt(code)));
}

function searched(query: string, isFull: boolean, known: PortalContent, find: FindPaths) {
  if (query === '') return {};
  const found = foundFor(query, known, find);
  if (found === 'wrongCode') return { fault: 'wrongCode' as const };
  if (found.length === 0) return { fault: 'none' as const, ...(!isFull && { found }) };
  return isFull ? { fault: 'full' as const } : { found };
}

/** Changes the list as a form asks, or shows it. */
export async function pickedList(
  incoming: Incoming,
  { known, find }: { readonly known: PortalContent; readonly find: FindPaths },
  services: DeskServices,
): Promise<Answer<PickedView>> {
  const here = pathOf('deskList');
  const admitted = await admit(incoming, services, { here, role: 'medewerker' });
  if ('away' in admitted) return admitted.away;
  const { staff } = admitted;
  const { form, cookies, query: asked, origin } = incoming;
  const { catalogue, codes } = known;
  const before = pickedOf(cookies, services, staff.name);
  // What was typed before a session ended fills the fields, until the form is sent again.
  const waiting = draftFor(cookies, here, services);
  const draft = form ? undefined : waiting;
  const typed = form ?? draft;
  const picked = typed ? withLine(before, typed) : before;
  const changed = form && changedPicked(picked, form, catalogue, codes);
  const kept = [
    ...(form ? [keepPicked(services, staff.name, changed?.picked ?? picked)] : []),
    ...(form && waiting ? forgetDraft(services) : []),
  ];
  if (changed) return send(`${here}?bij=${changed.back}`, { cookies: kept });
  const items = knownItems(catalogue, codes, picked.items);
  const pages = items.flatMap((item) => {
    return aboutPage(known, pathOfItem(codes, item) ?? '', 'nl') ?? [];
  });
  const query = (typed?.get('find') ?? '').toWellFormed().trim().slice(0, MOST_QUERY);
  const code = codeOfItems(codes, items);
  const taken =
    code === undefined ? {} : { taken: { code, link: linkTo(origin, code, items.length) } };
  const back = asked.get('bij') ?? FIND;
  const results = searched(query, items.length >= MOST_ITEMS, known, find);
  const isGivenBack = draft !== undefined;
  return show(
    { staff, pages, line: picked.line, query, back, isGivenBack, ...results, ...taken },
    { cookies: kept },
  );
}
