// Name and sentence of every screen that is no need, offer, shelf or page of running text.
import type { NamedPage } from '../domain/portal/about-page.ts';
import type { Translate } from './translate.ts';

/** The screens in one language. */
export function namedScreens(t: Translate): NamedPage[] {
  return [
    { path: '/', title: t('start.title'), summary: t('start.lead') },
    { path: '/nu-hulp/', title: t('emergency.title'), summary: t('emergency.lead') },
    { path: '/wegwijzer/', title: t('guide.title'), summary: t('guide.lead') },
    { path: '/wegwijzer/begin/', title: t('guide.beginTitle'), summary: t('guide.beginLead') },
    { path: '/zoeken/', title: t('search.title'), summary: t('search.emptyLead') },
    { path: '/contact/', title: t('contact.title'), summary: t('contact.lead') },
    { path: '/contact/vraag/', title: t('form.title'), summary: t('form.lead') },
    { path: '/mijn-plan/', title: t('plan.title'), summary: t('plan.lead') },
    { path: '/mijn-kring/', title: t('circle.title'), summary: t('circle.lead') },
  ];
}
