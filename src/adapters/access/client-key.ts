// Proving who we are at the identity provider with a key instead of a secret: what goes over the line is of use for a minute.
import { createHash, createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as openid from 'openid-client';

/** A private key, and the fingerprint of its certificate where the provider knows it by that. */
export interface ClientKey {
  readonly key: KeyObject;
  readonly thumbprint?: string;
}

const LEAST_RSA_BITS = 2048;

const ALGORITHMS = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

function isFit({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  return type === 'ec' && details?.namedCurve === 'prime256v1';
}

/** The key in a PEM file, with its certificate when that stands there too. Undefined when there is none that will do. */
export function clientKeyIn(file: string): ClientKey | undefined {
  try {
    const pem = readFileSync(file, 'utf8');
    const key = createPrivateKey(pem);
    if (!isFit(key)) return undefined;
    if (!pem.includes('BEGIN CERTIFICATE')) return { key };
    const certificate = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')));
    if (!certificate.checkPrivateKey(key)) return undefined;
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    return { key, thumbprint };
  } catch {
    return undefined;
  }
}

/** Signs a short-lived proof for each question to the provider. */
export function provenByKey({ key, thumbprint }: ClientKey): openid.ClientAuth {
  const kind = key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  const signing = key.toCryptoKey(ALGORITHMS[kind], false, ['sign']) as openid.CryptoKey;
  return openid.PrivateKeyJwt(signing, {
    [openid.modifyAssertion](header) {
      if (thumbprint !== undefined) header['x5t#S256'] = thumbprint;
    },
  });
}
