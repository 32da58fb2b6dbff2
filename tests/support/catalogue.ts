// A small invented catalogue for unit tests.
import type { Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import { municipalitySchema } from '../../src/domain/municipality/municipality.ts';
import {
  needSchema,
  needWordingSchema,
  type Need,
  type NeedWording,
} from '../../src/domain/need/need.ts';
import { questionsOf, wholeWording } from '../../src/domain/need/shared-questions.ts';
import {
  procedureSchema,
  procedureWordingSchema,
  type Procedure,
} from '../../src/domain/procedure/procedure.ts';
import { provisionSchema, type Provision } from '../../src/domain/provision/provision.ts';

const NONE_SHARED = new Map();

export function aNeed(slug: string, facts: object = {}, wording: object = {}): Need {
  const read = needSchema.parse({ domain: 'thuis', crisis: false, ...facts });
  const wordings = {
    nl: needWordingSchema.parse({
      title: `Vraag ${slug}`,
      question: `Ik zoek hulp met ${slug}.`,
      summary: 'Zo komt u verder.',
      tailorMade: 'De gemeente denkt mee.',
      ...wording,
    }),
  };
  const whole = (text: NeedWording) => wholeWording(text, 'nl', read, NONE_SHARED);
  return {
    ...read,
    slug,
    wordings: { nl: whole(wordings.nl) },
    questions: questionsOf(read, NONE_SHARED),
  };
}

export function aProvision(id: string, facts: object = {}): Provision {
  return {
    id,
    wordings: { nl: { title: `Aanbod ${id}`, summary: 'Dit helpt u verder.' } },
    ...provisionSchema.parse({
      rung: 3,
      needs: ['boodschappen'],
      area: 'gemeente',
      sources: [],
      sourceDate: '2026',
      confidence: 'high',
      publish: 'yes',
      checkedOn: '2026-11-23',
      ...facts,
    }),
  };
}

export function aProcedure(id: string, facts: object = {}, wording: object = {}): Procedure {
  const wordings = {
    nl: procedureWordingSchema.parse({
      title: `Weg ${id}`,
      decides: 'De gemeente beslist.',
      steps: {
        vraag: { what: 'U vraagt het aan.', when: 'meteen' },
        besluit: { what: 'U krijgt een brief.', when: '8 weken' },
      },
      costs: { aanvragen: 'Aanvragen kost niets.' },
      ...wording,
    }),
  };
  return {
    id,
    wordings,
    ...procedureSchema.parse({
      law: `Wet ${id}`,
      steps: [
        { id: 'vraag', term: 'aanvraag' },
        { id: 'besluit', term: 'besluit' },
      ],
      costs: [{ id: 'aanvragen' }],
      sources: ['https://voorbeeld.nl'],
      checkedOn: '2026-11-23',
      confidence: 'high',
      ...facts,
    }),
  };
}

export function aCatalogue(
  needs: readonly Need[],
  provisions: readonly Provision[],
  procedures: readonly Procedure[] = [],
): Catalogue {
  return {
    municipality: municipalitySchema.parse({
      name: 'Gemeente Voorbeeld',
      place: 'Voorbeeld',
      portal: 'Hulp in Voorbeeld',
      contact: {
        phone: '0123 45 67 89',
        email: 'post@voorbeeld.nl',
        website: 'https://voorbeeld.nl',
        address: 'Dorpsplein 1',
        post: 'Postbus 1',
        emergencyOutsideHours: false,
      },
      emergencyOrder: needs.filter((n) => n.crisis).map((n) => n.slug),
      domains: [
        { id: 'thuis', pictogram: 'home', title: { nl: 'Thuis' }, summary: { nl: 'Thuis wonen.' } },
      ],
      languages: ['nl'],
    }),
    needs: new Map(needs.map((n) => [n.slug, n])),
    provisions: new Map(provisions.map((p) => [p.id, p])),
    procedures: new Map(procedures.map((p) => [p.id, p])),
  };
}
