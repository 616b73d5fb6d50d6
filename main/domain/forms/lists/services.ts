// Option lists about services: what is given, and in which group its cost is counted.
import type { OptionList } from '../option-list.ts';
import { SERVICE_GROUPS, SERVICES } from '../services.ts';

export const SERVICE_LISTS: Readonly<Record<string, OptionList>> = {
  service: { other: true, options: SERVICES.map(({ id, label }) => [id, label.en, label.km]) },
  'service-group': { other: false, options: SERVICE_GROUPS },
};
