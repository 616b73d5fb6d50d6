// A key and the certificate a scanner makes of it itself, made when the tests run.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';

export type SelfMade = { key: string; cert: string };

export function makeCertificate(name: string): SelfMade {
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const out = execFileSync(
    'openssl',
    [...made, '-days', '2', '-subj', `/CN=${name}`, '-keyout', '-', '-out', '-'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  ).toString();
  const at = out.indexOf('-----BEGIN CERTIFICATE-----');
  return { key: out.slice(0, at), cert: out.slice(at) };
}

/** SHA-256 of a certificate, as the app names it. */
export const nameOf = ({ cert }: SelfMade): string =>
  createHash('sha256').update(new X509Certificate(cert).raw).digest('hex');
