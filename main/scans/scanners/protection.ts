// Whether pages may come from a scanner in the network: its certificate is agreed to once, and counts from then on.
import type { Protection } from '#contract/scanners.ts';
import type { AgreedCertificate } from '../../storage/scanner-certificates.ts';

/** What is there: `certificate` is null where nothing protects the pages. */
export type Shown = { host: string; uuid: string | null; certificate: string | null };

/** The name of a place in the network, as certificates are kept by it. */
export const hostOf = (address: string | URL): string =>
  new URL(address).hostname.replace(/\.$/u, '');

/**
 * How a scanner stands to what was agreed to. One that has the key of an agreed certificate is that scanner,
 * wherever it is now; one in its place, or with its id, that has not is not taken for it.
 */
export function protectionOf(
  { host, uuid, certificate }: Shown,
  agreed: readonly AgreedCertificate[],
): Protection {
  if (certificate !== null && agreed.some((one) => one.certificate === certificate)) {
    return 'trusted';
  }
  const was = agreed.some((one) => one.host === host || (uuid !== null && one.uuid === uuid));
  if (certificate === null) return was ? 'lost' : 'open';
  return was ? 'changed' : 'asks';
}
