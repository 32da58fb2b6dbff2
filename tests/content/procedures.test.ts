// What is told about the ways through a law: names that lead nowhere, steps without words, costs past their day.
import { expect, it } from 'vitest';
import { fileOf, told } from '../support/broken-content.ts';

const FACTS = `law: Keukenwet
confidence: high
steps:
  - { id: melden, term: keukenmelding }
  - { id: brief, term: keukenbesluit }
costs:
  - { id: bord, validUntil: 2027-01-31 }
sources: [verzonnen]
checkedOn: 2026-11-23
`;
const WORDS = `title: Hulp in de keuken
decides: De gemeente beslist.
steps:
  melden: { what: U belt., when: meteen }
  brief: { what: U krijgt een brief. }
costs:
  bord: Een bord kost € 2.
`;
const NEED = 'needs/koken/need.yml';
const named = (id: string) => `${fileOf(NEED)}procedures: [${id}]\n`;
const procedure = (facts = FACTS, words = WORDS) => ({
  [NEED]: named('keukenwet'),
  'procedures/keukenwet/procedure.yml': facts,
  'procedures/keukenwet/nl.yml': words,
});

it('nothing is told about one that is right', () => expect(told(procedure())).toEqual([]));

it.each([
  [
    'a name with a slip',
    { ...procedure(), [NEED]: named('keukenwt') },
    /needs\/koken\/need\.yml:\d+ \[procedures\.0\] .* Bedoelt u keukenwet\?/,
  ],
  [
    'a name that nothing is like',
    { [NEED]: named('sterrenkunde') },
    /needs\/koken\/need\.yml:\d+ \[procedures\.0\] .*"sterrenkunde" staat niet in procedures/,
  ],
  [
    'an offer that names one that is not there',
    {
      'provisions/eetclub/provision.yml': `${fileOf('provisions/eetclub/provision.yml')}procedure: nergens\n`,
    },
    /eetclub\/provision\.yml:\d+ \[procedure\] .*"nergens" staat niet/,
  ],
  [
    'a folder that nobody names',
    { ...procedure(), [NEED]: fileOf(NEED) },
    /keukenwet\/procedure\.yml:- \[\] geen hulpvraag of aanbod noemt/,
  ],
  [
    'a step without words',
    procedure(FACTS, WORDS.replace(/ {2}brief.*\n/, '')),
    /keukenwet\/nl\.yml:\d+ \[steps\] de tekst van stap "brief" ontbreekt/,
  ],
  [
    'words of a step that is not there',
    procedure(FACTS.replace(/ {2}- { id: brief.*\n/, '')),
    /nl\.yml:\d+ \[steps\.brief\] stap "brief" staat niet in procedure\.yml/,
  ],
  [
    'a cost without words',
    procedure(FACTS, WORDS.replace(/costs:\n.*\n/, '')),
    /nl\.yml:\d+ \[costs\] de tekst van bedrag "bord" ontbreekt/,
  ],
  [
    'words of a cost that is not there',
    procedure(FACTS.replace(/costs:\n.*\n/, '')),
    /nl\.yml:\d+ \[costs\.bord\] bedrag "bord" staat niet/,
  ],
  [
    'a cost past its day',
    procedure(FACTS.replace('2027-01-31', '2026-11-25')),
    /procedure\.yml:\d+ \[costs\.0\.validUntil\] dit bedrag gold tot en met 2026-11-25/,
  ],
  [
    'a step that stands twice',
    procedure(FACTS.replace('id: brief', 'id: melden')),
    /procedure\.yml:\d+ \[steps\.1\.id\] "melden" staat er twee keer/,
  ],
  [
    'a day to come',
    procedure(FACTS.replace('checkedOn: 2026-11-23', 'checkedOn: 2026-11-27')),
    /procedure\.yml:\d+ \[checkedOn\] 2026-11-27 ligt na vandaag/,
  ],
  [
    'no Dutch words',
    { ...procedure(), 'procedures/keukenwet/nl.yml': undefined },
    /keukenwet\/nl\.yml:- \[\] de Nederlandse tekst ontbreekt/,
  ],
  [
    'no facts',
    { ...procedure(), 'procedures/keukenwet/procedure.yml': undefined },
    /keukenwet\/procedure\.yml:- \[\]/,
  ],
  [
    'a phone number among the words',
    procedure(FACTS, WORDS.replace('U belt.', 'U belt 0123 45 67 80.')),
    /nl\.yml:\d+ \[steps\.melden\.what\] hier staat een telefoonnummer/,
  ],
  [
    'office words',
    procedure(FACTS, WORDS.replace('De gemeente beslist.', 'De gemeente beslist indien nodig.')),
    /nl\.yml:\d+ \[decides\] "indien" is kantoortaal/,
  ],
])('%s is told', (_, files, says) => {
  const lines = told(files);
  expect(lines.join('\n')).toMatch(says);
});

it('on its last day a cost is not past', () =>
  expect(told(procedure(FACTS.replace('2027-01-31', '2026-11-26')))).toEqual([]));
