// How files are broken by hand, by Word, by Notepad and by copying: each with what must be said about it.
import { fault, FACTS, fileOf, TEXT, type Broken } from './broken-content.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

export const mistakesOfWriting: readonly Broken[] = [
  fault(
    'a tab before a field',
    FACTS,
    ['area: regio', '\tarea: regio'],
    '3 [] deze regel springt in met een tab. Gebruik spaties.',
  ),
  fault(
    'a quote that is not closed',
    FACTS,
    ["publish: 'yes'", "publish: 'yes"],
    '8 [] hier begint een aanhalingsteken dat nergens ophoudt. Zet er een achter, of haal dit weg.',
  ),
  fault(
    'the quotes of Word',
    FACTS,
    ["publish: 'yes'", 'publish: ‘yes’'],
    '8 [publish] kies een van: yes, check-first. U schreef: ‘yes’',
  ),
  fault(
    'a need that does not exist',
    FACTS,
    ['needs: [koken]', 'needs: [koken, nibud]'],
    '2 [needs.1] hulpvraag "nibud" bestaat niet. Verbeter de naam of haal hem weg.',
  ),
  fault(
    'a sentence of 24 words',
    TEXT,
    ['Er is altijd iemand.', `Er ${'is '.repeat(22)}iemand.`],
    `6 [] deze zin heeft 24 woorden, 18 is het meeste. Knip hem: "Er ${'is '.repeat(22)}iemand."`,
  ),
  fault(
    'a script that came along with a text',
    TEXT,
    ['Er is altijd iemand.', 'Er is altijd iemand.\n\n<script>alert(1)</script>'],
    '8 [] hier staat HTML: <script>. Schrijf gewone tekst, met **vet** en [woorden](/adres/), of laat het teken < weg.',
  ),
  fault(
    'a link that does something',
    TEXT,
    ['Er is altijd iemand.', '[Er](javascript:alert) is altijd iemand.'],
    '6 [] deze link gaat nergens heen: javascript:alert. Begin het adres met / voor een pagina van deze site, of met https://',
  ),
  fault(
    'a field that stands twice',
    FACTS,
    ['area: regio', 'area: regio\nrung: 4'],
    '4 [rung] rung staat twee keer. Laat er een staan.',
  ),
  fault(
    'a date the Dutch way',
    FACTS,
    ["'2026-11-23'", '23-11-2026'],
    '9 [checkedOn] schrijf een dag die bestaat, als jjjj-mm-dd. U schreef: 23-11-2026',
  ),
  fault(
    'a day that is not on the calendar',
    FACTS,
    ["'2026-11-23'", '2026-02-30'],
    '9 [checkedOn] schrijf een dag die bestaat, als jjjj-mm-dd. U schreef: 2026-02-30',
  ),
  {
    mistake: 'a file saved as Windows-1252',
    file: TEXT,
    text: latin1(fileOf(TEXT).replace('Bel dit nummer.', 'Eten in het café.')),
    says: [
      `${TEXT}:6 [] hier staat een teken dat niet te lezen is. Typ het opnieuw en bewaar het bestand als UTF-8.`,
    ],
  },
  fault(
    'a soft hyphen in a title',
    TEXT,
    ['De eetclub', 'De eet\u00adclub'],
    '2 [] hier staat een teken dat niemand ziet (U+00AD). Typ de regel opnieuw.',
  ),
  fault(
    'a blank of no width in a text',
    TEXT,
    ['Bel dit', 'Bel\u200b dit'],
    '6 [] hier staat een teken dat niemand ziet (U+200B). Typ de regel opnieuw.',
  ),
  fault(
    'a mark that turns the writing round',
    'needs/koken/nl.yml',
    ['Hulp bij', '\u202eHulp bij'],
    '1 [] hier staat een teken dat niemand ziet (U+202E). Typ de regel opnieuw.',
  ),
  fault(
    'a colon in a title',
    TEXT,
    ['De eetclub', 'Eetclub: samen eten'],
    '2 [] een dubbele punt in een tekst gaat mis. Zet de hele tekst tussen aanhalingstekens.',
  ),
  fault(
    'a rung by its name',
    FACTS,
    ['rung: 3', 'rung: buurt'],
    '1 [rung] kies een van: 0, 1, 2, 3, 4, 5. U schreef: buurt',
  ),
  fault(
    'a rung between quotes',
    FACTS,
    ['rung: 3', "rung: '3'"],
    "1 [rung] kies een van: 0, 1, 2, 3, 4, 5. U schreef: '3'",
  ),
  fault(
    'an area that is not there',
    FACTS,
    ['area: regio', 'area: provincie'],
    '3 [area] kies een van: gemeente, regio, landelijk, of geef een lijst, zoals [een, twee]. U schreef: provincie',
  ),
  fault(
    'an office word',
    TEXT,
    ['Samen eten', 'Een voorziening'],
    '3 [summary] "voorziening" is kantoortaal. Schrijf: hulp.',
  ),
  {
    mistake: 'a text that is missing',
    file: TEXT,
    text: undefined,
    says: [`${TEXT}:- [] de Nederlandse tekst ontbreekt. Maak dit bestand.`],
  },
  {
    mistake: 'a text with .txt behind its name',
    file: 'provisions/eetclub/en.md.txt',
    text: fileOf(TEXT),
    says: [
      'provisions/eetclub/en.md.txt:- [] dit bestand wordt niet gelezen. Verbeter de naam of de map, of haal het weg.',
    ],
  },
  fault(
    'a field that does not exist',
    FACTS,
    ['area: regio', 'area: regio\nopeningstijden: ma'],
    '4 [openingstijden] dit veld bestaat niet: openingstijden. Haal het weg of verbeter de naam.',
  ),
  fault(
    'a bracket that is not closed',
    FACTS,
    ['needs: [koken]', 'needs: [koken'],
    '3 [] deze regel springt niet goed in, of een haak is niet gesloten. Vergelijk met de regels erboven.',
  ),
  fault(
    'a head that does not end',
    TEXT,
    ['dorpshuis.\n---', 'dorpshuis.\n'],
    '1 [] het kopje houdt niet op. Zet een regel met --- tussen het kopje en de tekst.',
  ),
  fault(
    'the text of a tip that is not there',
    'needs/koken/nl.yml',
    ['soep: Maak een grote pan soep.', 'soep: Maak een grote pan soep.\n  brood: Neem brood.'],
    '6 [suggestions.brood] deze tip staat niet in need.yml. Haal hem weg of zet hem erbij.',
  ),
  fault(
    'a number that is gone',
    'codes.yml',
    ["  '113': /persoonlijk-plan/\n", ''],
    '3 [pages.113] nummer 113 is uitgegeven voor /persoonlijk-plan/, maar is nu weg. Zet het terug.',
  ),
  fault(
    'a link that leads nowhere',
    TEXT,
    ['Bel dit nummer.', 'Kijk [hier](/hulp/weg/).'],
    '6 [] de link /hulp/weg/ leidt nergens heen. Verbeter het adres.',
  ),
  fault(
    'a text that begins with an apostrophe',
    TEXT,
    ['Samen eten in', "'s Avonds eten in"],
    '3 [] hier begint een aanhalingsteken dat nergens ophoudt. Zet er een achter, of haal dit weg.',
  ),
  fault(
    'a time that is none',
    'municipality.yml',
    ["until: '12:00'", "until: '25:00'"],
    "12 [openingHours.0.until] schrijf de tijd als uu:mm. U schreef: '25:00'",
  ),
];
