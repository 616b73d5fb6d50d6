// The beginning of a tree: the core problem is typed, Enter makes it the trunk; or cards are written first.
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { ViewProps } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { addCore } from './acts.ts';

type Props = Pick<ViewProps, 'setView'> & { drawing: Drawing };

export function Start({ drawing, setView }: Props) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const begin = () => {
    if (words.trim() !== '') addCore(drawing, words.trim());
  };
  return (
    <form
      className="tree-start"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <h2>{t('problemTree.startTitle')}</h2>
      <p className="cap">{t('problemTree.startText')}</p>
      <Field
        autoFocus
        label={t('problemTree.askCore')}
        value={words}
        maxLength={4_000}
        onChange={setWords}
      />
      <div className="row wrap">
        <Button small hint="Enter" type="submit">
          {t('problemTree.startDo')}
        </Button>
        <Button small quiet hint="K" onPress={() => setView('cards')}>
          {t('problemTree.startCards')}
        </Button>
      </div>
    </form>
  );
}
