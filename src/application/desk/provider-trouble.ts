// Why signing in at the identity provider did not work, in words that a text belongs to.

export const PROVIDER_TROUBLES = [
  /** Another tab, another browser, or cookies that were thrown away: nothing here knows of this sign-in. */
  'state',
  'expired',
  'role',
  /** The way of signing in is not strong enough, as without a second step. */
  'strength',
  /** The person, or the provider, said no. */
  'denied',
  'refused',
  'unreachable',
] as const;
export type ProviderTrouble = (typeof PROVIDER_TROUBLES)[number];
