// Options of `npm run oldambtster`, each checked, with every fault at once.
import { parseArgs } from 'node:util';
import { editionSchema } from '../domain/code/printed-codes.ts';
import { COLUMN_COUNTS, type ColumnCount } from '../domain/paper/columns.ts';
import { publicSite, type SiteFault } from '../domain/paper/site.ts';

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

export const USAGE = `Maakt stukjes met een code voor de krant, klaar om te drukken.

  npm run oldambtster -- --edition 2026-12 --items rouw,aanbod/luisterlijn --out stukjes --site https://hulp.uw-gemeente.nl

  --edition 2026-12       jaar en maand van de krant
  --items een,twee        onderwerpen: naam van een hulpvraag, aanbod, schap of pagina, of de code
  --out MAP               map voor de bestanden
  --site https://...      adres van de site (of zet SITE_URL)
  --columns 1,2           hoe breed: 1, 2 of 3 kolommen (anders alle drie)
  --column-mm 45          breedte van een kolom (anders uit municipality.yml)
  --gutter-mm 4           wit tussen twee kolommen (anders uit municipality.yml)
  --qr-mm 30              zijde van de QR, met het wit eromheen
  --max-height-mm 105     hoogste hoogte van een stukje

Eerst wordt alles gemaakt en nagekeken. Past iets niet? Dan wordt er niets geschreven.
Een code die u afdrukt, blijft altijd werken. Hij komt in printed-codes.yml.
`;

const NAMES = [
  ...['edition', 'items', 'out', 'site', 'columns'],
  ...['column-mm', 'gutter-mm', 'qr-mm', 'max-height-mm'],
];
const DEFAULT_HEIGHT = 105;

const SITE_ADVICE: Readonly<Record<SiteFault, string>> = {
  missing:
    'geef het adres van de site, zoals https://hulp.uw-gemeente.nl. U mag ook SITE_URL zetten.',
  unreadable: 'dit is geen webadres. Schrijf het zoals https://hulp.uw-gemeente.nl.',
  'not-https': 'het adres moet met https:// beginnen.',
  'not-public': 'dit adres werkt alleen hier. Geef het adres dat iedereen kan openen.',
  'more-than-host': 'schrijf alleen het adres van de site, zonder iets erachter.',
};

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
    if (token.kind === 'positional')
      faults.push(
        `${token.value}: dit hoort bij geen optie. Schrijf onderwerpen met een komma ertussen, zonder spatie.`,
      );
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') values['help'] = 'ja';
    else if (!NAMES.includes(name))
      faults.push(`${rawName}: deze optie bestaat niet. Kijk met --help.`);
    else if (values[name] !== undefined)
      faults.push(`${rawName}: deze optie staat er twee keer. Haal er een weg.`);
    else if (value === undefined || value.trim() === '' || value.startsWith('--'))
      faults.push(`${rawName}: hier ontbreekt iets achter. Kijk met --help.`);
    else values[name] = value.trim();
  }
  return values;
}

function length(values: Values, name: string, faults: string[], least = 0.1): number | undefined {
  const typed = values[name];
  if (typed === undefined) return undefined;
  const mm = /^\d{1,4}([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  if (mm >= least) return mm;
  faults.push(`--${name} ${typed}: schrijf een maat in mm, zoals 45 of 45,5.`);
  return undefined;
}

function counts(typed: string | undefined, faults: string[]): ColumnCount[] {
  if (typed === undefined) return [...COLUMN_COUNTS];
  const asked = typed.split(',').map((part) => part.trim());
  if (asked.every((part) => /^[123]$/.test(part)))
    return COLUMN_COUNTS.filter((count) => asked.includes(String(count)));
  faults.push(`--columns ${typed}: kies uit 1, 2 en 3, met een komma ertussen.`);
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
    if (values[name] === undefined && !told.includes(`--${name}:`))
      faults.push(`--${name}: ${advice}`);
  };
  need('edition', 'zeg welke krant, met jaar en maand, zoals 2026-12.');
  need('items', 'zeg welke onderwerpen, met een komma ertussen.');
  need('out', 'zeg in welke map de bestanden komen.');
  const { edition, out } = values;
  if (edition !== undefined && !editionSchema.safeParse(edition).success)
    faults.push(`--edition ${edition}: schrijf jaar en maand, zoals 2026-12.`);
  const items = list(values['items']);
  if (values['items'] !== undefined && items.length === 0)
    faults.push('--items: noem minstens een onderwerp.');
  const site = publicSite(values['site'] ?? env['SITE_URL']);
  if (!(site instanceof URL)) faults.push(`--site: ${SITE_ADVICE[site]}`);
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
