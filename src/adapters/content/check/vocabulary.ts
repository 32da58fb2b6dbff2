// Problems in the words of residents: needs that do not exist, and rules of danger that cannot be read.
import { noNeed } from '../../../domain/catalogue/check-provision.ts';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { problemsIn, type Problem } from '../../../domain/problem.ts';
import { isBroken, isRole, leadsTo, rolesIn } from '../../../search/danger-rules.ts';
import type { Vocabulary } from '../../../search/vocabulary.ts';
import { namedEntries } from '../disk.ts';
import type { Reading } from '../read/read-files.ts';

type Add = ReturnType<typeof problemsIn>['add'];

/** Every rule of a vocabulary, with its field. */
function* rulesOf({
  groups,
  rules,
}: Vocabulary): Generator<readonly [field: string, rule: string]> {
  for (const [at, group] of groups.entries())
    for (const list of ['danger', 'maybe'] as const)
      for (const [place, rule] of group[list].entries())
        yield [`groups.${at}.${list}.${place}`, rule];
  for (const list of ['idioms', 'quiet', 'past'] as const)
    for (const [place, rule] of (rules?.[list] ?? []).entries())
      yield [`rules.${list}.${place}`, rule];
}

/** A rule with a part without a word, or a role that nobody explains; and roles that go round in a circle. */
function ruleProblems(vocabulary: Vocabulary, add: Add): void {
  const roles = vocabulary.rules?.roles ?? {};
  const names = Object.keys(roles);
  const unknown = (field: string, found: string) => {
    if (!names.includes(found)) add('noRole', field, { found, allowed: names.join(', ') });
  };
  for (const [field, rule] of rulesOf(vocabulary)) {
    if (isBroken(rule)) add('brokenRule', field, { found: rule });
    for (const role of rolesIn(rule)) unknown(field, role);
  }
  for (const [name, words] of Object.entries(roles))
    for (const [place, word] of words.entries()) {
      if (!isRole(word)) continue;
      const field = `rules.roles.${name}.${place}`;
      unknown(field, word);
      if (leadsTo(roles, word, name)) add('roleCircle', field, { found: name });
    }
}

/** Every problem in the words of residents. */
export function vocabularyProblems(reading: Reading, { needs, provisions }: Checkable): Problem[] {
  return namedEntries(reading, 'synonyms').flatMap(({ id, data }) => {
    const { found, add } = problemsIn(`synonyms/${id}.yml`);
    for (const [at, group] of data.groups.entries())
      for (const [place, slug] of group.needs.entries())
        if (!needs.has(slug)) noNeed(slug, needs.keys(), `groups.${at}.needs.${place}`, add);
    for (const id of Object.keys(data.offers))
      if (!provisions.has(id)) add('noProvision', `offers.${id}`, { found: id });
    ruleProblems(data, add);
    return found;
  });
}
