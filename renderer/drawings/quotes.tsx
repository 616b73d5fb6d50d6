// What was said while drawing, as it was said, and by whom.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { itemsOf } from '#domain/drawings/items.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { Drawing } from './use-drawing.ts';

export function Quotes({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { view, items, add, change, drop } = drawing;
  const quotes = itemsOf(view.head.tool, 'quote', items);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <>
      <h3>{t('drawings.details.quotes')}</h3>
      {quotes.map(({ thread, content }) => (
        <div key={thread} className="row">
          <Field
            label={t('drawings.details.words')}
            value={content.words}
            readOnly={!view.mayEdit}
            maxLength={4_000}
            autoFocus={thread === added}
            onChange={(words) => change(thread, { content: { ...content, words } }, true)}
          />
          <Field
            label={t('drawings.details.by')}
            value={content.by?.text ?? ''}
            readOnly={!view.mayEdit}
            maxLength={200}
            onChange={(text) =>
              change(thread, { content: { ...content, by: { id: null, text } } }, true)
            }
          />
          {view.mayEdit && (
            <button
              type="button"
              className="icbtn"
              aria-label={t('forms.remove')}
              onClick={() => drop(thread)}
            >
              <X className="ic" aria-hidden />
            </button>
          )}
        </div>
      ))}
      {view.mayEdit && (
        <Button small onPress={() => setAdded(add('quote', { by: null, words: '' }))}>
          <Plus className="ic s" aria-hidden />
          {t('drawings.details.addQuote')}
        </Button>
      )}
    </>
  );
}
