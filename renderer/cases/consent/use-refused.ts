// What is asked for here and is not agreed to any more: for whatever leaves the office or is kept.
import { useCall, useChanged } from '../../app/call.ts';

type Asked = { purpose: string; child?: string | null };

/** True once one of these was refused, taken back or has run out; what nobody was asked is no refusal. */
export function useRefused(caseId: string, asked: readonly Asked[]): boolean {
  const { value, refresh } = useCall('consent.standing', asked.length > 0 ? { caseId } : null);
  useChanged(['form'], refresh);
  return (value?.lines ?? []).some(
    ({ purpose, child, says }) =>
      says !== null &&
      says !== 'yes' &&
      asked.some((one) => one.purpose === purpose && (one.child ?? null) === child),
  );
}
