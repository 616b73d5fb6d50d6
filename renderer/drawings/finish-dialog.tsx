// Finishing a drawing: asked once; it is frozen with its picture in both languages and filed.
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import type { Language } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { useDrawingTitle } from './drawing-title.ts';
import { usePapers } from './paper/papers.ts';
import { pictureFile, toCopy } from './svg/picture-file.tsx';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';

/** Columns an office has worded, and the printed sheet of a form. */
const NOT_SAID: readonly string[] = ['column', 'page'];

type Props = {
  drawing: Drawing;
  scene: Scene;
  tool: ToolModule;
  onAbout: () => void;
  onClose: () => void;
  onDone: () => void;
};

export function FinishDialog({ drawing, scene, tool, onAbout, onClose, onDone }: Props) {
  const { t } = useText();
  const say = useToast();
  const titleOf = useDrawingTitle();
  const [cmd] = useState(newId);
  const [isUnsaved, setUnsaved] = useState(false);
  const { busy, error, run } = useDoing();
  const { keep } = drawing.details.agreed;
  const { pages } = usePapers(drawing);
  // These alone are no answer: they stood there before anybody said something.
  const isSaid = drawing.items.some(({ kind }) => !NOT_SAID.includes(kind));
  const isDrawn = isSaid || pages.length > 0 || tool.drawsFacts || tool.mayBeEmpty;
  const isTwofold = drawing.kept.length > 0;
  const mayFinish = keep !== 'no' && isDrawn && !isTwofold;
  const finish = () => {
    if (!mayFinish) return;
    let version: number | null = null;
    void run(
      async () => {
        await drawing.flush();
        // What is frozen is what main keeps: nothing may still be on its way.
        setUnsaved(!drawing.isSaved());
        if (!drawing.isSaved()) return;
        const { head, code } = drawing.view;
        const frozen = (lng: Language) => {
          const title = `${titleOf(head, lng)} · ${code}`;
          return pictureFile(tool, toCopy(scene, lng), title);
        };
        const pictures = { km: frozen('km'), en: frozen('en') };
        const drawingId = drawing.view.head.id;
        ({ version } = await call('drawings.finish', {
          ...{ cmd, drawingId, pictures },
          baseRev: drawing.rev(),
        }));
      },
      () => {
        if (version === null) return;
        const done = version;
        say((t) => t('drawings.finishing.done', { version: done }));
        onDone();
      },
    );
  };
  return (
    <Dialog
      title={t('drawings.finishing.title')}
      icon={<Stamp className="ic xl" aria-hidden />}
      onClose={onClose}
      keys={[
        {
          keys: ['Ctrl Enter'],
          says: t('drawings.finishing.do'),
          // A key that is still held down from the drawing does not go through.
          run: (event) => !event.repeat && finish(),
          typing: true,
        },
      ]}
      actions={
        <>
          <Button autoFocus hint="Escape" onPress={onClose}>
            {t('drawings.finishing.keep')}
          </Button>
          {(keep !== 'yes' || isTwofold) && (
            <Button onPress={onAbout}>{t('drawings.about')}</Button>
          )}
          <Button main hint="Ctrl Enter" busy={busy} off={!mayFinish} onPress={finish}>
            {t('drawings.finishing.do')}
          </Button>
        </>
      }
    >
      <p>{t('drawings.finishing.text')}</p>
      {!isDrawn && <p className="help bad">{t('drawings.finishing.nothing')}</p>}
      {keep === 'not-asked' && !drawing.view.head.form && (
        <p className="help bad">{t('drawings.finishing.notAsked')}</p>
      )}
      {keep === 'no' && <p className="help bad">{t('drawings.finishing.refused')}</p>}
      {isTwofold && <p className="help bad">{t('giving.kept.first')}</p>}
      {isUnsaved && <p className="help bad">{t('drawings.finishing.unsaved')}</p>}
      <ErrorNote error={error} />
    </Dialog>
  );
}
