// What the papers on security say of themselves: each requirement once, counts that add up, and files that are there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const SECURITY = '.github/security/';
const ANSWERS = `${SECURITY}asvs-5.0-level-2.md`;
const papers = [
  '.github/SECURITY.md',
  ...readdirSync(`${root}${SECURITY}`).map((name) => SECURITY + name),
];

const VERDICTS = ['pass', 'part', 'fail', 'not ours', 'none here'];

/** Requirements of levels 1 and 2 of ASVS 5.0.0 by section, as runs of numbers. */
const REQUIREMENTS = `
1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1 3.2:1-2 3.3:1-4 3.4:1-6
3.5:1-5 3.7:1-2 4.1:1-3 4.2:1 4.3:1-2 4.4:1-4 5.1:1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12
6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2
8.2:1-3 8.3:1 8.4:1 9.1:1-3 9.2:1-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2
10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1 11.6:1 12.1:1-3 12.2:1-2 12.3:1-4 13.1:1
13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7 16.1:1
16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1 17.2:1-4 17.3:1-2
`;

function numbersOf(list: string): string[] {
  return list.match(/\S+/g)!.flatMap((part) => {
    const [section = '', runs = ''] = part.split(':');
    return runs.split(',').flatMap((run) => {
      const [from = 0, to = from] = run.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, n) => `${section}.${from + n}`);
    });
  });
}

describe('the answers to ASVS', () => {
  const rows = [...read(ANSWERS).matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \|(.*)\|$/gm)];
  const verdicts = rows.map(([, , , verdict = '']) => verdict);

  it('name every requirement of levels 1 and 2 once, in order', () => {
    const numbers = numbersOf(REQUIREMENTS);
    expect(numbers).toHaveLength(253);
    expect(rows.map(([, number]) => number)).toEqual(numbers);
  });

  it('give each one of five verdicts, and say why', () => {
    for (const [, number, , verdict = '', why = ''] of rows) {
      expect(VERDICTS, number).toContain(verdict);
      if (verdict !== 'none here') expect(why.trim(), number).not.toBe('');
      if (verdict === 'pass') expect(why, number).toMatch(/`(src|tests|\.github)\/|README\.md/);
    }
  });

  it('count on top what stands below, and list all that fails', () => {
    const told = [
      ...read(ANSWERS).matchAll(/^\| (pass|part|fail|not ours|none here) \| (\d+) \|$/gm),
    ];
    const counted = VERDICTS.map((one) => [one, verdicts.filter((v) => v === one).length]);
    expect(told.map(([, verdict, count]) => [verdict, Number(count)])).toEqual(counted);
    const [, list = ''] = /## What fails[^]*?\n([^]*?)\n## /.exec(read(ANSWERS)) ?? [];
    for (const [, number = '', , verdict] of rows)
      if (verdict === 'fail') expect(list, number).toContain(number);
  });
});

describe.each(papers)('%s', (paper) => {
  const text = read(paper);

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|content|\.github)\/[^`\s]+)`/g)];
    for (const [, path = ''] of named) expect(existsSync(root + path), path).toBe(true);
    const folder = paper.replace(/[^/]+$/, '');
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
      expect(existsSync(root + folder + link), link).toBe(true);
  });

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
