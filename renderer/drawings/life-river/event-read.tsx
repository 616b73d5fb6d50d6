// An event of a finished river, opened: all that was written, nothing to change.
import { useText } from '../../i18n/use-text.ts';
import type { ToolProps } from '../tool.ts';
import { useKinName } from '../use-kin-name.ts';
import type { RiverEvent } from './events.ts';
import { sayMoment, sayMood } from './texts.ts';

export function EventRead({ drawing, scene, event }: ToolProps & { event: RiverEvent }) {
  const { t, language } = useText();
  const nameOf = useKinName(drawing.view);
  const { kind, words, mood, helper } = event.content;
  const kin = scene.facts.people.find(({ personId }) => personId === helper?.id);
  const helped = kin ? nameOf(kin) : (helper?.text ?? '');
  const facts = [sayMoment(scene, event), t(`lifeRiver.kind.${kind}`), sayMood(mood, language)];
  return (
    <div className="open">
      <p className="cap">{facts.filter(Boolean).join(' · ')}</p>
      {words && <p className="as-said">{words}</p>}
      {helped && (
        <p>
          {t('lifeRiver.helper')}: {helped}
        </p>
      )}
    </div>
  );
}
