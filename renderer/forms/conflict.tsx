// Two people wrote on the same form: both texts are shown, nothing is lost whatever is chosen.
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { Answers as AnswersJson } from '#contract/forms.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { usePlaces } from '../app/places.tsx';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { FormWorld } from './fields/asked.ts';
import { TwoTexts } from './two-texts.tsx';
import { type DraftHandle, type FormView, toJson } from './use-draft.ts';

/** What `conflict` carries: the text that was saved first, and its version. */
const Other = z.object({
  answers: AnswersJson,
  rev: z.string(),
  by: z.string().optional(),
  at: z.number().optional(),
});

type Props = {
  view: FormView;
  form: FormDefinition;
  draft: DraftHandle;
  world: FormWorld;
  error: CallError;
  onKeptBoth: () => void;
};

export function Conflict({ view, form, draft, world, error, onKeptBoth }: Props) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const { me } = useSession();
  const nameOf = useUserName();
  const say = useToast();
  const [failed, setFailed] = useState<CallError>();
  const parsed = Other.safeParse(error.detail);
  if (!parsed.success) return <ErrorNote error={error} />;
  const theirs = parsed.data;
  const mine = () => ({ answers: toJson(draft.latest.current), placeInForm: view.placeInForm });

  const takeTheirs = async () => {
    draft.change(theirs.answers);
    await draft.draft.goOnFrom(theirs.rev, null);
  };
  const takeMine = () => void draft.draft.goOnFrom(theirs.rev, mine());
  const keepBoth = async () => {
    try {
      const { answers } = mine();
      await call('forms.keepBoth', {
        cmd: newId(),
        baseRev: theirs.rev,
        formId: view.id,
        answers,
      });
      await takeTheirs();
      say((t) => t('forms.conflict.keptBeside'));
      onKeptBoth();
    } catch (thrown) {
      setFailed(toCallError(thrown));
    }
  };
  const line = (by: string | undefined, at: number | undefined) =>
    t('forms.conflict.yoursLine', {
      name: by ? nameOf(by) : t('words.someone'),
      when: at ? dayAndTime(at, language, t) : '',
    });
  return (
    <Dialog
      title={t('forms.conflict.title')}
      icon={<GitCompareArrows className="ic xl overdue" aria-hidden />}
      wide
      onClose={back}
      actions={
        <>
          <Button quiet hint="Escape" onPress={back}>
            {t('forms.conflict.later')}
          </Button>
          <Button onPress={() => void takeTheirs()}>{t('forms.conflict.takeTheirs')}</Button>
          <Button onPress={takeMine}>{t('forms.conflict.takeMine')}</Button>
          <Button main autoFocus hint="Enter" onPress={() => void keepBoth()}>
            {t('forms.conflict.keepBoth')}
          </Button>
        </>
      }
    >
      <p className="sup">{t('forms.conflict.text')}</p>
      <TwoTexts
        form={form}
        world={world}
        left={{
          title: t('forms.conflict.yours'),
          line: line(me.id, Date.now()),
          answers: draft.answers,
        }}
        right={{
          title: t('forms.conflict.theirs'),
          line: line(theirs.by, theirs.at),
          answers: theirs.answers,
        }}
      />
      <p className="cap selectable">{t('app.state.reference', { ref: error.ref })}</p>
      <ErrorNote error={failed} />
    </Dialog>
  );
}
