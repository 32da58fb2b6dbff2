// A call that is taken down: the same request as a resident sends, on to whom it belongs, and never lost.
import { describe, expect, it } from 'vitest';
import type { Answer, Shown } from '../../src/application/answer.ts';
import { PortFault } from '../../src/application/cause.ts';
import { openInbox } from '../../src/application/desk/inbox.ts';
import {
  callFaults,
  recordCall,
  type CallContent,
} from '../../src/application/desk/record-call.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { aDeskInMemory, keptCookies, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

const catalogue = aCatalogue(
  [aNeed('schulden', { secondLine: 'geld' }), aNeed('brand', { crisis: true })],
  [],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const content: CallContent = {
  known: { catalogue, codes, printed: {}, pages: [] },
  hear: (question) => ({ sure: question.includes('mes') ? ['brand'] : [], maybe: [] }),
  titleOf: (slug) => (catalogue.needs.has(slug) ? `Titel ${slug}` : undefined),
  inDutch: ({ code }) => code,
  lineOf: (id) => (id === 'geld' ? { name: 'geldzaken' } : undefined),
};
const WHO = 'Medewerker Proef';

function viewOf<View>(answer: Answer<View>): Shown<View>['view'] {
  if ('to' in answer) throw new Error(`sent to ${answer.to}`);
  return answer.view;
}

async function atWork(change = {}) {
  const desk = aDeskInMemory(change);
  const fields = { who: WHO, password: PASSWORD_HERE };
  const cookies = keptCookies((await openInbox(incoming({ fields }), desk.services)).cookies);
  const key = 'een-sleutel-van-de-balie';
  const post = (more: Record<string, string>) => {
    const given = { key, phone: '06 12 34 56 78', question: 'Kan de huur niet betalen', ...more };
    return recordCall(incoming({ cookies, fields: given }), content, desk.services);
  };
  const open = (query: string) => recordCall(incoming({ cookies, query }), content, desk.services);
  return { ...desk, cookies, post, open };
}

describe('a call that is taken down', () => {
  it('begins with what the page knows: the need and whom it goes on to', async () => {
    const { open } = await atWork();
    const view = viewOf(await open('pad=/hulp/schulden/'));
    expect(view).toMatchObject({ form: { need: 'schulden' }, line: 'geld', urgent: false });
    expect(viewOf(await open('pad=/bestaat/niet/'))).toMatchObject({
      form: { need: '' },
      line: '',
    });
  });

  it('becomes one request by phone, passed on, and in the record', async () => {
    const { post, outbox, audit } = await atWork();
    const answer = await post({ need: 'schulden', line: 'geld', name: 'Proef' });
    const [stored] = await outbox.open();
    expect(answer).toMatchObject({ to: `/kcc/vraag/${stored!.reference}/`, status: 303 });
    expect(stored).toMatchObject({
      line: 'geld',
      need: 'schulden',
      request: { channel: 'phone', phone: '+31612345678', about: 'Titel schulden', name: 'Proef' },
    });
    const acts = (await audit.latest(2)).map(({ act }) => act);
    expect(acts).toEqual(['passed', 'recorded']);
    await post({ need: 'schulden', line: 'geld', name: 'Proef' });
    expect(await outbox.open()).toHaveLength(1);
  });

  it('is with whoever took it down when it goes to nobody', async () => {
    const { post, outbox } = await atWork();
    await post({ line: '' });
    expect((await outbox.open())[0]).toMatchObject({ takenBy: WHO });
    expect((await outbox.open())[0]).not.toHaveProperty('line');
  });

  it.each([
    [{ urgent: '1' }, 'urgent'],
    [{ question: 'Hij heeft een mes' }, 'urgent'],
    [{ forWhom: 'professional' }, 'soon'],
    [{}, undefined],
  ])('is as urgent as staff say or search hears: %o', async (fields, urgency) => {
    const { post, outbox } = await atWork();
    await post(fields as Record<string, string>);
    expect((await outbox.open())[0]?.request?.triage?.urgency).toBe(urgency);
  });

  it.each([
    [{ question: ' ' }, { question: 'questionMissing' }],
    [{ question: 'a'.repeat(1_000_000) }, { question: 'questionTooLong' }],
    [{ phone: '' }, { phone: 'reachMissing' }],
    [{ phone: '12' }, { phone: 'phoneWrong' }],
    [{ email: 'geen adres' }, { email: 'emailWrong' }],
    [{ name: 'n'.repeat(300) }, { name: 'nameTooLong' }],
  ])('is not stored while something is wrong, and nothing typed is lost', async (wrong, told) => {
    const { post, outbox } = await atWork();
    const answer = await post(wrong as unknown as Record<string, string>);
    expect(answer).toMatchObject({ status: 422 });
    const { faults, form } = viewOf(answer);
    expect(callFaults(faults)).toEqual(told);
    for (const [name, typed] of Object.entries(wrong))
      expect(form[name as 'question']).toBe(typed.trim());
    expect(await outbox.open()).toEqual([]);
  });

  it('asks once more about a number that stands in no list', async () => {
    const { post, outbox } = await atWork();
    const phone = '06 76 12 34 56';
    const asked = viewOf(await post({ phone }));
    expect(asked).toMatchObject({ notice: 'unlisted', sure: '+31676123456' });
    await post({ phone, sure: asked.sure });
    expect(await outbox.open()).toHaveLength(1);
  });

  it('stays in the form when the disk refuses', async () => {
    const submit = () => Promise.reject(new PortFault('sqlite', 'disk-full'));
    const answer = await (await atWork({ submit })).post({});
    expect(answer).toMatchObject({
      status: 503,
      view: { notice: 'notStored', form: { question: 'Kan de huur niet betalen' } },
    });
  });

  it('waits for whoever signs in again', async () => {
    const { services, outbox } = await atWork();
    const fields = { phone: '06 12 34 56 78', question: 'Kan de huur niet betalen' };
    const away = await recordCall(incoming({ fields }), content, services);
    expect(away).toMatchObject({ to: '/kcc/' });
    const signedIn = await openInbox(
      incoming({
        cookies: keptCookies(away.cookies),
        fields: { who: WHO, password: PASSWORD_HERE },
      }),
      services,
    );
    expect(signedIn).toMatchObject({ to: '/kcc/opnemen/' });
    const cookies = keptCookies(signedIn.cookies, keptCookies(away.cookies));
    const view = viewOf(await recordCall(incoming({ cookies }), content, services));
    expect(view).toMatchObject({ isGivenBack: true, form: { question: fields.question } });
    expect(await outbox.open()).toEqual([]);
  });
});
