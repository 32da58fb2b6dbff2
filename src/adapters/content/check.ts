// Command: tells every problem in the content in plain Dutch; exit code 1 when there is one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { checkCatalogue } from '../../domain/catalogue/check.ts';
import { tellProblems, type Problem } from '../../domain/catalogue/problem.ts';
import { plainFindings, type OfficeWord } from '../../domain/language/plain.ts';
import { checkWegwijzer } from '../../domain/wegwijzer/check.ts';
import { codeProblems } from './code-problems.ts';
import { contentFolder, readContent, type ContentFolder } from './disk.ts';
import { linkProblems } from './links.ts';

/** All texts a resident reads, per file. */
function textsByFile(content: ContentFolder): [string, string[]][] {
  const texts: [string, string[]][] = [];
  for (const need of content.catalogue?.needs.values() ?? []) {
    const w = need.wordings['nl'];
    if (w)
      texts.push([
        `needs/${need.slug}/nl.yml`,
        [
          ...[w.title, w.question, w.summary, w.lead ?? '', w.tailorMade],
          ...Object.values(w.suggestions),
          ...(w.ask ?? []),
          ...Object.values(w.danger),
          ...(w.steps ?? []),
        ],
      ]);
  }
  for (const provision of content.catalogue?.provisions.values() ?? []) {
    const w = provision.wordings['nl'];
    if (w)
      texts.push([
        `provisions/${provision.id}/nl.md`,
        [...Object.values(w), content.bodies.get(`${provision.id}/nl`) ?? ''],
      ]);
  }
  return texts;
}

function officeWords(root: string): OfficeWord[] {
  const file = join(root, 'plain-words.yml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as OfficeWord[]) : [];
}

function vocabularyProblems({ vocabularies, catalogue }: ContentFolder): Problem[] {
  return [...vocabularies].flatMap(([language, { groups }]) =>
    [...new Set(groups.flatMap((g) => g.needs))]
      .filter((slug) => !catalogue?.needs.has(slug))
      .map((slug) => ({
        file: `synonyms/${language}.yml`,
        field: 'needs',
        advice: `hulpvraag "${slug}" bestaat niet. Verbeter de naam of haal de regel weg.`,
      })),
  );
}

/** Every problem in a content folder. */
export function checkContent(root: string = contentFolder()): Problem[] {
  const content = readContent(root);
  const words = officeWords(root);
  const language = textsByFile(content).flatMap(([file, texts]) =>
    plainFindings(texts, words).map(({ advice }) => ({ file, field: '', advice })),
  );
  // Between entries we only look when every entry could be read; else one fault would be told many times.
  const between =
    content.catalogue && content.problems.length === 0
      ? [
          ...checkCatalogue(content.catalogue),
          ...linkProblems(content, root),
          ...vocabularyProblems(content),
          ...codeProblems(content),
          ...checkWegwijzer(content.catalogue),
        ]
      : [];
  return [...content.problems, ...between, ...language];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = checkContent();
  if (problems.length > 0) {
    process.stdout.write(`${tellProblems(problems)}\n\n${problems.length} problemen gevonden.\n`);
    process.exit(1);
  }
  process.stdout.write('De inhoud is in orde.\n');
}
