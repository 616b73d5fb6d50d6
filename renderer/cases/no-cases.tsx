// The office has no case yet: one drawing, one sentence, where to begin.
import { FilePlus, ScanLine } from 'lucide-react';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Cabinet } from '../ui/cabinet.tsx';
import { EmptyState } from '../ui/states.tsx';

export function NoCases(props: { newCase: (() => void) | null; inside?: boolean }) {
  const { t } = useText();
  const { go } = usePlaces();
  return (
    <EmptyState
      inside={props.inside ?? false}
      drawing={<Cabinet />}
      title={t('cases.empty.title')}
      text={t('cases.empty.text')}
      ways={[
        {
          icon: <ScanLine className="ic" aria-hidden />,
          title: t('cases.empty.scan'),
          text: t('cases.empty.scanText'),
          run: () => go({ screen: 'scan' }),
        },
        ...(props.newCase
          ? [
              {
                icon: <FilePlus className="ic" aria-hidden />,
                title: t('cases.empty.new'),
                text: t('cases.empty.newText'),
                hint: 'Ctrl N',
                run: props.newCase,
              },
            ]
          : []),
      ]}
    />
  );
}
