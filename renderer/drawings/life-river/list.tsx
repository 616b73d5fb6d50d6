// The rows of a river: from the source until now, then what is hoped for; the one where the hands are is open.
import { Lock } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { DrawRow } from '../draw-row.tsx';
import type { ToolProps } from '../tool.ts';
import { addEvent } from './acts.ts';
import { EventEditor } from './event-editor.tsx';
import { EventRead } from './event-read.tsx';
import { allEvents, birthOf, isHope, type RiverEvent } from './events.ts';
import { SignIcon } from './signs.tsx';
import { sayYear } from './when.ts';
import './life-river.css';

export function RiverList(props: ToolProps) {
  const { drawing, scene } = props;
  const { t } = useText();
  const events = allEvents(scene);
  const past = events.filter((event) => !isHope(event));
  const hopes = events.filter(isHope);
  const mayEdit = drawing.view.mayEdit;
  return (
    <>
      <h2 className="draw-group">
        {t('lifeRiver.untilNow')} <span>{t('lifeRiver.events', { count: past.length })}</span>
      </h2>
      {past.length === 0 && (
        <div className="river-empty">
          <p>
            <b>{t('lifeRiver.empty.title')}</b>
          </p>
          {mayEdit && <p>{t('lifeRiver.empty.text')}</p>}
        </div>
      )}
      <Rows {...props} events={past} />
      <h2 className="draw-group">
        {t('lifeRiver.hopes')} <span>{t('lifeRiver.count', { count: hopes.length })}</span>
      </h2>
      {hopes.length === 0 && <p className="river-empty">{t('lifeRiver.empty.hopes')}</p>}
      <Rows {...props} events={hopes} />
      {mayEdit && (
        <div className="river-more">
          <Button quiet hint="H" onPress={() => addEvent(props, 'hope')}>
            {t('lifeRiver.newHope')}
          </Button>
        </div>
      )}
    </>
  );
}

function Rows({ events, ...props }: ToolProps & { events: readonly RiverEvent[] }) {
  return (
    <ul className="draw-rows">
      {events.map((event) => (
        <EventRow key={event.thread} {...props} event={event} />
      ))}
    </ul>
  );
}

function EventRow({ event, ...props }: ToolProps & { event: RiverEvent }) {
  const { drawing, scene } = props;
  const { t, language } = useText();
  const { content } = event;
  const year =
    content.kind === 'now' ? t('lifeRiver.now') : sayYear(content.when, language, birthOf(scene));
  const Open = drawing.view.mayEdit ? EventEditor : EventRead;
  return (
    <DrawRow
      {...props}
      item={event}
      open={() => <Open key={event.thread} {...props} event={event} />}
    >
      <SignIcon kind={content.private ? 'private' : content.kind} />
      <span className="row-words">
        {year && <span className="cap">{year}</span>}{' '}
        {content.private ? (
          <span className="cap">{t('lifeRiver.notForShowing')}</span>
        ) : (
          content.words || <span className="cap">{t('lifeRiver.noWords')}</span>
        )}
      </span>
      {content.private && (
        <Mark kind="restricted" icon={Lock}>
          {t('lifeRiver.private')}
        </Mark>
      )}
    </DrawRow>
  );
}
