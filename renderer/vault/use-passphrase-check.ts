// Asks main whether a passphrase could be guessed, a moment after the last key.
import { useEffect, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { call } from '../app/call.ts';

type Check = Output<'vault.checkPassphrase'>;
const AFTER_MS = 250;
const NOTHING: Check = { strong: false, reason: null };

/** `strong` is never true for a passphrase that was not asked about. */
export function usePassphraseCheck(passphrase: string): Check {
  const [asked, setAsked] = useState<{ passphrase: string; check: Check }>();
  useEffect(() => {
    if (passphrase === '') return;
    const timer = setTimeout(() => {
      call('vault.checkPassphrase', { passphrase }).then(
        (check) => setAsked({ passphrase, check }),
        () => {},
      );
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [passphrase]);
  return asked?.passphrase === passphrase ? asked.check : NOTHING;
}
