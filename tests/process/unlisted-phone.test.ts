// A phone number that is newer than any list we have: the form shows it once more, in words, and then takes it.
import { expect, it, onTestFinished } from 'vitest';
import { postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';
import { storedRows } from '../support/stored-rows.ts';

const FIELDS = {
  key: 'sleutel-van-een-vraag',
  question: 'Proefvraag: wie helpt mij?',
  reach: 'phone',
  phone: '06 76 12 34 56',
};

/** What the form on a page would send. */
function fieldsIn(html: string): Record<string, string> {
  const form = /<form[^>]*data-question-form[\s\S]*?<\/form>/.exec(html)![0];
  const inputs = form.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, value]));
}

it.each([
  ['/contact/vraag/', 'Wij kennen het telefoonnummer 06 76 12 34 56 niet.'],
  ['/en/contact/vraag/', 'We do not know the phone number 06 76 12 34 56.'],
])('at %s', async (path, sentence) => {
  const folder = temporaryFolder();
  const portal = await startPortal(folder.path);
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  const shown = await postQuestion(portal.url, FIELDS, path);
  const html = await shown.text();
  expect(shown.status).toBe(200);
  expect(html).toContain(sentence);
  expect(storedRows(folder.path)).toEqual([]);
  const sent = await postQuestion(portal.url, fieldsIn(html), path);
  expect(sent.status).toBe(303);
  expect(storedRows(folder.path)).toMatchObject([{ question: FIELDS.question }]);
});
