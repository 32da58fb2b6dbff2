// What a refusal of a mail server means, over what real servers say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalIn, verdictOn } from '../../src/adapters/mail/answer.ts';
import { greetingName, outcomeOfFault } from '../../src/adapters/mail/mail.ts';
import { COMMANDS, FINAL, WAITS, type Row } from '../support/mail-refusals.ts';

const verdict = (command: Row[1], answer: string) =>
  verdictOn(refusalIn(answer, command === 'message' ? 'DATA' : command, command === 'message'));

describe('is refused for good', () => {
  it.each(FINAL)('%s at %s: %s', (_server, command, answer, cause) =>
    expect(verdict(command, answer)).toEqual({ final: true, cause }),
  );
});

describe('waits, with an alarm', () => {
  it.each(WAITS)('%s at %s: %s', (_server, command, answer, cause) =>
    expect(verdict(command, answer)).toEqual({ final: false, cause }),
  );
});

const anyCommand = fc.constantFrom(...COMMANDS, 'message' as const);
const anyCode = fc.integer({ min: 400, max: 599 });
const anyEnhanced = fc
  .tuple(fc.constantFrom('4', '5'), fc.nat(9), fc.nat(40))
  .map((parts) => parts.join('.'));

describe('whatever is said', () => {
  it('before a recipient is named, only the size of a message is final', () => {
    const early = fc.constantFrom(...COMMANDS.slice(0, 5));
    fc.assert(
      fc.property(early, anyCode, anyEnhanced, fc.string(), (command, code, enhanced, text) => {
        const { final, cause } = verdict(command, `${code} ${enhanced} ${text}`);
        expect(final && cause === 'recipient').toBe(false);
        if (command !== 'MAIL FROM') expect(final).toBe(false);
      }),
    );
  });

  it('an answer for now is never final', () => {
    fc.assert(
      fc.property(anyCommand, fc.integer({ min: 400, max: 499 }), fc.string(), (at, code, text) => {
        expect(verdict(at, `${code} ${text}`).final).toBe(false);
      }),
    );
  });

  it('a word inside an address decides nothing', () => {
    const word = fc.constantFrom('relay', 'sender', 'helo', 'quota', 'full', 'spam', 'virus');
    fc.assert(
      fc.property(word, (name) => {
        const said = `550 5.1.1 <${name}@${name}.nl>: ${name}@${name}.nl User unknown`;
        expect(verdict('RCPT TO', said)).toEqual({ final: true, cause: 'recipient' });
      }),
    );
  });

  it('only codes are told', () => {
    fc.assert(
      fc.property(anyCode, fc.string(), fc.string(), (code, text, command) => {
        const fault = { code: 'EENVELOPE', response: `${code} ${text}`, command };
        expect(outcomeOfFault(fault).reason).toMatch(/^[\w. ]+$/);
      }),
    );
  });
});

describe('the name in EHLO', () => {
  const from = { SMTP_FROM: 'portaal@oldambt.voorbeeld.nl' };
  it.each([
    ['mail.voorbeeld.nl', 'https://hulp.voorbeeld.nl', 'mail.voorbeeld.nl'],
    [undefined, 'https://hulp.voorbeeld.nl:8443', 'hulp.voorbeeld.nl'],
    [undefined, 'http://localhost:4321', 'oldambt.voorbeeld.nl'],
    [undefined, 'http://127.0.0.1:4321', 'oldambt.voorbeeld.nl'],
    [undefined, 'http://[::1]:4321', 'oldambt.voorbeeld.nl'],
    [undefined, undefined, 'oldambt.voorbeeld.nl'],
  ])('%s and %s: %s', (SMTP_NAME, publicUrl, name) =>
    expect(greetingName({ SMTP_NAME, ...from }, publicUrl)).toBe(name),
  );
});
