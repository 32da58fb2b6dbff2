// A broken content folder is told in plain Dutch, all at once, with the line of every fault and what to do.
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copiedFolder, example, exampleFolder, fileOf, told } from '../support/broken-content.ts';
import { mistakesOfValue } from '../support/mistakes-of-value.ts';
import { mistakesOfWriting } from '../support/mistakes-of-writing.ts';
import { checkFiles } from '../../src/adapters/content/check/check-content.ts';
import { adviceOf } from '../../src/adapters/content/tell.ts';
import { PROBLEM_KINDS } from '../../src/domain/problem.ts';
import { temporaryFolder } from '../support/portal.ts';

const command = fileURLToPath(new URL('../../src/adapters/content/check.ts', import.meta.url));

function run(contentDir: string) {
  return spawnSync(process.execPath, [command], {
    env: { ...process.env, CONTENT_DIR: contentDir },
    encoding: 'utf8',
  });
}

it('finds nothing wrong in the example municipality', () => expect(told({})).toEqual([]));

it('has a sentence of its own for every kind of problem', () => {
  const sentences = PROBLEM_KINDS.map((kind) =>
    adviceOf({ file: '', field: '', kind, values: {} }),
  );
  expect(new Set(sentences).size).toBe(PROBLEM_KINDS.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[\S\s]{15,}$/);
});

it('tells a language that is switched on and that the portal has no texts for', () => {
  const municipality = fileOf('municipality.yml').replace('languages: [nl]', 'languages: [nl, xx]');
  const [first] = told({ 'municipality.yml': municipality }).filter((line) =>
    line.includes('[languages'),
  );
  expect(first).toMatch(
    /^municipality\.yml:15 \[languages\.1\] de taal xx kan dit portaal niet\. Kies uit: nl, /,
  );
});

it.each(['Nergens/Nooit', 'Amsterdam', ''])('tells a time zone that there is not: "%s"', (zone) => {
  const municipality = `${fileOf('municipality.yml')}timeZone: '${zone}'\n`;
  const lines = told({ 'municipality.yml': municipality });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^municipality\.yml:\d+ \[timeZone\] schrijf een tijdzone/);
});

describe('the command', () => {
  it('tells every problem, counts them, ends with 1, and works in a folder with a blank in its name', () => {
    const folder = temporaryFolder();
    const root = join(folder.path, 'map met spaties');
    cpSync(exampleFolder, root, { recursive: true });
    const sound = run(root);
    expect([sound.status, sound.stdout.split('\n')[0]]).toEqual([0, 'De inhoud is in orde.']);
    writeFileSync(join(root, 'provisions/balie/nl.md'), 'geen kopje');
    const one = run(root);
    expect(one.status).toBe(1);
    expect(one.stdout).toBe(
      'provisions/balie/nl.md, regel 1: het kopje tussen twee regels met --- ontbreekt. Begin het bestand daarmee.\n\n1 probleem gevonden.\n',
    );
    writeFileSync(join(root, 'provisions/eetclub/nl.md'), 'geen kopje');
    expect(run(root).stdout).toContain('2 problemen gevonden.');
    folder.remove();
  });
});

describe('everything at once', () => {
  it('faults of writing, of fields and between entries are told together, each once', () => {
    const files = {
      'needs/koken/need.yml':
        'domain: thuis\ncrisis: misschien\nrelated: [nergens]\nkleur: rood\npictogram: soup\n',
      'needs/koken/nl.yml': 'title: "Hulp bij koken\nquestion: open\n',
      'needs/hulp-vinden/need.yml':
        'domain: kelder\ncrisis: false\npictogram: directions\nsuggestions:\n  - { id: soep, rung: 1 }\n',
      'provisions/eetclub/provision.yml': 'rung: 9\nneeds: [bestaat-niet]\n',
      'provisions/alarm/provision.yml': undefined,
    };
    expect(told(files)).toEqual([
      'needs/hulp-vinden/need.yml:1 [domain] schap "kelder" bestaat niet. Kies een van: thuis.',
      'needs/koken/need.yml:2 [crisis] hier hoort true of false. U schreef: misschien',
      'needs/koken/need.yml:3 [related.0] hulpvraag "nergens" bestaat niet. Verbeter de naam of haal hem weg.',
      'needs/koken/need.yml:4 [kleur] dit veld bestaat niet: kleur. Haal het weg of verbeter de naam.',
      'needs/koken/nl.yml:1 [] hier begint een aanhalingsteken dat nergens ophoudt. Zet er een achter, of haal dit weg.',
      'provisions/alarm/provision.yml:- [] dit bestand ontbreekt. Maak het.',
      'provisions/eetclub/provision.yml:1 [area] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:1 [checkedOn] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:1 [confidence] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:1 [publish] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:1 [rung] kies een van: 0, 1, 2, 3, 4, 5. U schreef: 9',
      'provisions/eetclub/provision.yml:1 [sourceDate] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:1 [sources] dit veld ontbreekt of is leeg. Vul het in.',
      'provisions/eetclub/provision.yml:2 [needs.0] hulpvraag "bestaat-niet" bestaat niet. Verbeter de naam of haal hem weg.',
    ]);
  });

  it('an entry that is broken still exists: who points at it is not at fault', () => {
    expect(told({ 'needs/koken/need.yml': 'domain: [\n' })).toHaveLength(1);
    expect(
      told({ 'provisions/alarm/provision.yml': 'rung: 0\n\tneeds: [crisis-brand]\n' }),
    ).toHaveLength(1);
    expect(told({ 'municipality.yml': 'name: "x\n' })).toHaveLength(1);
    expect(told({ 'codes.yml': 'pages: [\n' })).toHaveLength(1);
  });
});

describe.each([...mistakesOfWriting, ...mistakesOfValue])('$mistake', ({ file, text, says }) => {
  it('is told, with the line and what to do, and nothing else is', () =>
    expect(told({ [file]: text })).toEqual(says));
});

describe('a copied folder', () => {
  it('is told with the name of what it was copied from, however much of it was changed', () => {
    const copy = 'provisions/eetclub-2/nl.md:2 [title] dit lijkt een kopie van eetclub.';
    expect(told(copiedFolder).join('\n')).toContain(copy);
    const title = copiedFolder['provisions/eetclub-2/nl.md'].replace('De eetclub', 'De soepclub');
    expect(told({ ...copiedFolder, 'provisions/eetclub-2/nl.md': title }).join('\n')).toContain(
      'provisions/eetclub-2/nl.md:3 [summary] dit lijkt een kopie van eetclub.',
    );
  });
});

it('a folder without places that names a village is told once', () =>
  expect(
    told({
      'places.yml': undefined,
      'provisions/eetclub/provision.yml': fileOf('provisions/eetclub/provision.yml').replace(
        'area: regio',
        'area: [Hier, Daar, Ginds]',
      ),
    }),
  ).toEqual([
    'places.yml:- [] dit bestand ontbreekt, maar aanbod noemt dorpen. Maak het, met alle plaatsen van de gemeente.',
  ]));

it('never throws, whatever bytes stand in a file', () => {
  for (const file of example.keys())
    for (const bytes of [
      [],
      [0],
      [0xff, 0xfe, 0x41],
      [0x2d, 0x2d, 0x2d],
      [0x26, 0x61, 0x20, 0x2a, 0x61],
    ])
      expect(() => checkFiles(new Map([...example, [file, new Uint8Array(bytes)]]))).not.toThrow();
});
