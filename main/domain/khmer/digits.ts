// Khmer digits ០-៩ and the digits 0-9: both are read everywhere, the office chooses which it sees.

const KHMER_ZERO = 0x17e0;

/** Replaces Khmer digits by 0-9 and leaves everything else as it is. Same length as the input. */
export function toLatinDigits(text: string): string {
  return text.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));
}

/** Replaces 0-9 by Khmer digits and leaves everything else as it is. Same length as the input. */
export function toKhmerDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));
}
