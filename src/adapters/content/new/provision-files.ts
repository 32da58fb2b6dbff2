// The files of a new provision.
import type { Options } from './order.ts';
import { field, line, listed, optional, TODO } from './template.ts';

/** Explanations beside what is still to be written, by field. */
export type Explained = (field: string) => string;

/** A number where a number is meant, else what was typed, so that the check can show it. */
const number = (text: string | undefined) =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : text;

const WIDE = ['gemeente', 'regio', 'landelijk'];
const areaOf = (text: string | undefined) =>
  text === undefined || WIDE.includes(text) ? text : listed(text);

/** 'setting: at-home; age: senior, adult' as conditions. */
function conditionsOf(text: string): Record<string, string[]> {
  const parts = text.split(';').map((part) => part.split(':'));
  return Object.fromEntries(
    parts.map(([fact = '', values = '']) => [fact.trim(), listed(values) ?? []]),
  );
}

function contactOf({ phone, email, url }: Options): string[] {
  const lines = [
    ...optional('phone', phone),
    ...optional('email', email),
    ...optional('url', url),
    // Nobody has seen the page yet.
    ...(url === undefined ? [] : [`urlVerified: false`]),
  ];
  return lines.length === 0 ? [] : ['contact:', ...lines.map((one) => `  ${one}`)];
}

/** Facts and text of a provision; what was read somewhere counts as checked on the day it is written down. */
export function provisionFiles(
  id: string,
  options: Options,
  today: string,
  explained: Explained,
): [string, string][] {
  const { source } = options;
  const told = (name: string, value: unknown) => field(name, value, explained(name));
  const facts = [
    told('rung', number(options.rung)),
    told('needs', listed(options.needs)),
    told('area', areaOf(options.area)),
    ...optional('organisation', options.organisation),
    ...contactOf(options),
    ...(options.for === undefined ? [] : [`conditions: ${line(conditionsOf(options.for))}`]),
    told('sources', source),
    told('sourceDate', options['source-date']),
    field('confidence', options.confidence ?? 'low'),
    field('publish', options.publish ?? 'check-first'),
    told('checkedOn', source && today),
  ];
  const head = [
    told('title', options.title),
    told('summary', options.summary),
    ...(['who', 'cost', 'when', 'where'] as const).flatMap((name) => optional(name, options[name])),
  ];
  const body =
    options.text ?? (options.summary === undefined ? `${TODO} ${explained('text')}` : '');
  return [
    [`provisions/${id}/provision.yml`, `${facts.join('\n')}\n`],
    [`provisions/${id}/nl.md`, `---\n${head.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`],
  ];
}
