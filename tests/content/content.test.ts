// The real content: sound, complete, and every fact traceable.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/adapters/content/check.ts';
import { contentFolder, readContent } from '../../src/adapters/content/disk.ts';
import { tellProblems } from '../../src/domain/catalogue/problem.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';

const shared =
  process.env['SHARED_DIR'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const present = existsSync(`${shared}/facts/provisions.yaml`);
const load = <T>(file: string) => parse(readFileSync(`${shared}/${file}`, 'utf8')) as T;
const { catalogue, bodies } = readContent();
const provisions = [...catalogue!.provisions.values()];
const needs = [...catalogue!.needs.values()];

it('has no problems', () => expect(tellProblems(checkContent())).toBe(''));

describe('every need is served', () => {
  it('has 70 needs, of which 11 are a crisis', () => {
    expect(needs).toHaveLength(70);
    expect(needs.filter((n) => n.crisis)).toHaveLength(11);
  });

  it.each(needs.map((n) => [n.slug, n] as const))('%s', (_, need) => {
    const { emergency, steps } = buildStaircase(need, provisions);
    if (need.crisis) {
      expect(emergency.length).toBeGreaterThan(0);
      expect(emergency.every((p) => p.publish === 'yes')).toBe(true);
      expect(steps.every((s) => s.rung > 2)).toBe(true);
    } else {
      expect(need.suggestions.filter((s) => s.rung === 1).length).toBeGreaterThan(0);
      expect(need.suggestions.filter((s) => s.rung === 2).length).toBeGreaterThan(0);
    }
    expect(Object.keys(need.wordings).sort()).toEqual(['en', 'nl']);
  });
});

if (!present)
  it.skip(`facts are compared only where they are: no ${shared}/facts on this machine`, () => {});

describe.runIf(present)('facts', () => {
  interface Fact {
    id: string;
    needs: string[];
    rung: number;
    publish: string;
    confidence: string;
    contact?: { phone?: string; email?: string; url?: string; url_seen_in_source?: boolean };
  }
  const facts = new Map(load<Fact[]>('facts/provisions.yaml').map((f) => [f.id, f]));
  const own = new Set(load<{ id: string }[]>('facts/own-strength.yaml').map((f) => f.id));

  it('every published fact is on a shelf, none that may not be published', () => {
    const used = new Set(provisions.map((p) => p.fact));
    for (const fact of facts.values()) {
      if (fact.publish === 'yes') expect(used.has(fact.id), fact.id).toBe(true);
      if (fact.publish === 'no') expect(used.has(fact.id), fact.id).toBe(false);
    }
  });

  it.each(provisions.map((p) => [p.id, p] as const))('%s says only what its fact says', (id, p) => {
    const fact = facts.get(p.fact)!;
    expect(fact, 'fact exists').toBeDefined();
    expect({ rung: p.rung, needs: p.needs, publish: p.publish, confidence: p.confidence }).toEqual({
      rung: fact.rung,
      needs: fact.needs,
      publish: fact.publish,
      confidence: fact.confidence,
    });
    const { phone, email, url, urlVerified } = p.contact ?? {};
    expect({ phone, email, url }).toEqual({
      phone: fact.contact?.phone === undefined ? undefined : String(fact.contact.phone),
      email: fact.contact?.email,
      url: fact.contact?.url,
    });
    if (url !== undefined) expect(urlVerified).toBe(fact.contact?.url_seen_in_source ?? false);
    const source = JSON.stringify(fact);
    for (const [language, wording] of Object.entries(p.wordings)) {
      const text = `${Object.values(wording).join('\n')}\n${bodies.get(`${id}/${language}`) ?? ''}`;
      for (const [amount] of text.matchAll(/(?<=€\s?)\d[\d.,]*\d|(?<=€\s?)\d/g))
        expect(source, `€ ${amount}`).toContain(amount);
      for (const [time] of text.matchAll(/\b\d{1,2}[.:]\d{2}\b/g)) expect(source).toContain(time);
      expect(text, 'numbers stand in provision.yml').not.toMatch(/\b0\d{2,3}[ -]?\d{2}/);
      expect(text, 'addresses stand in provision.yml').not.toMatch(/https?:|www\.|\S@\S/);
    }
  });

  it('every suggestion comes from an own-strength record', () => {
    for (const need of needs)
      for (const s of need.suggestions)
        expect(own.has(s.fact), `${need.slug}: ${s.fact}`).toBe(true);
  });

  it('the needs are the fixed list', () => {
    const list = load<{ needs: { slug: string; crisis: boolean }[] }>('eval/needs.yaml').needs;
    expect(needs.map((n) => [n.slug, n.crisis]).sort()).toEqual(
      list.map((n) => [n.slug, n.crisis]).sort(),
    );
  });

  it('amounts in needs and pages are none, numbers are only 112 and 113', () => {
    for (const need of needs) {
      const text = JSON.stringify(need.wordings);
      expect(text, need.slug).not.toMatch(/€|\b0\d{2,3}[ -]?\d{2}|https?:|www\./);
    }
  });

  it('the contact details of the municipality are those of its contact centre', () => {
    const { contact, contactProvision } = catalogue!.municipality;
    const fact = JSON.stringify(facts.get(contactProvision));
    for (const value of [contact.phone, contact.email, contact.website])
      expect(fact).toContain(value);
  });
});

it('the folder under test is the real one', () => expect(contentFolder()).toMatch(/content$/));
