// An old version of a form says that another one stands in its place, and leads to it.
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

export function NewerVersion({ newer }: { newer: string | null }) {
  const { t } = useText();
  const { replace } = usePlaces();
  if (newer === null) return null;
  return (
    <Banner
      kind="info"
      action={
        <Button small onPress={() => replace({ screen: 'form', formId: newer })}>
          {t('forms.newer.open')}
        </Button>
      }
    >
      {t('forms.newer.text')}
    </Banner>
  );
}
