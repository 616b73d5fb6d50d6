// The text of a page beside its paper: say that it is right, correct it, or have it read again with care.
import { useState } from 'react';
import { filingRoles } from '#contract/call.ts';
import type { Output } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useKeep } from '../app/use-keep.ts';
import { useUserName } from '../app/users.tsx';
import { type Text, useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { langOf } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Page } from './batch.ts';
import { PageReadings } from './page-readings.tsx';
import { textState } from './page-text-note.tsx';
import { PageView } from './page-view.tsx';

type Props = {
  page: Page;
  text: Output<'scans.page'>['text'];
  /** What this person typed here and has not saved. */
  begun: string | null;
  /** All pages of the paper it belongs to. */
  paper?: readonly Page[];
  onChanged: () => void;
  onClose: () => void;
};

export function PageTextDialog({ page, text, begun, paper = [], onChanged, onClose }: Props) {
  const { t } = useText();
  const say = useToast();
  const nameOf = useUserName();
  const mayCheck = useMay(['coordinator', 'social-worker']);
  const files = useMay(filingRoles);
  const read = text?.text ?? '';
  const [typed, setTyped] = useState(begun ?? read);
  const keeping = useKeep(typed, (words) =>
    call('scans.keepText', { pageId: page.id, text: words }),
  );
  const [error, setError] = useState<CallError>();
  // One text that is already in the box says nothing more.
  const others = text && text.readings.length > 1 ? text.readings : [];
  const changed = typed !== read;
  // Words that were typed and not saved stand in the way of those that would be read.
  const mayReadAgain = files && !changed;

  const done = (word: (t: Text) => string) => {
    keeping.stop();
    say(word);
    onChanged();
    onClose();
  };
  const leave = () => {
    void keeping.now().then(onChanged);
    onClose();
  };
  const accept = () => {
    if (!mayCheck) return;
    const input = { cmd: newId(), pageId: page.id, ...(changed && { text: typed }) };
    call('scans.acceptText', input).then(
      () => done((t) => t('scans.pageText.acceptedToast')),
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  const readAgain = (pages: readonly Page[]) => {
    const count = pages.length;
    const ids = pages.map(({ id }) => id);
    call('scans.readAgain', { cmd: newId(), pages: ids, careful: true }).then(
      () => done((t) => t('scans.pageText.againToast', { count })),
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  return (
    <Dialog
      title={t('scans.pageText.title')}
      wide="widest"
      onClose={leave}
      keys={[
        ...(mayCheck
          ? [
              {
                keys: ['Ctrl Enter' as const],
                says: t(changed ? 'scans.pageText.save' : 'scans.pageText.accept'),
                run: accept,
                typing: true,
              },
            ]
          : []),
        ...(mayReadAgain
          ? [
              {
                keys: ['F3' as const],
                says: t('scans.pageText.again'),
                run: () => readAgain([page]),
                typing: true,
              },
            ]
          : []),
      ]}
      actions={
        <>
          {mayReadAgain && (
            <Button quiet hint="F3" onPress={() => readAgain([page])}>
              {t('scans.pageText.again')}
            </Button>
          )}
          {mayReadAgain && paper.length > 1 && (
            <Button quiet onPress={() => readAgain(paper)}>
              {t('scans.pageText.againPages', { count: paper.length })}
            </Button>
          )}
          {changed && (
            <Button quiet onPress={() => setTyped(read)}>
              {t('scans.pageText.back')}
            </Button>
          )}
          <span className="grow" />
          <Button hint="Escape" onPress={leave}>
            {t('scans.pageText.close')}
          </Button>
          {mayCheck && (
            <Button main hint="Ctrl Enter" off={typed.trim() === ''} onPress={accept}>
              {t(changed ? 'scans.pageText.save' : 'scans.pageText.accept')}
            </Button>
          )}
        </>
      }
    >
      <p className="sup">
        {textState(page, text, nameOf, t)}
        {!mayCheck && ` · ${t('scans.pageText.clerk')}`}
        {changed && ` · ${t('scans.pageText.begun')}`}
      </p>
      <div className={others.length > 0 ? 'page-text-box page-texts' : 'page-text-box'}>
        <PageView
          pageId={page.id}
          rev={page.rev}
          zoom={1}
          crop={page.crop}
          label={t('scans.pageName', { number: page.number })}
        />
        <Field
          label={t('scans.pageText.box')}
          area
          autoFocus
          value={typed}
          onChange={setTyped}
          readOnly={!mayCheck}
          pencil={text?.acceptedBy === null && !changed}
          lang={langOf(typed)}
        />
        {others.length > 0 && (
          <PageReadings readings={others} onTake={mayCheck ? setTyped : undefined} />
        )}
      </div>
      <ErrorNote error={error} />
    </Dialog>
  );
}
