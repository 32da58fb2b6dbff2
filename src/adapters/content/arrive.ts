// Command: how somebody arrives at help: what to do today, whom to turn to, and why each thing stands where it stands.
// npm run -s arrive -- --need N [--answers 21] [--facts age=senior,network=no] [--place Beerta] [--json] | --batch FILE
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  arrive,
  type Arrival,
  type NotArrived,
  type Person,
} from '../../application/arrive/arrive.ts';
import { FACTS } from '../../domain/need/facts.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { readContent } from './disk.ts';
import { say } from './say.ts';

const { values } = parseArgs({
  options: {
    need: { type: 'string' },
    answers: { type: 'string' },
    facts: { type: 'string', default: '' },
    place: { type: 'string' },
    batch: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const t = translator(DUTCH, 'editor');
const { catalogue, places } = readContent();
if (!catalogue) {
  say(t('unreadable'));
  process.exit(1);
}

/** A line of a batch; what is empty is not told. */
const personSchema = z.object({
  need: z.string(),
  answers: z.coerce.string().nullish(),
  facts: z.record(z.string(), z.coerce.string()).nullish(),
  place: z.string().nullish(),
});

function fault({ fault: kind, found }: NotArrived): string {
  const allowed = Object.entries(FACTS).map(([name, all]) => `${name}=${all.join('|')}`);
  return t(`arrive.${kind}`, { found, allowed: allowed.join(' ') });
}

/** The arrival with its reasons in words. */
function worded(arrival: Arrival) {
  const offer = (one: Arrival['turnTo']) => ({
    id: one.id,
    act: one.act,
    value: one.value ?? (one.act === 'ask-gp' ? t('arrive.gp') : null),
    why: one.why.map((reason) => t(`why.${reason}`)).join('; '),
  });
  return {
    ...arrival,
    place: arrival.place ?? null,
    today: arrival.today ?? null,
    turnTo: offer(arrival.turnTo),
    rungs: arrival.rungs.map(({ tips, first, ...rest }) => ({
      ...rest,
      tips: tips.map(({ because, ...tip }) => ({
        ...tip,
        why: t(because.length > 0 ? 'why.told' : 'why.need'),
      })),
      first: first.map(offer),
    })),
  };
}

function answerTo(person: Person) {
  const found = arrive(person, catalogue!, places?.places);
  if ('fault' in found) return { need: person.need, error: fault(found) };
  const isLost = person.place !== undefined && found.place === undefined;
  return {
    ...worded(found),
    ...(isLost && { note: t('arrive.place', { found: person.place! }) }),
  };
}

function answerToLine(line: string) {
  try {
    const { need, answers, facts, place } = personSchema.parse(JSON.parse(line));
    // What somebody left empty is not known.
    const known = Object.entries(facts ?? {}).filter(([, value]) => value !== '');
    return answerTo({
      need,
      answers: answers ?? undefined,
      facts: Object.fromEntries(known),
      place: place === '' ? undefined : (place ?? undefined),
    });
  } catch {
    return { error: t('arrive.line', { found: line }) };
  }
}

function tell(answer: ReturnType<typeof worded>): void {
  const { sentence, today, turnTo, rungs } = answer;
  say(`${sentence}\n1  ${today?.text ?? '-'}\n2  ${turnTo.id} ${turnTo.act} ${turnTo.value ?? ''}`);
  for (const { rung, tips, first, more } of rungs) {
    say(`\n${t('arrive.rung', { rung, more: more.length })}`);
    for (const tip of tips) say(`   ${tip.text}`);
    for (const one of first) say(`   ${one.id}: ${one.why}`);
  }
}

if (values.batch !== undefined) {
  const lines = readFileSync(values.batch, 'utf8').split(/\r?\n/);
  for (const line of lines) if (line.trim() !== '') say(JSON.stringify(answerToLine(line)));
} else if (values.need !== undefined) {
  const pairs = values.facts.split(',').filter((pair) => pair.trim() !== '');
  const facts = Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name.trim(), value.trim()];
    }),
  );
  const { need, answers, place } = values;
  const answer = answerTo({ need, answers, facts, place });
  if (values.json) say(JSON.stringify(answer, null, 2));
  else if ('sentence' in answer) tell(answer);
  else say(answer.error);
  if ('error' in answer) process.exitCode = 1;
} else {
  say(t('arrive.usage'));
  process.exitCode = 1;
}
