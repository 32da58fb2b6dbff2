// A fault that nobody caught: one line that says what and where, nothing of what somebody typed, and an end in order or none.
import { expect, it, onTestFinished } from 'vitest';
import { startPortal, temporaryFolder } from '../support/portal.ts';

const TYPED = 'Jansen 0612345678';
/** Loaded into the portal: faults on a signal. */
const FAULTS = `
  process.on('SIGUSR2', () => { throw new TypeError('${TYPED}') });
  process.on('SIGHUP', () => { Promise.reject(Object.assign(new Error('${TYPED}'), { code: 'EODD' })) });
  process.on('SIGWINCH', () => { Promise.reject('${TYPED}') });
`;

async function start() {
  const folder = temporaryFolder();
  const url = `data:text/javascript,${encodeURIComponent(FAULTS)}`;
  const portal = await startPortal(folder.path, { NODE_OPTIONS: `--import ${url}` });
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  const told = async (line: RegExp) => {
    for (let times = 0; times < 100 && !line.test(portal.output()); times++)
      await new Promise((done) => setTimeout(done, 50));
    expect(portal.output()).toMatch(line);
    expect(portal.output()).not.toContain('Jansen');
  };
  return { portal, told };
}

it('a promise that failed with nobody listening is told, and the portal goes on', async () => {
  const { portal, told } = await start();
  portal.process.kill('SIGHUP');
  await told(/"error".*nobody listened.*"fault":"Error","code":"EODD".*"advice":"/);
  portal.process.kill('SIGWINCH');
  await told(/"fault":"string"/);
  expect((await fetch(`${portal.url}/nu-hulp/`)).status).toBe(200);
});

it('an exception is told with its place, and ends the portal in order so that it is started again', async () => {
  const { portal, told } = await start();
  const ended = new Promise((done) => portal.process.once('exit', done));
  portal.process.kill('SIGUSR2');
  await told(/"error".*stops in order.*"fault":"TypeError".*"advice":"/);
  expect(await ended).toBe(1);
  expect(portal.output()).toContain('Closing ...');
});

it.each([
  ['a port that is taken', (port: string) => ({ PORT: port }), /\(EADDRINUSE\): set PORT to/],
  ['an address of elsewhere', () => ({ HOST: '203.0.113.1' }), /\(EADDRNOTAVAIL\): set HOST to/],
])('%s stops the start with what to set', async (_, settings, sentence) => {
  const { portal } = await start();
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const second = startPortal(folder.path, settings(new URL(portal.url).port));
  await expect(second).rejects.toThrow(sentence);
});

it.each(['/proc/hulp', '/proc/hulp/data', '/dev/null/data'])(
  'a data folder that cannot be made (%s) stops the start with what to set',
  async (place) => {
    await expect(startPortal(place)).rejects.toThrow(/\(E\w+\): check DATA_DIR/);
  },
);
