// A site that two offers send to, each to another address, is told; one that they share whole is not.
import { describe, expect, it } from 'vitest';
import { sharedSites, siteName } from '../../src/domain/provision/shared-sites.ts';
import type { Provision } from '../../src/domain/provision/provision.ts';

const offers = (urls: Readonly<Record<string, string | undefined>>) =>
  new Map(
    Object.entries(urls).map(([id, url]) => [id, { id, contact: { url } } as unknown as Provision]),
  );

describe('sharedSites', () => {
  it('names a site with two addresses, with or without www', () =>
    expect([
      ...sharedSites(offers({ a: 'https://dorp.example/een/', b: 'https://www.dorp.example' })),
    ]).toEqual(['dorp.example']));

  it('leaves out one address that two offers share, and offers without a site', () =>
    expect(
      sharedSites(offers({ a: 'https://dorp.example/', b: 'https://dorp.example/', c: undefined }))
        .size,
    ).toBe(0));
});

describe('siteName', () => {
  it('drops the www', () => expect(siteName('https://www.dorp.example/x')).toBe('dorp.example'));
});
