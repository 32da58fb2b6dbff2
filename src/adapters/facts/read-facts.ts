// Reads a folder of facts; what is wrong with it is a value, told in one sentence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import {
  ownStrengthRecordSchema,
  placeRecordSchema,
  procedureRecordSchema,
  provisionRecordSchema,
  type Facts,
} from './records.ts';

/** What stands in the way of reading a folder. */
export interface FactsFault {
  readonly fault: 'noFolder' | 'noFile' | 'notYaml' | 'wrongRecord' | 'twice';
  readonly file: string;
  /** The line, or which record and field; empty when the file or folder is not there. */
  readonly where: string;
}

/** About the facts and not facts themselves. */
const PAPERS = ['README.md', 'CHANGES.md'];
/** Amounts and terms in it hold for needs and provisions too, so that it is read as general as well. */
const PROCEDURES = 'procedures.yaml';
const RECORDS = ['provisions.yaml', 'own-strength.yaml', 'places.yaml'];

/** 'geldfit.contact.phone', or the place in the list for a record without a name. */
function whereIn(records: unknown, path: readonly PropertyKey[]): string {
  const [place = 0, ...field] = path;
  const record = Array.isArray(records) ? (records[Number(place)] as unknown) : undefined;
  const { id, village } = (record ?? {}) as Readonly<Record<string, unknown>>;
  return [id ?? village ?? Number(place) + 1, ...field].map(String).join('.');
}

function recordsIn<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): readonly z.infer<S>[] | FactsFault {
  const path = join(folder, file);
  if (!existsSync(path)) return { fault: 'noFile', file, where: '' };
  const document = parseDocument(readFileSync(path, 'utf8'));
  const [error] = document.errors;
  if (error) return { fault: 'notYaml', file, where: String(error.linePos?.[0].line ?? 1) };
  const whole: unknown = document.toJS();
  // A list, or a list under its own name with something about it beside it.
  const records = Array.isArray(whole)
    ? (whole as unknown[])
    : (whole as Readonly<Record<string, unknown>> | null)?.[file.replace(/\.yaml$/, '')];
  const found = z.array(schema).safeParse(records);
  if (found.success) return found.data;
  return { fault: 'wrongRecord', file, where: whereIn(records, found.error.issues[0]!.path) };
}

function generalIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.(md|ya?ml)$/.test(file) && ![...PAPERS, ...RECORDS].includes(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** The facts in a folder, or the first thing that is wrong with it. */
export function readFacts(folder: string): Facts | FactsFault {
  if (!existsSync(folder)) return { fault: 'noFolder', file: folder, where: '' };
  const provisions = recordsIn(folder, 'provisions.yaml', provisionRecordSchema);
  if ('fault' in provisions) return provisions;
  const ownStrength = recordsIn(folder, 'own-strength.yaml', ownStrengthRecordSchema);
  if ('fault' in ownStrength) return ownStrength;
  const places = recordsIn(folder, 'places.yaml', placeRecordSchema);
  if ('fault' in places) return places;
  const procedures = existsSync(join(folder, PROCEDURES))
    ? recordsIn(folder, PROCEDURES, procedureRecordSchema)
    : undefined;
  if (procedures && 'fault' in procedures) return procedures;
  const ids = provisions.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) return { fault: 'twice', file: 'provisions.yaml', where: twice };
  return { provisions, ownStrength, places, procedures, general: generalIn(folder) };
}
