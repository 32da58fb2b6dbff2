// What staff say is checked as it is written: a question ends as one, nobody is sent in a circle, and what is not written yet is a notice.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exampleFolder, fileOf, told } from '../support/broken-content.ts';

const command = fileURLToPath(new URL('../../src/adapters/content/check.ts', import.meta.url));
const FILE = 'needs/koken/nl.yml';
const SAID = {
  open: 'Elke dag koken valt niet mee.',
  ask: 'Wat lukt er nog wel?',
  act: 'Vraag vandaag een buur om een portie meer te koken.',
  else: 'Dan neem ik uw vraag op.',
};
const withSay = (change: Partial<typeof SAID>) => {
  const lines = Object.entries({ ...SAID, ...change }).map(
    ([field, text]) => `  ${field}: '${text}'`,
  );
  return told({ [FILE]: `${fileOf(FILE)}say:\n${lines.join('\n')}\n` });
};

it('what is well written is not told', () => expect(withSay({})).toEqual([]));

it.each<[Partial<typeof SAID>, string]>([
  [{ ask: 'Vertel wat er lukt.' }, '[say.ask] hier hoort een vraag'],
  [{ act: 'Bel vandaag nog even de gemeente.' }, '[say.act] wie dit hoort, belt al'],
  [{ else: 'Neem contact op met de gemeente.' }, '[say.else] wie dit hoort, belt al'],
  [{ open: 'De code is 27 8.' }, '[say.open] wie dit hoort, belt al'],
  [{ open: 'Hulp bij koken. Dat kan.' }, '[say.open] dit is de titel'],
  [{ else: 'Bel dan 0597 12 34 56.' }, '[say.else] hier staat een telefoonnummer'],
])('%o is told, and nothing else', (change, advice) => {
  const lines = withSay(change);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(advice);
});

it('a need of which staff have nothing to say is a notice, and no fault', () => {
  const { status, stdout } = spawnSync(process.execPath, [command], {
    env: { ...process.env, CONTENT_DIR: exampleFolder },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^De inhoud is in orde\.\n\nLet op: \d+ hulpvragen .* say: .*koken/);
});

it('a conversation that stands twice is told', () => {
  const talk =
    '  - {id: boos, title: Boos, open: Vertel., say: [Ja.], do: [Luister.], avoid: [Niets.]}';
  const lines = told({ 'talks/nl.yml': `talks:\n${talk}\n${talk}\n` });
  expect(lines).toEqual([expect.stringContaining('gesprek "boos" staat er twee keer')]);
});

it('words that lead to two conversations are told, and words without a letter', () => {
  const talk = (id: string, words: string) =>
    `  - {id: ${id}, title: Boos, words: ${words}, open: Vertel., say: [Ja.], do: [Luister.], avoid: [Niets.]}`;
  const lines = told({
    'talks/nl.yml': `talks:\n${talk('boos', '[boos, Scheldt]')}\n${talk('kwaad', '[kwaad, scheldt]')}\n`,
  });
  expect(lines).toEqual([expect.stringContaining('"scheldt" staat in words van twee gesprekken')]);
  expect(told({ 'talks/nl.yml': `talks:\n${talk('boos', "['!!']")}\n` })).toHaveLength(1);
});
