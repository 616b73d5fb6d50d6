// What the separators of a batch say; when it is not the folders it should be, what is wrong and what may be right.
import { useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { SortQuestion as Question } from '#contract/separators.ts';
import { newId } from '#domain/ids.ts';
import { call, useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Page } from './batch.ts';
import { MissingPaper, MissingSheet } from './missing-sheet.tsx';

type View = Output<'separators.view'>;
const ANSWERS = ['as-found', 'more-to-come', 'one-folder', 'by-hand'] as const;
type Answer = (typeof ANSWERS)[number];

/** Nothing for an ordinary batch. */
export function SortQuestion({ batchId, pages }: { batchId: string; pages: readonly Page[] }) {
  const { t } = useText();
  const { value: view, refresh } = useCall('separators.view', { batchId });
  useChanged(['source', 'page', 'document', 'cabinet'], refresh);
  if (!view || view.state === 'none') return null;
  const folders = namesOf(view, t);
  if (view.state === 'waits') {
    const planned = folders && t('cabinet.sort.planned', { folders });
    return <p className="sup">{[planned, t('cabinet.sort.waits')].filter(Boolean).join(' · ')}</p>;
  }
  if (view.state === 'sorted' && folders && !pages.some(({ isSeparator }) => isSeparator))
    return <p className="sup">{t('cabinet.sort.isFolder', { folders })}</p>;
  if (view.state === 'sorted') {
    return (
      <details className="sorted">
        <summary>{t('cabinet.sort.sorted')}</summary>
        <Sections view={view} />
      </details>
    );
  }
  return <Ask batchId={batchId} view={view} pages={pages} />;
}

/** The folders it was said to be, in words. */
const namesOf = ({ plan }: View, t: Text): string =>
  plan.map(({ number }) => t('cabinet.sort.folder', { number })).join(', ');

function Ask(props: { batchId: string; view: View; pages: readonly Page[] }) {
  const { batchId, view, pages } = props;
  const { t } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [chosen, setChosen] = useState<Answer>('by-hand');
  const { plan, questions, state } = view;
  // One folder can only be said when it is known which.
  const [one] = plan;
  const answers = ANSWERS.filter((answer) => answer !== 'one-folder' || one);
  const send = () =>
    run(
      () => {
        const folderId = chosen === 'one-folder' ? (one?.folderId ?? null) : null;
        return call('separators.answer', { cmd: newId(), batchId, answer: chosen, folderId });
      },
      ({ filed }) => say((text) => text('cabinet.sort.answered', { count: filed })),
    );
  useKeys([{ keys: ['Ctrl Enter'], says: t('cabinet.sort.send'), run: () => void send() }]);
  return (
    <section className="sort-question">
      {state === 'asks' ? (
        <Banner kind="overdue">
          <b>{t('cabinet.sort.asks')}</b> {t('cabinet.sort.nothingLost')}
        </Banner>
      ) : (
        <p className="sup">{t('cabinet.sort.byHand')}</p>
      )}
      {plan.length > 0 && <p>{t('cabinet.sort.planned', { folders: namesOf(view, t) })}</p>}
      <ul className="questions">
        {questions.map((question) => (
          <li key={JSON.stringify(question)}>
            <Sentence question={question} />
            {(question.what === 'missing' || question.what === 'separator-missing') && (
              <MissingSheet
                folderId={plan.find(({ number }) => number === question.number)?.folderId ?? null}
                kind={question.what === 'missing' ? null : question.kind}
                pages={pages}
              />
            )}
          </li>
        ))}
      </ul>
      <MissingPaper pages={pages} />
      <details className="sorted">
        <summary>{t('cabinet.sort.found')}</summary>
        <Sections view={view} />
      </details>
      <Choice
        label={t('cabinet.sort.choose')}
        autoFocus={state === 'asks'}
        value={chosen}
        onChange={setChosen}
        options={answers.map((answer) => ({
          value: answer,
          label: t(`cabinet.sort.answer.${answer}`),
        }))}
        help={t(`cabinet.sort.help.${chosen}`, { number: one?.number ?? '' })}
      />
      <ErrorNote error={error} />
      <Button main hint="Ctrl Enter" busy={busy} onPress={() => void send()}>
        {t('cabinet.sort.send')}
      </Button>
    </section>
  );
}

function Sentence({ question }: { question: Question }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  switch (question.what) {
    case 'before':
      return t('cabinet.sort.question.before', { count: question.pages });
    case 'separator-missing':
      return t('cabinet.sort.question.separator-missing', {
        number: question.number,
        kind: paper(question.kind),
      });
    default:
      return t(`cabinet.sort.question.${question.what}`, question);
  }
}

function Sections({ view }: { view: View }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  return (
    <ul>
      {view.sections.map(({ from, to, number, code, kind }) => {
        const where = [
          number && t('cabinet.sort.folder', { number }),
          kind === null ? t('cabinet.sort.noPlace') : paper(kind),
          code,
        ];
        return (
          <li key={from}>
            {t('cabinet.sort.section', { from, to })} · {where.filter(Boolean).join(' · ')}
          </li>
        );
      })}
    </ul>
  );
}
