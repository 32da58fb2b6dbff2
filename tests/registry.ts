// Command: adds new codes to the registry of codes that were given out. What is in it never changes. node tests/registry.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/adapters/content/disk.ts';

export interface Registry {
  /** Number -> address. */
  readonly pages: Readonly<Record<string, string>>;
  /** 'need question code' -> what that answer tells. */
  readonly answers: Readonly<Record<string, unknown>>;
}

const file = fileURLToPath(new URL('fixtures/codes-given-out.json', import.meta.url));

/** Codes that were given out, as they stand on paper and in people's heads. */
export function givenOut(): Registry {
  if (!existsSync(file)) return { pages: {}, answers: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as Registry;
}

/** Codes as the content has them now. */
export function codesNow(): Registry {
  const { catalogue, codes } = readContent();
  const answers = [...catalogue!.needs.values()].flatMap((need) =>
    need.questions.flatMap((question, place) =>
      question.answers.map(
        ({ code, sets }) => [`${need.slug} ${place + 1} ${code}`, sets] as const,
      ),
    ),
  );
  return { pages: codes, answers: Object.fromEntries(answers) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [old, now] = [givenOut(), codesNow()];
  const all = {
    pages: { ...now.pages, ...old.pages },
    answers: { ...now.answers, ...old.answers },
  };
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
}
