// A session of supervision says to statistics whose it was: the workforce sheet tells who is supervised.
import { PersonAnswer } from '#domain/forms/answers.ts';
import type { Effect } from './effect.ts';

export const supervision: Effect = {
  values({ form }) {
    const worker = PersonAnswer.safeParse(form.answers.supervised).data?.id;
    return worker ? [{ concept: 'supervision.worker', path: 'supervised', value: worker }] : [];
  },
};
