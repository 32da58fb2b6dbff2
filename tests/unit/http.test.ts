// Origin check and headers, on their own.
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/adapters/http/headers.ts';
import { isOwnOrigin } from '../../src/adapters/http/origin.ts';
import { languageOf } from '../../src/adapters/http/fault.ts';

describe('origin', () => {
  const host = 'hulp.example.nl';
  it('takes our own forms', () => {
    expect(isOwnOrigin({ host, origin: `http://${host}` }, undefined)).toBe(true);
    expect(isOwnOrigin({ host, origin: `https://${host}` }, `https://${host}`)).toBe(true);
    expect(
      isOwnOrigin(
        { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
        `https://${host}/`,
      ),
    ).toBe(true);
  });
  it('refuses others', () => {
    expect(isOwnOrigin({ host, origin: 'https://kwaad.example' }, undefined)).toBe(false);
    expect(isOwnOrigin({ host, origin: 'null' }, undefined)).toBe(false);
    // What the browser itself tells goes before what became of Origin on the way.
    for (const origin of ['null', 'https://hulp.voorbeeld.nl', 'https://vertaald.voorbeeld.nl'])
      for (const publicUrl of [undefined, `https://${host}`])
        expect(isOwnOrigin({ host, origin, 'sec-fetch-site': 'same-origin' }, publicUrl)).toBe(
          true,
        );
    for (const site of ['cross-site', 'same-site', 'onzin'])
      expect(
        isOwnOrigin({ host, origin: `http://${host}`, 'sec-fetch-site': site }, undefined),
      ).toBe(false);
    expect(isOwnOrigin({ host, 'sec-fetch-site': 'cross-site' }, undefined)).toBe(false);
    expect(isOwnOrigin({ host, origin: `http://${host}` }, `https://${host}`)).toBe(false);
  });
});

describe('headers', () => {
  it('never allow inline code, and promise https only behind TLS', () => {
    expect(securityHeaders({ https: false })['content-security-policy']).not.toContain('unsafe');
    expect(securityHeaders({ https: false })).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders({ https: true })).toHaveProperty('strict-transport-security');
  });
  it('tell the language of an address', () => {
    expect(languageOf('/en/zoeken/', ['nl', 'en'])).toBe('en');
    expect(languageOf('/energie/', ['nl', 'en'])).toBe('nl');
  });
});
