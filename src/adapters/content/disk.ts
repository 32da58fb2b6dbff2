// Reads the content folder without Astro, for checks and commands; collects every problem instead of stopping at the first.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  dutchFirst,
  vocabularySchema,
  type Vocabularies,
  type Vocabulary,
} from '../../search/vocabulary.ts';
import { codesFileSchema, type PageCodes } from '../../domain/code/page-codes.ts';
import { printedCodesFileSchema, type PrintedCodes } from '../../domain/code/printed-codes.ts';
import { wrongValue } from './advice.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Problem } from '../../domain/catalogue/problem.ts';
import { municipalitySchema, type Municipality } from '../../domain/municipality/municipality.ts';
import { needSchema, needWordingSchema, type Need } from '../../domain/need/need.ts';
import {
  provisionSchema,
  provisionWordingSchema,
  type Provision,
} from '../../domain/provision/provision.ts';

export interface ContentFolder {
  /** What could be read; entries with problems are left out. */
  readonly catalogue: Catalogue | undefined;
  readonly problems: readonly Problem[];
  /** Residents' words by language, Dutch first. */
  readonly vocabularies: Vocabularies;
  /** Numbers of pages. */
  readonly codes: PageCodes;
  /** Codes that codes.yml says are on paper. */
  readonly onPaper: readonly string[];
  /** Codes on paper, each with where it stands. */
  readonly printed: PrintedCodes;
  /** Running text of provisions by 'id/language'. */
  readonly bodies: ReadonlyMap<string, string>;
}

const LANGUAGE_FILE = /^([a-z]{2})\.(yml|md)$/;

/** The content folder: CONTENT_DIR, or content/ beside src/. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? new URL('../../../content', import.meta.url).pathname;
}

class Reader {
  readonly problems: Problem[] = [];
  readonly bodies = new Map<string, string>();
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Parses YAML against a schema; notes every problem and gives nothing back when there is one. */
  parse<S extends z.ZodType>(file: string, yaml: string, schema: S): z.infer<S> | undefined {
    const document = parseDocument(yaml);
    for (const error of document.errors)
      this.problems.push({
        file,
        field: `regel ${error.linePos?.[0].line ?? '?'}`,
        advice: 'dit is geen goede YAML. Let op inspringen, dubbele punten en aanhalingstekens.',
      });
    if (document.errors.length > 0) return undefined;
    const parsed = schema.safeParse(document.toJS(), { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) this.problems.push(wrongValue(file, issue));
    return undefined;
  }

  read(file: string): string | undefined {
    const path = join(this.root, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    this.problems.push({ file, field: '', advice: 'dit bestand ontbreekt. Maak het.' });
    return undefined;
  }

  yaml<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined {
    const text = this.read(file);
    return text === undefined ? undefined : this.parse(file, text, schema);
  }

  folders(folder: string): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    const entries = readdirSync(path, { withFileTypes: true }).filter((e) => e.isDirectory());
    return entries.map((e) => e.name).sort();
  }

  /** Wordings in a folder by language. */
  wordings<S extends z.ZodType>(folder: string, schema: S): Record<string, z.infer<S>> {
    const found: Record<string, z.infer<S>> = {};
    for (const name of readdirSync(join(this.root, folder)).sort()) {
      const language = LANGUAGE_FILE.exec(name)?.[1];
      if (language === undefined) continue;
      const file = `${folder}/${name}`;
      const text = this.read(file) ?? '';
      const wording = name.endsWith('.md')
        ? this.markdown(file, text, schema, `${folder.split('/')[1]}/${language}`)
        : this.parse(file, text, schema);
      if (wording !== undefined) found[language] = wording;
    }
    return found;
  }

  markdown<S extends z.ZodType>(file: string, text: string, schema: S, id: string) {
    const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/\r\n/g, '\n'));
    if (!match) {
      this.problems.push({
        file,
        field: '',
        advice: 'het kopje tussen twee regels met --- ontbreekt. Begin het bestand daarmee.',
      });
      return undefined;
    }
    this.bodies.set(id, match[2]!.trim());
    return this.parse(file, match[1]!, schema);
  }
}

function readNeeds(reader: Reader): Map<string, Need> {
  const needs = new Map<string, Need>();
  for (const slug of reader.folders('needs')) {
    const facts = reader.yaml(`needs/${slug}/need.yml`, needSchema);
    const wordings = reader.wordings(`needs/${slug}`, needWordingSchema);
    if (facts) needs.set(slug, { ...facts, slug, wordings });
  }
  return needs;
}

function readProvisions(reader: Reader): Map<string, Provision> {
  const provisions = new Map<string, Provision>();
  for (const id of reader.folders('provisions')) {
    const facts = reader.yaml(`provisions/${id}/provision.yml`, provisionSchema);
    const wordings = reader.wordings(`provisions/${id}`, provisionWordingSchema);
    if (facts) provisions.set(id, { ...facts, id, wordings });
  }
  return provisions;
}

function readVocabularies(reader: Reader): Map<string, Vocabulary> {
  const path = join(reader.root, 'synonyms');
  const files = existsSync(path) ? readdirSync(path).filter((f) => f.endsWith('.yml')) : [];
  const vocabularies = new Map<string, Vocabulary>();
  for (const file of dutchFirst(files.map((f) => f.slice(0, -4)))) {
    const found = reader.yaml(`synonyms/${file}.yml`, vocabularySchema);
    if (found) vocabularies.set(file, found);
  }
  return vocabularies;
}

/** Codes on paper; a municipality that never printed one has no such file. */
function readPrinted(reader: Reader): PrintedCodes {
  const file = 'printed-codes.yml';
  if (!existsSync(join(reader.root, file))) return {};
  return reader.yaml(file, printedCodesFileSchema)?.codes ?? {};
}

/** Reads everything under `root`. Never throws for what an editor wrote. */
export function readContent(root: string = contentFolder()): ContentFolder {
  const reader = new Reader(root);
  const municipality: Municipality | undefined = reader.yaml(
    'municipality.yml',
    municipalitySchema,
  );
  const needs = readNeeds(reader);
  const provisions = readProvisions(reader);
  const numbers = reader.yaml('codes.yml', codesFileSchema);
  return {
    catalogue: municipality && { municipality, needs, provisions },
    vocabularies: readVocabularies(reader),
    codes: numbers?.pages ?? {},
    onPaper: numbers?.onPaper ?? [],
    printed: readPrinted(reader),
    problems: reader.problems,
    bodies: reader.bodies,
  };
}
