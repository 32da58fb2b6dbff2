// What an editor asked `npm run new` for: options, read and held apart from what they lead to.
import { parseArgs } from 'node:util';

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;

const OPTIONS = {
  title: text,
  summary: text,
  // A provision.
  rung: text,
  needs: text,
  area: text,
  organisation: text,
  phone: text,
  email: text,
  url: text,
  for: text,
  source: list,
  'source-date': text,
  confidence: text,
  publish: text,
  who: text,
  cost: text,
  when: text,
  where: text,
  text,
  // A need.
  domain: text,
  pictogram: text,
  question: text,
  'tailor-made': text,
  self: list,
  together: list,
  ask: list,
  questions: text,
  help: { type: 'boolean' },
} as const;

/** Options of the command as they were typed. */
export type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export interface Order {
  readonly kind: 'provision' | 'need';
  /** Name of the folder, as it was typed. */
  readonly name: string;
  readonly options: Options;
}

/** The order; 'help' when it was asked for or when nothing can be made of it, or the option that does not exist. */
export function readOrder(args: readonly string[]): Order | 'help' | { readonly unknown: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [kind, name, ...more] = positionals;
    if (values.help === true || name === undefined || more.length > 0) return 'help';
    return kind === 'provision' || kind === 'need' ? { kind, name, options: values } : 'help';
  } catch (error) {
    return { unknown: /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? args.join(' ') };
  }
}
