// The answer that a page gives: what to do today and whom to turn to, for whoever reads it out on the phone.
import { staircaseOf } from '../catalogue/catalogue.ts';
import { sayingOf } from '../need/need.ts';
import { ALARM_NUMBER } from '../phone.ts';
import { actOf, type Act } from '../provision/act.ts';
import { isMunicipal, type Provision } from '../provision/provision.ts';
import { NOTHING_TOLD, positionOf, toldBy, type Told } from '../wegwijzer/walk.ts';
import { beginningIn, outcomeOf } from '../wegwijzer/outcome.ts';
import { flowOf } from '../wegwijzer/guide.ts';
import { wordingIn } from '../wording.ts';
import type { AboutPage, PortalContent } from './about-page.ts';

/** An offer to turn to. */
export interface AnswerOffer {
  readonly title: string;
  readonly act: Act;
  /** True: the municipality itself gives it, so who calls is at the right number. */
  readonly isOwn: boolean;
  readonly provision: Provision;
}

export interface PageAnswer {
  /** Something to do today. */
  readonly today?: string;
  /** Whom or what to turn to then. */
  readonly turnTo?: AnswerOffer;
}

function offerOf(provision: Provision, phone: string, lang: string): AnswerOffer {
  const { text } = wordingIn(provision.wordings, lang);
  const isOwn = isMunicipal(provision);
  return { title: text.title, act: actOf(provision, text, phone), isOwn, provision };
}

function answerToNeed(
  { catalogue }: PortalContent,
  slug: string,
  told: Told,
  lang: string,
): PageAnswer {
  const staircase = staircaseOf(catalogue, slug);
  if (!staircase) return {};
  const { phone } = catalogue.municipality.contact;
  const { need, emergency } = staircase;
  if (need.crisis) {
    const line = emergency.find(({ contact }) => contact?.phone && contact.phone !== ALARM_NUMBER);
    return line ? { turnTo: offerOf(line, phone, lang) } : {};
  }
  const { today, turnTo } = beginningIn(staircase, outcomeOf(staircase, told), told);
  const tip = today && sayingOf(wordingIn(need.wordings, lang).text, today.id, told.facts);
  return {
    ...(tip !== undefined && { today: tip }),
    ...(turnTo && { turnTo: offerOf(turnTo, phone, lang) }),
  };
}

/** What a page about a need, an outcome or an offer answers, in one language; of other pages nothing. */
export function answerOf(known: PortalContent, about: AboutPage, lang: string): PageAnswer {
  const { catalogue } = known;
  if (about.provision)
    return { turnTo: offerOf(about.provision, catalogue.municipality.contact.phone, lang) };
  if (about.need === undefined) return {};
  const flow = about.answers === undefined ? undefined : flowOf(catalogue, about.need);
  const isThere = flow && positionOf(flow, about.answers!)?.kind === 'outcome';
  const told = isThere ? toldBy(flow, about.answers!) : NOTHING_TOLD;
  return answerToNeed(known, about.need, told, lang);
}
