// Says in plain Dutch what a schema found wrong.
import type { z } from 'zod';
import type { Problem } from '../../domain/catalogue/problem.ts';

function adviceFor(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return 'dit veld ontbreekt. Vul het in.';
  switch (issue.code) {
    case 'invalid_type':
      return `hier hoort iets anders: ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'unrecognized_keys':
      return `onbekend veld: ${issue.keys.join(', ')}. Haal het weg of verbeter de naam.`;
    case 'invalid_value':
      return `kies een van: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return 'dit is te kort of te weinig. Vul het aan.';
    case 'too_big':
      return 'dit is te lang of te veel. Maak het korter.';
    case 'invalid_format':
      return FORMATS[issue.format] ?? `${issue.message}.`;
    case 'invalid_union':
      return 'deze waarde past niet. Kijk in content/README.md wat hier mag staan.';
    default:
      return `${issue.message}.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst, zo nodig tussen aanhalingstekens',
  number: 'een getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'velden met een naam',
  record: 'velden met een naam',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'schrijf een heel webadres, met https:// ervoor.',
  email: 'schrijf een heel e-mailadres.',
};

/** The problem behind one issue of a schema. */
export function wrongValue(file: string, issue: z.core.$ZodIssue): Problem {
  return { file, field: issue.path.join('.'), advice: adviceFor(issue) };
}
