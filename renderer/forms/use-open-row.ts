// Which row of a question is open: the one the hands are on, or the one a person unfolded.
import { useState } from 'react';

/**
 * `at` is the path of the field the hands are on. A row is opened before it is drawn, so that whoever is
 * led into it finds its boxes there.
 */
export function useOpenRow(field: string, ids: readonly string[], at: string) {
  const standing = ids.find((id) => at.startsWith(`${field}.${id}.`)) ?? null;
  const [open, setOpen] = useState(standing ?? ids[0] ?? null);
  const [stood, setStood] = useState(standing);
  if (standing !== stood) {
    setStood(standing);
    if (standing) setOpen(standing);
  }
  return [open, setOpen] as const;
}
