// The box that adds somebody beside a person: one key, the name, Enter. Sex and birth can wait.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  childrenOfNewParent,
  type KinStep,
  likelySex,
  otherParent,
} from '#domain/drawings/kin-steps.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useToast } from '../../app/toasts.tsx';
import { useMatches } from '../../cases/use-matches.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import type { ToolProps } from '../tool.ts';
import { focusHands, isInList } from './hands.ts';
import { LoopNote } from './loop-note.tsx';
import { calledIn } from './names.ts';
import { treeOf } from './tree.ts';
import { nameFields, useKinActs } from './use-kin-acts.ts';

type Props = ToolProps & { step: KinStep | null; of: string | null; onClose: () => void };
const SEXES = ['m', 'f', 'u'] as const;
/** The letters of the choice: also as the first letters of the Khmer words. */
const SEX_KEYS: Readonly<Record<string, 'm' | 'f' | 'u'>> = {
  ...{ m: 'm', ប: 'm', f: 'f', ស: 'f', u: 'u', '?': 'u' },
};

export function AddKin({ drawing, scene, step, of, onClose }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const acts = useKinActs(drawing, scene);
  const tree = treeOf(scene);
  const known = { people: scene.facts.people, links: tree.links, child: tree.child };
  const [name, setName] = useState('');
  const [birth, setBirth] = useState<PartialDate | null>(null);
  const [sex, setSex] = useState(step && of ? likelySex(known, step, of) : 'u');
  const { matches } = useMatches({
    ...{ nameKm: '', nameLatin: '', ...nameFields(name), sex, birth },
    ...{ placeText: '', parents: [] },
  });
  const box = useRef<HTMLFieldSetElement>(null);
  const [cameFromList] = useState(isInList);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  /** Of whom: a child of the couple, a parent of all the brothers and sisters. */
  const names = () => {
    if (!step || !of) return '';
    const other = step === 'child' ? otherParent(known, of) : null;
    const all =
      step === 'parent' ? childrenOfNewParent(known, of) : [of, ...(other ? [other] : [])];
    return all.map((id) => calledIn(scene, id)).join(', ');
  };
  /** The hands go back to where they came from: the row, or the sign in the picture. */
  const leave = () => {
    onClose();
    if (of) requestAnimationFrame(() => focusHands(of, cameFromList));
  };
  const done = () => {
    leave();
    const called = scene.hidesNames ? t(`familyTree.add.${step ?? 'child'}`) : name.trim();
    say((t) => t('familyTree.added', { name: called }));
  };
  /** A parent may be without a name: that nobody knows them is worth a sign. */
  const isEmpty = name.trim() === '' && step !== 'parent';
  const add = (personId?: string) => {
    if (isEmpty && !personId) return;
    acts.add(step, of, { name, sex, birth, ...(personId && { personId }) }, done);
  };
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    const isChoice = target instanceof HTMLInputElement && target.type === 'radio';
    const chosen = isChoice ? SEX_KEYS[event.key.toLowerCase()] : undefined;
    if (chosen && !event.ctrlKey && !event.altKey) setSex(chosen);
    else if (event.key === 'Enter' && !event.ctrlKey && target instanceof HTMLInputElement) add();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = step
    ? t(`familyTree.adding.${step}`, { name: names() })
    : t('familyTree.adding.first');
  return (
    <fieldset ref={box} className="add-kin" aria-label={title} onKeyDownCapture={press}>
      <h3>{title}</h3>
      <Field
        label={t('familyTree.name')}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
        help={t('familyTree.addHint')}
      />
      <Choice
        label={t('familyTree.sex')}
        options={SEXES.map((value) => ({ value, label: t(`familyTree.sexes.${value}`) }))}
        value={sex}
        onChange={setSex}
      />
      <DateBox label={t('familyTree.born')} value={birth} past withAge onChange={setBirth} />
      {matches.some(({ hidden }) => !hidden) && (
        <div className="field">
          <div className="lab">{t('familyTree.isIt')}</div>
          {matches
            .filter(({ hidden, personId }) => !hidden && !tree.byId.has(personId))
            .slice(0, 2)
            .map(({ personId, nameKm, nameLatin, code }) => (
              <Button key={personId} small onPress={() => add(personId)}>
                {t('familyTree.same', {
                  name: scene.hidesNames
                    ? code
                    : language === 'km'
                      ? nameKm || nameLatin
                      : nameLatin || nameKm,
                  code,
                })}
              </Button>
            ))}
        </div>
      )}
      <LoopNote chain={acts.loop} scene={scene} />
      {acts.loop.length === 0 && <ErrorNote error={acts.error} />}
      <div className="row">
        <Button small main hint="Enter" busy={acts.busy} off={isEmpty} onPress={() => add()}>
          {t('familyTree.enter')}
        </Button>
        <Button small quiet hint="Escape" onPress={leave}>
          {t('familyTree.leave')}
        </Button>
      </div>
    </fieldset>
  );
}
