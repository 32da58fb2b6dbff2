// The municipality itself: name, how to reach its contact centre, its shelves and languages.
import { z } from 'zod';
import { GROUPS, type Shares } from '../audience.ts';
import { isTimeZone } from '../day.ts';
import { EMAIL } from '../email.ts';
import { phoneSchema } from '../phone.ts';
import { says } from '../problem.ts';
import { slugSchema } from '../slug.ts';
import { webAddressSchema } from '../web-address.ts';
import { clockTime } from './clock-time.ts';
import { secondLineSchema } from './second-line.ts';
import { exceptionSchema, OPTIONAL_HOLIDAYS } from './special-days.ts';

const localized = z.record(z.string(), z.string().min(1));

/** One span in which the phone is answered. */
export const openingSpanSchema = z.strictObject({
  /** 1 = Monday ... 7 = Sunday. */
  day: z.number().int().min(1).max(7),
  from: clockTime,
  until: clockTime,
});

export const domainSchema = z.strictObject({
  id: slugSchema,
  /** Name of a pictogram in the open icon set. */
  pictogram: slugSchema,
  title: localized,
  /** One or two words under its pictogram; absent: the title. */
  short: z.record(z.string(), z.string().min(2).max(26)).optional(),
  /** Needs that people ask about most, the most asked first; what is not named comes after. */
  mostAsked: z.array(slugSchema).default([]),
  /** One sentence: what stands on this shelf. */
  summary: localized,
});

/** The local paper that prints pieces with codes. */
const newspaperSchema = z.strictObject({
  /** As readers know it. */
  name: z.string().min(1),
  /** Width of one column, mm; ask the printer. */
  columnMm: z.number().positive(),
  /** White between two columns, mm; ask the printer. */
  gutterMm: z.number().nonnegative(),
});

/** How many residents belong to a group: orders offers when nothing is known of who looks. */
const shareSchema = z.strictObject({
  group: z.enum(GROUPS, says('choose')),
  /** Of all residents, in percent. */
  percent: z.number().min(0).max(100),
  /** Where the figure comes from, or that it is an estimate. */
  source: z.string().min(3),
});

const privacySchema = z.strictObject({
  /** Mailbox of the data protection officer. */
  officer: z.email({ pattern: EMAIL }).optional(),
  /** The legal ground for using what residents send, one sentence per language. */
  ground: localized.optional(),
});

export const municipalitySchema = z.strictObject({
  name: z.string(),
  /** Name of the area, as in "heel Oldambt". */
  place: z.string(),
  /** Name of the portal. */
  portal: z.string(),
  /** Time zone as the IANA names it; opening hours, days and moments in mail and at the desk are in it. */
  timeZone: z.string().refine(isTimeZone, says('timeZone')).default('Europe/Amsterdam'),
  contact: z.strictObject({
    /** Of the contact centre. */
    phone: phoneSchema,
    email: z.email({ pattern: EMAIL }),
    website: webAddressSchema,
    address: z.string(),
    post: z.string(),
    /** True: in an emergency the number is also answered outside opening hours. */
    emergencyOutsideHours: z.boolean(),
  }),
  /** Empty: not known, so nothing is said about open or closed. */
  openingHours: z.array(openingSpanSchema).default([]),
  /** Holidays on which this municipality is closed, although not every one is. */
  alsoClosed: z.array(z.enum(OPTIONAL_HOLIDAYS)).default([]),
  /** Days that are different from what the week and the national holidays say. */
  exceptions: z.array(exceptionSchema).default([]),
  /** Working days within which a question is answered; absent: not known, so no promise is made. */
  responseWorkingDays: z.number().int().positive().optional(),
  /** Working days within which somebody looks at a signal about another; staff see it, nobody is promised it. */
  signalWorkingDays: z.number().int().positive().default(1),
  /** Groups of residents; a group that is not there counts for half of them. */
  groups: z.array(shareSchema).default([]),
  /** Needs to begin with for who does not know where, in everyday words; the most common first. */
  triage: z.array(slugSchema).max(12).default([]),
  /** Where "snel weg" leads from a page at which someone may look along: a page that everybody opens and that tells nothing. */
  exit: z.strictObject({ url: webAddressSchema, name: localized }).optional(),
  /** Crisis needs in the order of the emergency page. */
  emergencyOrder: z.array(slugSchema),
  domains: z.array(domainSchema).min(1),
  /** Absent: there is no paper, or its measures are given when printing. */
  newspaper: newspaperSchema.optional(),
  /** Whom questions go on to, in the order in which staff see them; empty: nobody is named. */
  secondLine: z.array(secondLineSchema).max(20).default([]),
  /** What only the municipality can say in its privacy statement; what is absent is left out there. */
  privacy: privacySchema.optional(),
  languages: z.array(z.string()).min(1),
});

export type Municipality = z.infer<typeof municipalitySchema>;
export type Domain = z.infer<typeof domainSchema>;
export type OpeningSpan = z.infer<typeof openingSpanSchema>;

/** Share of each group among residents, between 0 and 1. */
export function sharesOf({ groups }: Pick<Municipality, 'groups'>): Shares {
  return Object.fromEntries(groups.map(({ group, percent }) => [group, percent / 100]));
}
