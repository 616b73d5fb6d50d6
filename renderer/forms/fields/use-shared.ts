// What the boxes of all kinds of questions are given alike: both labels, number, help, what is wrong.
import { useText } from '../../i18n/use-text.ts';
import type { Asked } from './asked.ts';
import { useLabels } from './labels.ts';

/** For questions that are answered by choosing. */
export function useShared(props: Asked) {
  const labels = useLabels();
  const { field } = props;
  return {
    ...labels(field.label),
    ...(props.number && { number: props.number }),
    quietLabel: props.quietLabel,
    required: field.needed !== undefined || field.neededForDraft === true,
    readOnly: props.world.readOnly,
    error: props.error,
    help: props.help,
  };
}

/** For questions that are answered in a box; `otherwise` stands in an empty one without an example. */
export function useBoxed(props: Asked, otherwise?: string) {
  const { t, language } = useText();
  const example = props.world.readOnly
    ? t('words.notRecorded')
    : (props.field.example?.[language] ?? otherwise);
  return {
    ...useShared(props),
    ...(example !== undefined && { example }),
    trailing: props.noAnswer,
  };
}
