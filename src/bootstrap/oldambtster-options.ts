// Options of `npm run oldambtster`, each checked, with every fault at once.
import { parseArgs } from 'node:util';
import { editionSchema } from '../domain/code/printed-codes.ts';
import { COLUMN_COUNTS, type ColumnCount } from '../domain/paper/columns.ts';
import { publicSite } from '../domain/paper/site.ts';
import { DUTCH } from '../i18n/languages.ts';
import { translator } from '../i18n/translate.ts';

/** What was asked; what is absent was not given or was wrong. */
export interface OldambtsterOptions {
  readonly help: boolean;
  readonly edition?: string;
  readonly items: readonly string[];
  readonly out?: string;
  readonly site?: URL;
  readonly counts: readonly ColumnCount[];
  /** mm; absent: as in municipality.yml. */
  readonly columnMm?: number;
  readonly gutterMm?: number;
  readonly qrMm?: number;
  readonly maxHeightMm: number;
}

const t = translator(DUTCH, 'paper');

const COMMAND =
  'npm run oldambtster -- --edition 2026-12 --items rouw,aanbod/luisterlijn --out stukjes --site https://hulp.uw-gemeente.nl';

/** What the command does, and its options. */
export function usage(): string {
  const options = [
    ['--edition 2026-12', t('usage.edition')],
    ['--items een,twee', t('usage.items')],
    ['--out MAP', t('usage.out')],
    ['--site https://...', t('usage.site')],
    ['--columns 1,2', t('usage.columns')],
    ['--column-mm 45', t('usage.columnMm')],
    ['--gutter-mm 4', t('usage.gutterMm')],
    ['--qr-mm 30', t('usage.qrMm')],
    ['--max-height-mm 105', t('usage.maxHeightMm')],
  ] as const;
  const lines = options.map(([option, text]) => `  ${option.padEnd(24)}${text}`);
  return [t('usage.lead'), `  ${COMMAND}`, lines.join('\n'), `${t('usage.end')}\n`].join('\n\n');
}

const NAMES = [
  ...['edition', 'items', 'out', 'site', 'columns'],
  ...['column-mm', 'gutter-mm', 'qr-mm', 'max-height-mm'],
];
const DEFAULT_HEIGHT = 105;

type Values = Readonly<Record<string, string | undefined>>;

/** Options as typed; anything unknown, empty or double is a fault. */
function typedOptions(args: readonly string[], faults: string[]): Values & { help?: string } {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(t('option.stray', { value: token.value }));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') values['help'] = 'ja';
    else if (!NAMES.includes(name)) faults.push(t('option.unknown', { name: rawName }));
    else if (values[name] !== undefined) faults.push(t('option.twice', { name: rawName }));
    else if (value === undefined || value.trim() === '' || value.startsWith('--'))
      faults.push(t('option.empty', { name: rawName }));
    else values[name] = value.trim();
  }
  return values;
}

function length(values: Values, name: string, faults: string[], least = 0.1): number | undefined {
  const typed = values[name];
  if (typed === undefined) return undefined;
  const mm = /^\d{1,4}([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  if (mm >= least) return mm;
  faults.push(t('option.length', { name, typed }));
  return undefined;
}

function counts(typed: string | undefined, faults: string[]): ColumnCount[] {
  if (typed === undefined) return [...COLUMN_COUNTS];
  const asked = typed.split(',').map((part) => part.trim());
  if (asked.every((part) => /^[123]$/.test(part)))
    return COLUMN_COUNTS.filter((count) => asked.includes(String(count)));
  faults.push(t('option.columns', { typed }));
  return [];
}

function list(typed: string | undefined): string[] {
  const names = (typed ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** Reads options and environment; the faults are sentences for who typed them. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { options: OldambtsterOptions; faults: string[] } {
  const faults: string[] = [];
  const values = typedOptions(args, faults);
  const told = faults.join(' ');
  const need = (name: string, advice: string) => {
    if (values[name] === undefined && !told.includes(`--${name}:`)) faults.push(advice);
  };
  need('edition', t('option.noEdition'));
  need('items', t('option.noItems'));
  need('out', t('option.noOut'));
  const { edition, out } = values;
  if (edition !== undefined && !editionSchema.safeParse(edition).success)
    faults.push(t('option.edition', { typed: edition }));
  const items = list(values['items']);
  if (values['items'] !== undefined && items.length === 0) faults.push(t('option.items'));
  const site = publicSite(values['site'] ?? env['SITE_URL']);
  if (!(site instanceof URL)) faults.push(t(`option.site.${site}`));
  const options: OldambtsterOptions = {
    help: values.help !== undefined,
    items,
    counts: counts(values['columns'], faults),
    maxHeightMm: length(values, 'max-height-mm', faults) ?? DEFAULT_HEIGHT,
    ...(edition !== undefined && { edition }),
    ...(out !== undefined && { out }),
    ...(site instanceof URL && { site }),
    columnMm: length(values, 'column-mm', faults),
    gutterMm: length(values, 'gutter-mm', faults, 0),
    qrMm: length(values, 'qr-mm', faults),
  };
  return { options, faults };
}
