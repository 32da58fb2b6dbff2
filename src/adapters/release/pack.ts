// All that is served of a release, in one file: an index, and behind it every form of every file. One file is whole or it is
// not, which one checksum tells; thousands of small ones cost a build and a start more than what is in them.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PACK = 'served.pack';
const LINE_END = 0x0a;

/** A file as it is served: as it is, or in both compressed forms. */
export interface PackedFile {
  /** Path within the site, with slashes. */
  readonly name: string;
  /** Bytes when it is not compressed. */
  readonly size: number;
  /** The same for the same content. */
  readonly mark: string;
  readonly forms: readonly [plain: Buffer] | readonly [brotli: Buffer, gzip: Buffer];
}

/** What a pack must be. */
export interface PackSum {
  readonly files: number;
  /** SHA-256 of the whole pack. */
  readonly sum: string;
}

const indexSchema = z.array(
  z.object({
    name: z.string(),
    size: z.number(),
    mark: z.string(),
    /** Lengths of its forms, which follow each other in the order of the index. */
    lengths: z.array(z.number()).min(1).max(2),
  }),
);

const sumOf = (bytes: Buffer): string => hash('sha256', bytes);

/** Writes the pack of a release into its folder. */
export function writePack(root: string, files: readonly PackedFile[]): PackSum {
  const index = files.map(({ name, size, mark, forms }) => ({
    name,
    size,
    mark,
    lengths: forms.map((form) => form.length),
  }));
  const head = Buffer.from(`${JSON.stringify(index)}\n`);
  const bytes = Buffer.concat([head, ...files.flatMap(({ forms }) => forms)]);
  writeFileSync(join(root, PACK), bytes, { flush: true });
  return { files: files.length, sum: sumOf(bytes) };
}

function readBytes(root: string): Buffer | undefined {
  try {
    return readFileSync(join(root, PACK));
  } catch {
    return undefined;
  }
}

function* cut(bytes: Buffer, index: z.infer<typeof indexSchema>, from: number) {
  let at = from;
  for (const { lengths, ...about } of index) {
    const forms = lengths.map((length) => bytes.subarray(at, (at += length)));
    yield { ...about, forms: forms as unknown as PackedFile['forms'] };
  }
}

/** What is in the pack of a release; undefined when it is not there, or a byte of it is not what was written. */
export function readPack(root: string, { sum }: PackSum): PackedFile[] | undefined {
  const bytes = readBytes(root);
  if (bytes === undefined || sumOf(bytes) !== sum) return undefined;
  const end = bytes.indexOf(LINE_END);
  const index = indexSchema.safeParse(JSON.parse(bytes.toString('utf8', 0, end))).data;
  return index && [...cut(bytes, index, end + 1)];
}
