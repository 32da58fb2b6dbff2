// Who may import whom: the floors of the house, the slices of the domain, and the arrows between adapters.

const src = (path) => `./src/${path}`;
const ONE_WAY = 'Imports point one way: domain <- application <- adapters; see src/README.md.';

/**
 * Slices of the domain, lowest first: each with the slices it may import, all of them lower.
 * Files beside the slices (slug, rung, wording ...) are for every slice and import none.
 */
export const DOMAIN_SLICES = {
  address: [],
  language: [],
  municipality: ['language'],
  code: ['address'],
  contact: ['code'],
  paper: [],
  retention: [],
  need: [],
  procedure: [],
  provision: ['need'],
  staircase: ['need', 'provision'],
  catalogue: ['address', 'language', 'municipality', 'need', 'procedure', 'provision', 'staircase'],
  wegwijzer: ['address', 'need', 'provision', 'staircase', 'catalogue'],
  plan: ['address', 'code', 'need', 'provision', 'staircase', 'catalogue', 'wegwijzer'],
  portal: [
    'address',
    'code',
    'language',
    'municipality',
    'need',
    'provision',
    'catalogue',
    'wegwijzer',
  ],
};

/** The only ways from one adapter to another, each with its reason. */
export const ADAPTER_ARROWS = [
  {
    adapter: 'delivery',
    to: 'mail',
    why: 'Questions and confirmations leave by the mail server of the municipality.',
  },
  {
    adapter: 'http',
    to: 'release',
    why: 'What is asked for most is a file of the release in memory.',
  },
  { adapter: 'alarm', to: 'mail', why: 'An alarm by mail leaves by the same server.' },
];

/** `target` may not import anything under `from`, but for the `except` folders. */
const zone = (target, from, except = [], message = ONE_WAY) => ({
  target: src(target),
  from: from === '' ? './src' : src(from),
  except: except.map((e) => `./${e}`),
  message,
});

const FLOORS = [
  zone('domain', '', ['domain']),
  zone('application', '', ['application', 'domain']),
  zone('search', '', ['search', 'domain', 'i18n']),
  zone('i18n', '', ['i18n', 'domain']),
  zone('adapters', '', ['adapters', 'application', 'domain', 'search', 'i18n']),
  zone('components', '', ['components', 'application', 'domain', 'i18n', 'search', 'adapters']),
  zone('layouts', '', ['layouts', 'components', 'styles', 'domain', 'i18n', 'adapters']),
  zone('pages', 'bootstrap'),
  zone('middleware.ts', 'bootstrap'),
  zone('components', 'adapters', ['content/index.ts', 'paper/qr.ts']),
  ...['layouts', 'pages', 'middleware.ts'].map((target) =>
    zone(target, 'adapters', ['content/index.ts']),
  ),
];

const slices = Object.keys(DOMAIN_SLICES);
const inDomain = (slice) => src(`domain/${slice}`);

const SLICES = [
  ...Object.entries(DOMAIN_SLICES).map(([slice, lower]) => ({
    target: inDomain(slice),
    from: slices.filter((other) => other !== slice && !lower.includes(other)).map(inDomain),
    message: 'Slices of the domain stand in one order; see DOMAIN_SLICES in tests/architecture.',
  })),
  {
    target: inDomain('*.ts'),
    from: slices.map(inDomain),
    message: 'What stands beside the slices is for all of them and imports none.',
  },
];

/** Zones between the adapters in these folders: each alone, but for the arrows. */
const betweenAdapters = (adapters) =>
  adapters.map((adapter) => {
    const arrows = ADAPTER_ARROWS.filter((arrow) => arrow.adapter === adapter);
    return zone(
      `adapters/${adapter}`,
      'adapters',
      [adapter, ...arrows.map((arrow) => arrow.to)],
      'An adapter does not know another one, but for ADAPTER_ARROWS in tests/architecture.',
    );
  });

/** All zones; `adapters` are the folders in src/adapters. */
export const zonesOf = (adapters) => [...FLOORS, ...SLICES, ...betweenAdapters(adapters)];
