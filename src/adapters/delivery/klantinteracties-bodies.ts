// What is sent to a Klantinteracties API: pure functions from a request to bodies within the limits of the server.
import { createHash } from 'node:crypto';
import type { HandOver, OutgoingRequest } from '../../application/ports.ts';
import { readOutReference, referenceFrom } from '../../domain/contact/reference.ts';
import { isEmail } from '../../domain/email.ts';
import { DUTCH, languageName } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DUTCH);
const desk = translator(DUTCH, 'desk');

/** Says that we made a klantcontact. */
export const SOURCE = 'zelfhulpportaal';

const ROOM = {
  subject: 200,
  content: 1000,
  name: 200,
  metadata: 255,
  address: 80,
  id: 200,
} as const;

/** The codes Open Klant and KISS use: for Dutch nld, although the list of the specification says dut. */
const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nl: 'nld',
    en: 'eng',
    de: 'ger',
    fr: 'fre',
    pl: 'pol',
    tr: 'tur',
    ar: 'ara',
    uk: 'ukr',
    es: 'spa',
    ro: 'rum',
    bg: 'bul',
    ru: 'rus',
    so: 'som',
    ti: 'tir',
    fa: 'per',
  }),
);

/** How the server knows a department (afd) or a group (grp). */
export interface Actor {
  readonly kind: 'afd' | 'grp';
  readonly objectId: string;
}

/** The server counts characters, not UTF-16 units, and refuses what a database cannot hold. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

const count = (text: string) => [...text].length;

function within(text: string, most: number): string {
  return [...clean(text)].slice(0, most).join('').trim();
}

function oneLine(text: string): string {
  return clean(text.replace(/[\s\p{Cc}]+/gu, ' '));
}

/** When to call, in words; undefined when the resident wants no call. */
function window({ request: { phone, moment } }: OutgoingRequest): string | undefined {
  return phone === undefined
    ? undefined
    : `${desk('request.moment')}: ${oneLine(t(`moments.${moment ?? 'any'}`))}`;
}

/** The short lines come first: what the resident tried may be long, and then only part of it fits. */
function extraLines(outgoing: OutgoingRequest): string[] {
  const { forWhom, language, replaces, steps = [] } = outgoing.request;
  const named = languageName(language);
  return [
    `${desk('request.forWhom')}: ${t(`forWhom.${forWhom ?? 'self'}`)}`,
    window(outgoing),
    `${desk('request.language')}: ${named}`,
    replaces === undefined
      ? undefined
      : `${desk('request.replaces')}: ${readOutReference(replaces)}`,
    ...steps.map((step) => `- ${step}`),
  ].flatMap((line) => (line === undefined ? [] : [oneLine(line)]));
}

function content(outgoing: OutgoingRequest): string {
  let text = within(outgoing.request.question, ROOM.content);
  let between = '\n\n';
  for (const line of extraLines(outgoing)) {
    if (count(text) + between.length + count(line) > ROOM.content) break;
    text += between + line;
    between = '\n';
  }
  return text;
}

