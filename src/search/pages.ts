// Pages that search finds beside needs, provisions and shelves.
import type { PageEntry } from './make-source.ts';
import type { Translate } from '../i18n/translate.ts';

/** The pages with their texts in one language. */
export function searchPages(t: Translate): PageEntry[] {
  const also = (words: string) => words.split(',').map((word) => word.trim());
  return [
    {
      id: 'wegwijzer',
      path: '/wegwijzer/',
      title: t('menu.guide'),
      summary: t('guide.title'),
      same: also(t('search.words.guide')),
    },
    {
      id: 'nu-hulp',
      path: '/nu-hulp/',
      title: t('emergency.title'),
      summary: t('emergency.lead'),
      same: also(t('search.words.emergency')),
    },
    {
      id: 'contact',
      path: '/contact/',
      title: t('contact.title'),
      summary: t('contact.lead'),
      same: also(t('search.words.contact')),
    },
    {
      id: 'vraag',
      path: '/contact/vraag/',
      title: t('contact.writeTitle'),
      summary: t('contact.writeLead'),
      same: also(t('search.words.question')),
    },
    {
      id: 'privacy',
      path: '/privacy/',
      title: t('footer.privacy'),
      summary: t('search.words.privacyLead'),
      same: also(t('search.words.privacy')),
    },
    {
      id: 'toegankelijkheid',
      path: '/toegankelijkheid/',
      title: t('footer.accessibility'),
      summary: t('search.words.accessibilityLead'),
      same: also(t('search.words.accessibility')),
    },
  ];
}
