// What a start tells without stopping for it: settings that nobody reads, paper with another address, files that are open.
import { describe, expect, it } from 'vitest';
import { termsSchema } from '../../src/domain/retention/terms.ts';
import { SETTINGS } from '../../src/bootstrap/config.ts';
import { toldAtStart, type AtStart } from '../../src/bootstrap/told-at-start.ts';

const QUIET: AtStart = {
  config: {
    ...termsSchema.parse({}),
    PUBLIC_URL: undefined,
    DATA_DIR: '/var/lib/hulp',
    DELIVERY: ['inbox'],
    HOST: '127.0.0.1',
  },
  site: { address: 'http://127.0.0.1:4321/' },
  env: {},
  readable: [],
};
const told = (more: Partial<AtStart>) => toldAtStart({ ...QUIET, ...more });

describe('names of settings', () => {
  it.each([
    ['KCC_PASWORD', 'KCC_PASSWORD'],
    ['KCC_PASSWROD', 'KCC_PASSWORD'],
    ['KCCPASSWORD', 'KCC_PASSWORD'],
    ['kcc_password', 'KCC_PASSWORD'],
    ['KCC-PASSWORD', 'KCC_PASSWORD'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATA_DIRR', 'DATA_DIR'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['ENCRYPTION_KEY', 'ENCRYPTION_KEYS'],
    ['KEEP_DAY', 'KEEP_DAYS'],
    ['SMPT_URL', 'SMTP_URL'],
    ['KLANTINTERACTIE_URL', 'KLANTINTERACTIES_URL'],
    ['OIDC_ISUER', 'OIDC_ISSUER'],
    ['DELIVRY', 'DELIVERY'],
  ])('%s is told, with what was meant', (typed, meant) => {
    expect(told({ env: { [typed]: 'x' } })).toEqual([
      `${typed} is no setting of the portal: did you mean ${meant}?`,
    ]);
  });

  it.each([
    ...['HOME', 'HOSTNAME', 'PATH', 'PWD', 'USER', 'LANG', 'TERM', 'SHELL', 'LOGNAME', 'HOSTS'],
    ...['NODE_ENV', 'NODE_OPTIONS', 'npm_config_cache', 'INVOCATION_ID', 'JOURNAL_STREAM'],
    ...['PGHOST', 'PGPORT', 'HTTP_PROXY', 'NO_PROXY', 'TZ', 'DEBUG', 'CI', 'EXPORT', 'PORTS'],
  ])('%s of the machine is left alone', (name) => {
    expect(told({ env: { [name]: 'x' } })).toEqual([]);
  });

  it('every setting of ours is left alone', () => {
    const deliveries = ['inbox', 'smtp', 'klantinteracties'];
    const env = Object.fromEntries(SETTINGS.map((name) => [name, 'x']));
    expect(told({ env, config: { ...QUIET.config, DELIVERY: deliveries } })).toEqual([]);
  });
});

describe('settings that nobody reads', () => {
  it.each([
    [{ SMTP_CONTENT: 'full' }, 'SMTP_CONTENT does nothing: DELIVERY does not name smtp.'],
    [{ SMTP_TO: 'kcc@voorbeeld.nl' }, 'SMTP_TO does nothing: DELIVERY does not name smtp.'],
    [{ SMTP_FROM: 'hulp@voorbeeld.nl' }, 'SMTP_FROM does nothing: SMTP_URL is not set.'],
    [
      { KLANTINTERACTIES_ACTOR: 'afd:KCC', KLANTINTERACTIES_TOKEN: 'x' },
      'KLANTINTERACTIES_TOKEN, KLANTINTERACTIES_ACTOR does nothing: DELIVERY does not name klantinteracties.',
    ],
  ])('%o is told', (env, sentence) => {
    expect(told({ env })).toEqual([sentence]);
  });

  it.each([
    [{ SMTP_CONTENT: '' }, ['inbox']],
    [{ SMTP_CONTENT: 'full', SMTP_URL: 'smtp://localhost' }, ['smtp']],
    [{ SMTP_FROM: 'hulp@voorbeeld.nl', SMTP_URL: 'smtp://localhost' }, ['inbox']],
  ])('%o with DELIVERY %o is no matter', (env, DELIVERY) => {
    expect(told({ env, config: { ...QUIET.config, DELIVERY } })).toEqual([]);
  });
});

describe('the address on paper', () => {
  const at = (PUBLIC_URL: string | undefined, address: string | undefined) =>
    told({ config: { ...QUIET.config, PUBLIC_URL }, site: { address } }).join('\n');

  it('of this computer is told as soon as there is a public one', () => {
    const lines = at('https://hulp.voorbeeld.nl', 'http://127.0.0.1:4321/');
    expect(lines).toMatch(/built without a public address.*127\.0\.0\.1.*hulp\.voorbeeld\.nl/);
  });

  it('of another portal is told', () => {
    expect(at('https://a.voorbeeld.nl', 'https://b.voorbeeld.nl/')).toMatch(
      /built for https:\/\/b\.voorbeeld\.nl/,
    );
  });

  it('that is the same, or is not known, is no matter', () => {
    expect(at('https://a.voorbeeld.nl', 'https://a.voorbeeld.nl/')).toBe('');
    expect(at('https://a.voorbeeld.nl', undefined)).toBe('');
    expect(at(undefined, 'https://a.voorbeeld.nl/')).toBe('');
  });
});

it('a data folder in the folder of the program is told where the public comes', () => {
  const PUBLIC_URL = 'https://a.voorbeeld.nl';
  const site = { address: PUBLIC_URL };
  const config = { ...QUIET.config, PUBLIC_URL };
  expect(told({ site, config: { ...config, DATA_DIR: 'data' } })).toEqual([
    expect.stringMatching(/^DATA_DIR \(data\) lies in the folder of the program/),
  ]);
  expect(told({ site, config })).toEqual([]);
});

it('a term that is not the one on the privacy page is told, and which of both is held', () => {
  const keeps = { ...termsSchema.parse({}), KEEP_DAYS: 5, KEEP_NOTES_DAYS: 365 };
  expect(told({ site: { keeps } })).toEqual([
    'KEEP_DAYS is 7, and the privacy page promises 5: 5 is held; build again with KEEP_DAYS set to change that.',
    'KEEP_NOTES_DAYS is 90, and the privacy page says 365: build again with KEEP_NOTES_DAYS set.',
  ]);
  expect(told({ site: { keeps: termsSchema.parse({}) } })).toEqual([]);
});

it('what others can read is told by its path', () => {
  expect(told({ readable: ['/var/lib/hulp/sleutel'] })).toEqual([
    expect.stringContaining('can read /var/lib/hulp/sleutel'),
  ]);
});

it.each([
  ['0.0.0.0', undefined, true],
  ['::', undefined, true],
  ['10.0.0.4', undefined, true],
  ['10.0.0.4', '10.0.0.9', false],
  ['127.0.0.1', undefined, false],
  ['::1', undefined, false],
  ['localhost', undefined, false],
])('a proxy elsewhere that nobody named: HOST %s, TRUSTED_PROXIES %s', (HOST, named, isTold) => {
  const config = {
    ...QUIET.config,
    HOST,
    ...(named !== undefined && { TRUSTED_PROXIES: named }),
  };
  const lines = (PUBLIC_URL?: string) =>
    told({ config: { ...config, ...(PUBLIC_URL !== undefined && { PUBLIC_URL }) } }).filter(
      (line) => line.includes('TRUSTED_PROXIES'),
    );
  expect(lines('https://hulp.voorbeeld.nl')).toHaveLength(isTold ? 1 : 0);
  expect(lines()).toEqual([]);
});

it.each([
  ['127.0.0.1', undefined, undefined],
  ['::1', undefined, undefined],
  ['localhost', undefined, undefined],
  ['0.0.0.0', undefined, /^HOST \(0\.0\.0\.0\) lets other machines in, and PUBLIC_URL is not set/],
  ['::', undefined, /^HOST \(::\) lets/],
  ['10.0.0.4', undefined, /^HOST \(10\.0\.0\.4\) lets/],
  ['127.0.0.1', 'http://localhost:8080', undefined],
  ['127.0.0.1', 'http://hulp.voorbeeld.nl', /^PUBLIC_URL \(http:.*has no https/],
  ['127.0.0.1', 'https://hulp.voorbeeld.nl', undefined],
])('others who come in the clear: HOST %s, PUBLIC_URL %s', (HOST, PUBLIC_URL, says) => {
  const config = { ...QUIET.config, HOST, ...(PUBLIC_URL !== undefined && { PUBLIC_URL }) };
  const lines = told({ site: {}, config }).filter((line) => /no https|not set/.test(line));
  expect(lines).toEqual(says === undefined ? [] : [expect.stringMatching(says)]);
});