function metadata({ request }: OutgoingRequest): Record<string, string> {
  const { phone, moment, forWhom, language, replaces, triage } = request;
  const all = {
    urgentie: triage?.urgency,
    bron: SOURCE,
    moment: phone === undefined ? undefined : (moment ?? 'any'),
    voorWie: forWhom ?? 'self',
    taal: language,
    vervangt: replaces,
  };
  const given = Object.entries(all).flatMap(([name, value]) => {
    const text = within(value ?? '', ROOM.metadata);
    return text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(given) as Record<string, string>;
}

/** So that a second attempt is recognised; `nummer` for servers before 2.16 and for ITA. */
function numbers(number: string) {
  return { nummer: number, referentienummer: number };
}

/** A task in the register: its number is unique there. */
export interface Task {
  readonly number: string;
  /** Nothing of the resident may stand in it. */
  readonly text: string;
}

/** The task of the contact centre, under the number of the question itself. */
export function taskOfKcc(outgoing: OutgoingRequest): Task {
  const text = desk(isUrgent(outgoing) ? 'request.urgentTask' : 'request.task');
  return { number: outgoing.reference, text };
}

/** The task of a second line: the same for the same time that it was handed on, and another for the next. */
export function taskOfLine(outgoing: OutgoingRequest, { number }: Pick<HandOver, 'number'>): Task {
  const hash = createHash('sha256').update(`${outgoing.reference}:${number}`).digest();
  const subject = desk('request.lineTask');
  return {
    number: referenceFrom(hash),
    text: isUrgent(outgoing) ? desk('request.urgentSubject', { subject }) : subject,
  };
}

const isUrgent = ({ request }: OutgoingRequest) => request.triage?.urgency === 'urgent';

/** What it is about, as the resident said or as it seems; that it is urgent before all, because the register has no field for it. */
function subjectOf(outgoing: OutgoingRequest): string {
  const { about, triage } = outgoing.request;
  const named = oneLine(about ?? triage?.about ?? '');
  const subject = named === '' ? desk('kcc.general') : named;
  return within(
    isUrgent(outgoing) ? desk('request.urgentSubject', { subject }) : subject,
    ROOM.subject,
  );
}

/** Body of maak-klantcontact: the contact, the person and what it is about, all or nothing. */
export function contactBody(outgoing: OutgoingRequest, kanaal: string) {
  const { name = '', need = '', language } = outgoing.request;
  return {
    klantcontact: {
      ...numbers(outgoing.reference),
      kanaal,
      onderwerp: subjectOf(outgoing),
      inhoud: content(outgoing),
      taal: LANGUAGE_CODES.get(language) ?? 'nld',
      vertrouwelijk: true,
      plaatsgevondenOp: outgoing.receivedAt.toISOString(),
      metadata: metadata(outgoing),
    },
    betrokkene: {
      wasPartij: null,
      rol: 'klant',
      initiator: true,
      organisatienaam: '',
      // Nobody can tell the parts of a name apart; the last field shows it whole.
      contactnaam: {
        voorletters: '',
        voornaam: '',
        voorvoegselAchternaam: '',
        achternaam: within(oneLine(name), ROOM.name),
      },
    },
    // Always there: deleting it with cascade is the only way that takes the addresses along.
    onderwerpobject: {
      wasKlantcontact: null,
      onderwerpobjectidentificator: {
        objectId: within(need, ROOM.id) || 'algemeen',
        codeObjecttype: 'voorziening',
        codeRegister: SOURCE,
        codeSoortObjectId: 'slug',
      },
    },
  };
}

export interface DigitalAddress {
  readonly adres: string;
  readonly soortDigitaalAdres: 'email' | 'telefoonnummer' | 'overig';
  readonly omschrijving: string;
}

/** Numbers the server takes as a telephone number. */
const PHONE = /^(?!0800|0900|140)(0[1-9]\d{8}|\+\d{9,15}|00\d{7,13})$/;
/** How the resident can be reached; what the server would refuse goes as 'overig', so that it arrives all the same. */
export function addresses({ request: { phone, email } }: OutgoingRequest): DigitalAddress[] {
  const both = [
    {
      text: phone,
      kind: 'telefoonnummer',
      fits: (adres: string) => PHONE.test(adres),
      omschrijving: 'telefoonnummer',
    },
    { text: email, kind: 'email', fits: isEmail, omschrijving: 'e-mailadres' },
  ] as const;
  return both.flatMap(({ text, kind, fits, omschrijving }) => {
    const adres = within(oneLine(text ?? ''), ROOM.address);
    if (adres === '') return [];
    return [{ adres, soortDigitaalAdres: fits(adres) ? kind : 'overig', omschrijving }];
  });
}

/** Body of digitaleadressen. */
export function addressBody(address: DigitalAddress, betrokkene: string) {
  return { verstrektDoorBetrokkene: { uuid: betrokkene }, verstrektDoorPartij: null, ...address };
}

/** Body of internetaken. Its texts are broadcast to all subscribers: nothing of the resident may stand in them. */
export function taskBody(
  outgoing: OutgoingRequest,
  { number, text }: Task,
  klantcontact: string,
  actor: string,
) {
  const toelichting = window(outgoing);
  return {
    ...numbers(number),
    gevraagdeHandeling: text,
    aanleidinggevendKlantcontact: { uuid: klantcontact },
    toegewezenAanActoren: [{ uuid: actor }],
    ...(toelichting !== undefined && { toelichting }),
    status: 'te_verwerken',
  };
}

/** Filters that find an actor. */
export function actorQuery({ kind, objectId }: Actor) {
  return {
    actoridentificatorObjectId: objectId,
    actoridentificatorCodeObjecttype: kind,
    actoridentificatorCodeRegister: 'obj',
    actoridentificatorCodeSoortObjectId: 'idf',
  };
}

/** Body of actoren. */
export function actorBody({ kind, objectId }: Actor) {
  return {
    naam: objectId,
    soortActor: 'organisatorische_eenheid',
    indicatieActief: true,
    actoridentificator: {
      objectId,
      codeObjecttype: kind,
      codeRegister: 'obj',
      codeSoortObjectId: 'idf',
    },
  };
}
