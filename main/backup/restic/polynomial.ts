// An irreducible polynomial of degree 53 over GF(2), which restic demands in every config.
// We cut by pages and never use it; restic does when it writes into the same repository.
import { randomBytes } from 'node:crypto';

const DEGREE = 53;

/** A random irreducible polynomial in the hex that restic writes. */
export function createPolynomial(): string {
  for (;;) {
    const random = randomBytes(8).readBigUInt64BE() & ((1n << 53n) - 1n);
    const candidate = random | (1n << 53n) | 1n;
    if (isIrreducible(candidate)) return candidate.toString(16);
  }
}

/** Ben-Or's test for a polynomial of degree 53: no factor of any degree up to half of it. */
export function isIrreducible(polynomial: bigint): boolean {
  let power = 2n;
  for (let i = 1; i <= Math.floor(DEGREE / 2); i++) {
    power = multiply(power, power, polynomial);
    if (greatestCommonDivisor(polynomial, power ^ 2n) !== 1n) return false;
  }
  return true;
}

function degree(a: bigint): number {
  return a.toString(2).length - 1;
}

function remainder(a: bigint, modulus: bigint): bigint {
  const width = degree(modulus);
  let rest = a;
  while (rest !== 0n && degree(rest) >= width) rest ^= modulus << BigInt(degree(rest) - width);
  return rest;
}

function multiply(a: bigint, b: bigint, modulus: bigint): bigint {
  let product = 0n;
  let factor = a;
  for (let bits = b; bits !== 0n; bits >>= 1n) {
    if (bits & 1n) product ^= factor;
    factor = remainder(factor << 1n, modulus);
  }
  return remainder(product, modulus);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, remainder(x, y)];
  return x;
}
