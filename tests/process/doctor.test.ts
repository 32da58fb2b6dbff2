// The doctor: each part in a sentence with what to do, beside a portal that runs and one that cannot start.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { doctor } from '../../src/bootstrap/doctor.ts';
import { command } from '../support/command.ts';
import { smallDisk } from '../support/failing-disk.ts';
import { startFake, TOKEN } from '../support/klantinteracties-fake.ts';
import { postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';
import { streekSite } from '../support/streek.ts';

const MONITOR = 'geheim-van-de-monitor';
const disk = smallDisk();
afterAll(() => disk?.remove());

function folder(): string {
  const made = temporaryFolder();
  onTestFinished(made.remove);
  return join(made.path, 'data');
}

const settings = (dataDir: string, more: Readonly<Record<string, string>> = {}) => ({
  DATA_DIR: dataDir,
  DIST_DIR: streekSite(),
  PORT: '1',
  ...more,
});

async function examined(dataDir: string, more: Readonly<Record<string, string>> = {}) {
  const { status, text } = await command(doctor, [], settings(dataDir, more));
  const lines = text.split('\n');
  const about = (part: string) => lines.filter((line) => line.slice(6).startsWith(`${part} `));
  return { status, text, about };
}

/** A portal that ran, took a question, and stopped. */
async function installed(): Promise<string> {
  const dataDir = folder();
  const portal = await startPortal(dataDir);
  await postQuestion(portal.url, {
    key: 'sleutel-van-de-vraag',
    question: 'Proefvraag: wie helpt mij?',
    reach: 'phone',
    phone: '0612345678',
  });
  await portal.stop();
  return dataDir;
}

async function serving(answer: Server): Promise<number> {
  await new Promise<void>((done) => answer.listen(0, '127.0.0.1', done));
  onTestFinished(() => void answer.close());
  return (answer.address() as AddressInfo).port;
}

describe('where all is well', () => {
  it('says so before the first start, and makes nothing', async () => {
    const dataDir = folder();
    const { status, text } = await examined(dataDir);
    expect(text).toMatch(/\nNothing is wrong\.$/);
    expect(status).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says so beside a portal that runs, and after it stopped', async () => {
    const dataDir = folder();
    const portal = await startPortal(dataDir, { METRICS_TOKEN: MONITOR });
    const PORT = new URL(portal.url).port;
    const { status, text, about } = await examined(dataDir, { PORT, METRICS_TOKEN: MONITOR });
    expect(status, text).toBe(0);
    expect(about('portal').join()).toContain('can store questions');
    expect(about('database').join()).toContain('can be read and written');
    expect(about('key').join()).toContain('opens what lies there');
    await portal.stop();
    expect(await examined(dataDir)).toMatchObject({ status: 0 });
  });
});

describe('what is wrong is named, with what to do', () => {
  it('settings, each in its own line', async () => {
    const { status, about } = await examined(folder(), { KEEP_DAYS: 'veel', DELIVERY: 'postduif' });
    expect(status).toBe(1);
    expect(about('settings').sort()).toEqual([
      expect.stringMatching(/^WRONG settings +DELIVERY is wrong: set /),
      expect.stringMatching(/^WRONG settings +KEEP_DAYS is wrong: set /),
    ]);
  });

  it('a name of a setting that nobody reads', async () => {
    const { about } = await examined(folder(), { SMTP_FORM: 'a@voorbeeld.nl' });
    expect(about('settings').join()).toContain('did you mean SMTP_FROM?');
  });

  it('a database that is gone', async () => {
    const dataDir = await installed();
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(dataDir, `hulp.sqlite${end}`), { force: true });
    const { status, about } = await examined(dataDir);
    expect(status).toBe(1);
    expect(about('database').join()).toMatch(/WRONG .*is gone.*npm run restore/);
    expect(existsSync(join(dataDir, 'hulp.sqlite'))).toBe(false);
  });

  it('a database that is damaged', async () => {
    const dataDir = await installed();
    writeFileSync(join(dataDir, 'hulp.sqlite'), 'dit is geen database'.repeat(500));
    const { status, about } = await examined(dataDir);
    expect(status).toBe(1);
    expect(about('database').join()).toMatch(/WRONG .*damaged: stop the portal and put back/);
  });

  it('a key that opens nothing', async () => {
    const dataDir = await installed();
    const ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
    const { status, text } = await examined(dataDir, { ENCRYPTION_KEYS });
    expect(status).toBe(1);
    expect(text).toMatch(/WRONG key +.*put the right key in ENCRYPTION_KEYS/);
  });

  it.skipIf(!disk)('a disk that is full (needs root: mount)', async () => {
    const dataDir = join(disk!.path, 'data');
    const portal = await startPortal(dataDir);
    onTestFinished(() => portal.kill());
    disk!.fill();
    const { status, about } = await examined(dataDir);
    expect(status).toBe(1);
    expect(about('folder').join()).toMatch(/WRONG .*The disk is full: make room/);
  });

  it('a mail server that is away', async () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'a@voorbeeld.nl' };
    const more = { ...mail, SMTP_TO: 'kcc@voorbeeld.nl', DELIVERY: 'smtp' };
    const { status, about } = await examined(folder(), more);
    expect(status).toBe(1);
    expect(about('smtp').join()).toMatch(/WRONG .*unreachable.*Nobody answers there/);
  });

  it('a department that does not exist at the contact centre', async () => {
    const fake = await startFake();
    onTestFinished(() => fake.close());
    const { status, about } = await examined(folder(), {
      DELIVERY: 'klantinteracties',
      KLANTINTERACTIES_URL: fake.url,
      KLANTINTERACTIES_TOKEN: TOKEN,
      KLANTINTERACTIES_ACTOR: 'afd:KCCC',
    });
    expect(status).toBe(1);
    expect(about('klantinteracties').join()).toMatch(
      /WRONG .*afd:KCCC.*set KLANTINTERACTIES_ACTOR/,
    );
  });

  it.each([-86_400_000, 86_400_000, 120_000])('a clock that is wrong by %i ms', async (ms) => {
    const port = await serving(
      createServer((_, res) => {
        res.setHeader('date', new Date(Date.now() + ms).toUTCString());
        res.end('x');
      }),
    );
    const more = { KLANTINTERACTIES_URL: `http://127.0.0.1:${port}/` };
    const { status, about } = await examined(folder(), more);
    expect(status).toBe(1);
    expect(about('clock').join()).toMatch(/WRONG .*seconds ahead of.*NTP/);
  });

  it('something else at the port of the portal', async () => {
    const port = await serving(createServer((_, res) => res.end('iets anders')));
    const { status, about } = await examined(folder(), { PORT: String(port) });
    expect(status).toBe(1);
    expect(about('portal').join()).toContain('set PORT to another number');
  });
});
