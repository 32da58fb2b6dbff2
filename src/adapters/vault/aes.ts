// Sealing with AES-256-GCM: each text its own nonce, the newest key first, older keys only to open.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Vault } from '../../application/ports.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key with a short name, so that a sealed text tells which key opens it. */
export interface VaultKey {
  /** Letters and digits. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

function sealWith({ id, key }: VaultKey, text: string, about: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function openWith(key: Buffer, sealed: Buffer, about: string): string | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** A vault without a key: it seals nothing and opens nothing. */
export const NO_VAULT: Vault = {
  seal: () => {
    throw new Error('there is no key to seal with');
  },
  open: () => undefined,
  isCurrent: () => false,
  mark: () => '',
};

/** A vault over one or more keys; the first one seals. */
export function aesVault(keys: readonly [VaultKey, ...VaultKey[]]): Vault {
  const [newest] = keys;
  // Another purpose, another key.
  const marker = createHmac('sha256', newest.key).update('mark').digest();
  return {
    seal: (text, about) => sealWith(newest, text, about),
    open(sealed, about) {
      const [id, body = ''] = sealed.split('.', 2);
      const fitting = keys.find((k) => k.id === id);
      return fitting && openWith(fitting.key, Buffer.from(body, 'base64url'), about);
    },
    isCurrent: (sealed) => sealed.startsWith(`${newest.id}.`),
    mark: (text) => createHmac('sha256', marker).update(text).digest('base64url'),
  };
}
