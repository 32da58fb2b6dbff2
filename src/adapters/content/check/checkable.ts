// What a check sees of a reading: all that is right, and of what is broken the fields that are right.
import type { z } from 'zod';
import type { Checkable, Readable } from '../../../domain/catalogue/checkable.ts';
import { municipalitySchema } from '../../../domain/municipality/municipality.ts';
import { needSchema, type NeedFacts, type NeedWording } from '../../../domain/need/need.ts';
import {
  procedureSchema,
  type ProcedureFacts,
  type ProcedureWording,
} from '../../../domain/procedure/procedure.ts';
import {
  provisionSchema,
  type ProvisionFacts,
  type ProvisionWording,
} from '../../../domain/provision/provision.ts';
import type { ContentFolder } from '../disk.ts';
import type { Entry, Reading } from '../read/read-files.ts';

/** Of a value the fields that are right. */
function partOf<T extends z.ZodRawShape>(schema: z.ZodObject<T>, raw: unknown) {
  if (typeof raw !== 'object' || raw === null) return {};
  const parts = Object.entries(schema.shape).flatMap(([field, own]) => {
    const read = (own as z.ZodType).safeParse((raw as Record<string, unknown>)[field]);
    return read.success && read.data !== undefined ? [[field, read.data] as const] : [];
  });
  return Object.fromEntries(parts) as Partial<z.infer<z.ZodObject<T>>>;
}

/** Everything with a folder in needs/, provisions/ or procedures/, whether its facts can be read or not. */
function readableIn<Facts, Wording>(
  { entries }: Reading,
  kind: 'needs' | 'provisions' | 'procedures',
  schema: z.ZodObject,
): Map<string, Readable<Facts, Wording>> {
  const own = entries.filter((entry) => entry.file.startsWith(`${kind}/`));
  const names = [...new Set(own.map((entry) => entry.id.split('/')[0]!))];
  return new Map(
    names.map((name) => {
      const facts = own.find((entry) => entry.kind === kind && entry.id === name);
      const texts = own.filter((entry) => entry.kind !== kind && entry.id.startsWith(`${name}/`));
      const whole = texts.filter((entry) => entry.data !== undefined);
      const language = (entry: Entry) => entry.id.slice(name.length + 1);
      const readable = {
        facts: facts?.data ?? partOf(schema, facts?.raw),
        wordings: Object.fromEntries(whole.map((entry) => [language(entry), entry.data])),
        languages: texts.map(language),
      };
      return [name, readable as unknown as Readable<Facts, Wording>];
    }),
  );
}

/** The content to be checked; of days to come nothing is said when no day is given. */
export function checkableIn(
  { reading, catalogue, places }: ContentFolder,
  today?: string,
): Checkable {
  const needs = readableIn<NeedFacts, NeedWording>(reading, 'needs', needSchema);
  const provisions = readableIn<ProvisionFacts, ProvisionWording>(
    reading,
    'provisions',
    provisionSchema,
  );
  const procedures = readableIn<ProcedureFacts, ProcedureWording>(
    reading,
    'procedures',
    procedureSchema,
  );
  const broken = reading.entries.filter(
    ({ kind, data }) => (kind === 'needs' || kind === 'provisions') && data === undefined,
  );
  const lost = reading.problems.some(
    ({ kind, file }) => kind === 'missingFile' && file.startsWith('provisions/'),
  );
  const astray = [...provisions].filter(([, { facts }]) =>
    facts.needs?.some((need) => !catalogue?.needs.has(need)),
  );
  const municipality = reading.entries.find(({ kind }) => kind === 'municipality');
  return {
    municipality: catalogue?.municipality ?? partOf(municipalitySchema, municipality?.raw),
    needs,
    provisions,
    procedures,
    questions: new Set(
      reading.entries.flatMap(({ kind, id }) => (kind === 'questions' ? [id] : [])),
    ),
    places,
    today,
    catalogue,
    unsure: (name) =>
      lost || broken.some(({ text }) => text.includes(name)) || astray.some(([id]) => id === name),
  };
}
