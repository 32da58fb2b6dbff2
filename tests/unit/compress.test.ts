// Compressed files: the same bytes come back, what did not change is not done again, and no damage is ever served.
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCompressedStore } from '../../src/adapters/release/compressed-store.ts';
import { precompress } from '../../src/adapters/release/precompress.ts';
import { temporaryFolder } from '../support/portal.ts';

let folder: ReturnType<typeof temporaryFolder>;
let site: string;
let kept: string;
beforeEach(() => {
  folder = temporaryFolder();
  site = join(folder.path, 'site');
  kept = join(folder.path, 'kept');
  mkdirSync(join(site, 'assets'), { recursive: true });
});
afterEach(() => folder.remove());

const write = (name: string, text: string | Buffer) => writeFileSync(join(site, name), text);
const entries = () => readdirSync(kept).filter((name) => name !== 'builds');

async function build(store = openCompressedStore(kept)) {
  const told: string[] = [];
  const asIs = (_: string, bytes: Buffer) => bytes;
  const { files, fresh } = await precompress(site, asIs, store, (n, all) =>
    told.push(`${n}/${all}`),
  );
  store.close();
  for (const { name, size, forms } of files) {
    const bytes = readFileSync(join(site, name));
    expect(size, name).toBe(bytes.length);
    const texts =
      forms.length === 1 ? forms : [brotliDecompressSync(forms[0]), gunzipSync(forms[1])];
    for (const text of texts) expect(text.equals(bytes), name).toBe(true);
  }
  return { files, fresh, told, fault: store.fault() };
}

describe('a built site', () => {
  it('gets forms that open to the same bytes, however often it is built', async () => {
    const body = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 6 }), async (bodies) => {
        bodies.forEach((bytes, n) => write(`p${n}.html`, Buffer.from(bytes)));
        await build();
        expect((await build()).fresh).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('is compressed anew only where a byte changed', async () => {
    write('a.html', 'een');
    write('b.html', 'twee');
    write('assets/c.css', 'p{}');
    write('foto.png', 'geen tekst');
    expect(await build()).toMatchObject({ fresh: 3, told: ['1/4', '2/4', '3/4', '4/4'] });
    write('b.html', 'drie');
    const { files, fresh } = await build();
    expect(fresh).toBe(1);
    expect(Object.fromEntries(files.map(({ name, forms }) => [name, forms.length]))).toEqual({
      'a.html': 2,
      'b.html': 2,
      'assets/c.css': 2,
      'foto.png': 1,
    });
  });

  it('is packed with the last changes to each file, and keeps what was made', async () => {
    write('a.html', 'een');
    const store = openCompressedStore(kept);
    const finish = (name: string, bytes: Buffer) => Buffer.from(`${bytes.toString()} van ${name}`);
    const { files } = await precompress(site, finish, store, () => undefined);
    expect(gunzipSync(files[0]!.forms[1]!).toString()).toBe('een van a.html');
    expect(readFileSync(join(site, 'a.html'), 'utf8')).toBe('een');
  });

  it('is right when two builds share what they keep, at the same time', async () => {
    for (let n = 0; n < 40; n++) write(`p${n}.html`, `bladzijde ${n % 7}`.repeat(50));
    await Promise.all([build(), build(), build()]);
    expect(entries()).toHaveLength(7);
  });
});

describe('what is kept', () => {
  it('is not believed when it is damaged, cut off or empty', async () => {
    write('a.html', 'heel gewone tekst '.repeat(30));
    await build();
    const [name] = entries() as [string];
    const file = join(kept, name);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 1;
      writeFileSync(file, damaged);
      expect((await build()).fresh).toBe(1);
    }
    for (const length of [0, 1, 35, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      expect((await build()).fresh).toBe(1);
    }
  });

  it('goes when the latest builds did not use it, and stays while a build under way may need it', async () => {
    write('a.html', 'de eerste');
    await build();
    const [first] = entries() as [string];
    for (let n = 0; n < 6; n++) {
      write('a.html', `versie ${n}`);
      await build();
    }
    expect(entries()).toContain(first);
    utimesSync(join(kept, first), 1, 1);
    await build();
    expect(entries()).not.toContain(first);
    expect(readdirSync(join(kept, 'builds'))).toHaveLength(4);
  });

  it('may be taken away during a build: then it is made again', async () => {
    write('a.html', 'tekst');
    await build();
    const store = openCompressedStore(kept);
    for (const name of entries()) rmSync(join(kept, name));
    expect((await build(store)).fresh).toBe(1);
  });

  it('is nothing where the folder cannot be made; the site is compressed all the same, and the reason is told', async () => {
    writeFileSync(kept, 'a file stands in the way');
    chmodSync(kept, 0o400);
    write('a.html', 'tekst');
    const { fresh, fault } = await build();
    expect(fresh).toBe(1);
    expect(fault).toMatch(/^E[A-Z]+$/);
  });
});
