// Fields that can be read and are wrong: each with what must be said about it.
import { fault, FACTS, fileOf, TEXT, type Broken } from './broken-content.ts';

const PHONE =
  'schrijf één telefoonnummer met alleen cijfers, zoals 0597 48 20 00 of 0800 1234. Tijden en uitleg horen bij when en cost.';

export const mistakesOfValue: readonly Broken[] = [
  fault(
    'a phone number in letters',
    FACTS,
    ["'0123 45 67 80'", '0597 BEL ONS'],
    `4 [contact.phone] ${PHONE} U schreef: 0597 BEL ONS`,
  ),
  fault(
    'a phone number that is too short',
    FACTS,
    ["'0123 45 67 80'", '0597 12 34'],
    `4 [contact.phone] ${PHONE} U schreef: 0597 12 34`,
  ),
  fault(
    'a phone number with a remark',
    FACTS,
    ["'0123 45 67 80'", "'0900-1234 (€ 0,10 p.m.)'"],
    `4 [contact.phone] ${PHONE} U schreef: '0900-1234 (€ 0,10 p.m.)'`,
  ),
  fault(
    'two phone numbers in one field',
    FACTS,
    ["'0123 45 67 80'", '0597 41 23 45 / 0597 41 23 46'],
    `4 [contact.phone] ${PHONE} U schreef: 0597 41 23 45 / 0597 41 23 46`,
  ),
  fault(
    'an address that is no web address',
    FACTS,
    ["'0123 45 67 80'", "'112', url: 'javascript:alert(1)'"],
    "4 [contact.url] schrijf een heel webadres, met https:// ervoor. U schreef: 'javascript:alert(1)'",
  ),
  fault(
    'a web address without https',
    FACTS,
    ["'0123 45 67 80'", "'112', url: www.voorbeeld.nl"],
    '4 [contact.url] schrijf een heel webadres, met https:// ervoor. U schreef: www.voorbeeld.nl',
  ),
  fault(
    'a date after today',
    FACTS,
    ["'2026-11-23'", '2062-11-23'],
    '9 [checkedOn] 2062-11-23 ligt na vandaag (2026-11-26). Schrijf een dag die geweest is.',
  ),
  fault(
    'a source of a year to come',
    FACTS,
    ["sourceDate: '2026'", 'sourceDate: 2024-05 / 2027'],
    '6 [sourceDate] 2027 ligt na vandaag (2026-11-26). Schrijf een dag die geweest is.',
  ),
  fault(
    'a village with a slip in its name',
    FACTS,
    ['area: regio', 'area: [Klindorp]'],
    '3 [area.0] dorp "Klindorp" staat niet in places.yml. Bedoelt u Kleindorp?',
  ),
  fault(
    'a village that nobody knows',
    FACTS,
    ['area: regio', 'area: regio\nplace: { village: Utrecht }'],
    '4 [place.village] dorp "Utrecht" staat niet in places.yml. Verbeter de naam, of zet het dorp erbij.',
  ),
  fault(
    'a neighbour that does not know it',
    'places.yml',
    [
      "postcodes: ['1234'] }",
      "postcodes: ['1234'] }\n  - { name: Ginds, neighbours: [Kleindorp] }",
    ],
    '4 [places.1.neighbours.0] Ginds noemt Kleindorp als buur, maar Kleindorp noemt Ginds niet. Zet het er aan beide kanten.',
  ),
  fault(
    'a hamlet that is a village too',
    'places.yml',
    ["postcodes: ['1234'] }", "postcodes: ['1234'], hamlets: [KLEINDORP] }"],
    '3 [places.0.hamlets.0] KLEINDORP staat er twee keer in. Laat er een staan.',
  ),
  fault(
    'two villages with one address',
    'places.yml',
    [
      "postcodes: ['1234'] }",
      "postcodes: ['1234'] }\n  - { name: klein dorp }\n  - { name: Klein-Dorp }",
    ],
    '5 [places.2.name] Klein-Dorp staat er twee keer in. Laat er een staan.',
  ),
  fault(
    'a phone number in running text',
    TEXT,
    ['Bel dit nummer.', 'Bel 0597 48 20 00.'],
    '6 [] hier staat een telefoonnummer in de tekst: 0597 48 20 00. Zet het bij contact in provision.yml.',
  ),
  fault(
    'a web address in running text',
    TEXT,
    ['Bel dit nummer.', 'Kijk op www.voorbeeld.nl.'],
    '6 [] hier staat een webadres in de tekst: www.voorbeeld.nl. Zet het bij contact in provision.yml.',
  ),
  fault(
    'an e-mail address in the summary',
    TEXT,
    ['Samen eten in het dorpshuis.', 'Mail naar kok@voorbeeld.nl of bel.'],
    '3 [summary] hier staat een e-mailadres in de tekst: kok@voorbeeld.nl. Zet het bij contact in provision.yml.',
  ),
  fault(
    'je where it should be u',
    TEXT,
    ['Bel dit nummer.', 'Je belt dit nummer.'],
    '6 [] hier staat "Je". Wij zeggen u. Is dit voor jongeren? Zet dan informal: true in het kopje.',
  ),
  {
    mistake: 'a need with a slip in its name',
    file: FACTS,
    text: fileOf(FACTS).replace('[koken]', '[kokken]'),
    says: [`${FACTS}:2 [needs.0] hulpvraag "kokken" bestaat niet. Bedoelt u koken?`],
  },
];
