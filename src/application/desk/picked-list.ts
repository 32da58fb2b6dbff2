// The list for a caller: put together by search or code, handed over as link, code, text or paper.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { codeOfItems, knownItems, MOST_ITEMS, pathOfItem } from '../../domain/plan/plan-items.ts';
import { aboutPage, type AboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { changedPicked, withLine } from './picked-changes.ts';
import { keepPicked, pickedOf } from './picked-cookie.ts';
import { foundFor, type FindPaths, type FoundItem } from './picked-found.ts';
import type { DeskServices } from './services.ts';
import { staffOf, toDesk } from './session.ts';

const MOST_QUERY = 300;
/** The field to begin with. */
const FIND = 'q';

export interface PickedView {
  readonly who: string;
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
export function pickedList(
  { form, cookies, query: asked, origin }: Incoming,
  { known, find }: { readonly known: PortalContent; readonly find: FindPaths },
  services: DeskServices,
): Answer<PickedView> {
  const who = staffOf(cookies, services);
  if (who === undefined) return toDesk();
  const { catalogue, codes } = known;
  const before = pickedOf(cookies, services, who);
  const picked = form ? withLine(before, form) : before;
  const changed = form && changedPicked(picked, form, catalogue, codes);
  const kept = form ? [keepPicked(services, who, changed?.picked ?? picked)] : [];
  if (changed) return send(`${pathOf('deskList')}?bij=${changed.back}`, { cookies: kept });
  const items = knownItems(catalogue, codes, picked.items);
  const pages = items.flatMap((item) => {
    return aboutPage(known, pathOfItem(codes, item) ?? '', 'nl') ?? [];
  });
  const query = (form?.get('find') ?? '').toWellFormed().trim().slice(0, MOST_QUERY);
  const code = codeOfItems(codes, items);
  const taken =
    code === undefined ? {} : { taken: { code, link: linkTo(origin, code, items.length) } };
  const back = asked.get('bij') ?? FIND;
  const results = searched(query, items.length >= MOST_ITEMS, known, find);
  return show(
    { who, pages, line: picked.line, query, back, ...results, ...taken },
    { cookies: kept },
  );
}
