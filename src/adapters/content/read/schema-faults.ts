// Holds a YAML text against a schema: the value, or every field that is wrong, with its line and what was found.
import type { z } from 'zod';
import { isProblemKind, type Problem, type ProblemKind } from '../../../domain/problem.ts';
import type { Path } from './place.ts';
import type { YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, ProblemKind>> = {
  string: 'notText',
  number: 'notNumber',
  int: 'notNumber',
  boolean: 'notBoolean',
  array: 'notList',
  object: 'notFields',
  record: 'notFields',
};
const FORMATS: Readonly<Record<string, ProblemKind>> = { url: 'web', email: 'email' };

type Told = Pick<Problem, 'kind' | 'values'>;

function sizeOf(issue: Issue & { code: 'too_small' | 'too_big' }): Told {
  const small = issue.code === 'too_small';
  const values = { limit: Number(small ? issue.minimum : issue.maximum) };
  if (issue.origin === 'string') return { kind: small ? 'tooShort' : 'tooLong', values };
  if (issue.origin === 'array') return { kind: small ? 'tooFew' : 'tooMany', values };
  return { kind: small ? 'tooLow' : 'tooHigh', values };
}

/** A choice of forms: what may be chosen, when the forms are words or a list. */
function choiceOf(branches: readonly (readonly Issue[])[]): Told {
  const words = branches.flat().flatMap((i) => (i.code === 'invalid_value' ? i.values : []));
  const list = branches.flat().some((i) => i.code === 'invalid_type' && i.expected === 'array');
  if (words.length === 0) return { kind: 'wrongValue', values: {} };
  return { kind: list ? 'chooseOrList' : 'choose', values: { allowed: words.join(', ') } };
}

function toldBy(issue: Issue): Told {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys')
    return { kind: 'absent', values: {} };
  if (isProblemKind(issue.message)) return { kind: issue.message, values: {} };
  switch (issue.code) {
    case 'invalid_type':
      return { kind: TYPES[issue.expected] ?? 'wrongValue', values: {} };
    case 'invalid_value':
      return { kind: 'choose', values: { allowed: issue.values.map(String).join(', ') } };
    case 'too_small':
    case 'too_big':
      return sizeOf(issue);
    case 'invalid_format':
      return { kind: FORMATS[issue.format] ?? 'wrongValue', values: {} };
    case 'invalid_key':
      return issue.issues[0] ? toldBy(issue.issues[0]) : { kind: 'wrongValue', values: {} };
    case 'invalid_union':
      return choiceOf(issue.errors);
    default:
      return { kind: 'wrongValue', values: {} };
  }
}

/** Of a choice of forms the faults inside the one that was meant; other issues as they are. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((errors) => errors.every((one) => one.path.length > 0));
  return branch
    ? branch.flatMap((one) => meant({ ...one, path: [...issue.path, ...one.path] }))
    : [issue];
}

function problemsOf(file: string, yaml: YamlText, issue: Issue): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      ...yaml.placeOfKey(path, key),
      field: [...path, key].map(String).join('.'),
      kind: 'unknownField',
      values: { found: key },
    }));
  const { kind, values } = toldBy(issue);
  const key = path.at(-1);
  const isKey = issue.code === 'invalid_key' && key !== undefined;
  const found = isKey ? String(key) : yaml.typed(path);
  const at = isKey ? yaml.placeOfKey(path.slice(0, -1), String(key)) : yaml.place(path);
  return [{ file, ...at, field: path.map(String).join('.'), kind, values: { ...values, found } }];
}

/** A copy of `value` with something else at `path`. */
function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const inner = (value as Record<PropertyKey, unknown>)[key];
  const changed = withValue(inner, rest, put);
  if (Array.isArray(value)) return value.map((one, at) => (at === Number(key) ? changed : one));
  return { ...(value as object), [key]: changed };
}

/** Gives back the letters where a text is asked for and YAML made a number of them: a text needs no quotes. */
function withPlainTexts(yaml: YamlText, value: unknown, issues: readonly Issue[]): unknown {
  let mended = value;
  for (const issue of issues.flatMap(meant)) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    const letters = yaml.plainText(issue.path);
    if (letters !== undefined) mended = withValue(mended, issue.path, letters);
  }
  return mended;
}

export interface Judged<T> {
  /** The value when all of it is right. */
  readonly data: T | undefined;
  /** The value as it was read, right or not. */
  readonly raw: unknown;
  readonly problems: readonly Problem[];
}

/** Holds a text against a schema. Never throws for what an editor wrote. */
export function judge<S extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: S,
): Judged<z.infer<S>> {
  if (yaml.value === undefined) return { data: undefined, raw: undefined, problems: [] };
  const options = { reportInput: true };
  const first = schema.safeParse(yaml.value, options);
  if (first.success) return { data: first.data, raw: yaml.value, problems: [] };
  const raw = withPlainTexts(yaml, yaml.value, first.error.issues);
  const second = raw === yaml.value ? first : schema.safeParse(raw, options);
  if (second.success) return { data: second.data, raw, problems: [] };
  const issues = second.error.issues.flatMap(meant);
  return { data: undefined, raw, problems: issues.flatMap((one) => problemsOf(file, yaml, one)) };
}
