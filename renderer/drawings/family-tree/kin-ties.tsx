// How somebody is tied in: parents, children, partners; what stands in pencil waits for a yes.
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { Kin } from '#contract/drawings.ts';
import type { KinLink } from '#domain/drawings/kin.ts';
import { optionsOf } from '#domain/forms/lists.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import type { Link, RelationKind } from '#domain/people/relations.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateBox } from '../../ui/date-box.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { ToolProps } from '../tool.ts';
import { calledIn, relationWord } from './names.ts';
import { treeOf } from './tree.ts';
import type { KinActs } from './use-kin-acts.ts';

type Props = ToolProps & { person: Kin; acts: KinActs };
const PARENT_KINDS = [
  ...['parent-birth', 'parent-adopted', 'parent-foster', 'parent-kin', 'parent-step'],
] as const;
const PARTNER_KINDS = [
  ...(['partner-married', 'partner-living-together', 'partner-separated'] as const),
  ...(['partner-divorced', 'partner-widowed'] as const),
] as const;

export function KinTies({ drawing, scene, person, acts }: Props) {
  const { t, language } = useText();
  const tree = treeOf(scene);
  const { personId } = person;
  const own = tree.links.filter(
    ({ from, to, kind }) => [from, to].includes(personId) && kind !== 'same-household',
  );
  if (own.length === 0 && !drawing.view.mayEdit) return null;
  return (
    <section className="kin-ties">
      <h3>{t('familyTree.links')}</h3>
      {drawing.view.mayEdit && personId !== tree.child && (
        <div className="row wrap">
          <span className="cap">{t('familyTree.word')}</span>
          <Pick
            label={t('familyTree.word')}
            options={optionsOf('relation').map(({ id, label }) => ({
              ...{ value: id, label: label[language] },
            }))}
            value={person.relation}
            onChange={(relation) => acts.setRelation(person, relation)}
          />
        </div>
      )}
      {own.map((link) => (
        <Tie key={link.id} {...{ drawing, scene, person, acts, link }} />
      ))}
      {drawing.view.mayEdit && <NewTie {...{ scene, person, acts }} />}
    </section>
  );
}

/** "Child of Dara", "With Bopha": one tie as it is seen from this person. */
function useTieWords(scene: ToolProps['scene'], personId: string) {
  const { t } = useText();
  return ({ from, to, kind }: KinLink) => {
    const name = calledIn(scene, from === personId ? to : from);
    if (kind.startsWith('parent-'))
      return t(from === personId ? 'familyTree.parentOf' : 'familyTree.childOf', { name });
    if (kind.startsWith('partner-')) return t('familyTree.partnerOf', { name });
    return t(kind === 'sibling' ? 'familyTree.siblingOf' : 'familyTree.otherOf', { name });
  };
}

function Tie({ drawing, scene, person, acts, link }: Props & { link: KinLink }) {
  const { t, language } = useText();
  const { kind, start, end, pencil } = link;
  const words = useTieWords(scene, person.personId)(link);
  const { mayEdit } = drawing.view;
  const kinds = kind.startsWith('parent-')
    ? PARENT_KINDS.map((value) => ({
        value,
        label: t(`familyTree.parentKind.${value as 'parent-birth'}`),
      }))
    : kind.startsWith('partner-')
      ? PARTNER_KINDS.map((value) => ({ value, label: t(`familyTree.partnerKind.${value}`) }))
      : [];
  const isCouple = kind.startsWith('partner-');
  if (pencil && kind === 'other') return mayEdit ? <WhoseKin {...{ scene, person, acts }} /> : null;
  return (
    <div className={pencil ? 'kin-tie pencil' : 'kin-tie'}>
      <div className="row wrap">
        <span className="grow">{words}</span>
        {kinds.length > 0 && mayEdit ? (
          <Pick
            label={t('familyTree.linkKind')}
            options={kinds}
            value={kind}
            onChange={(value) =>
              value !== kind && acts.correct(link, value as RelationKind, { start, end })
            }
          />
        ) : (
          <span className="cap">{kinds.find(({ value }) => value === kind)?.label}</span>
        )}
        {mayEdit && !pencil && (
          <button
            type="button"
            className="icbtn"
            aria-label={`${t('familyTree.endTie')}: ${words}`}
            onClick={() => acts.end(link)}
          >
            <X className="ic" aria-hidden />
          </button>
        )}
      </div>
      {pencil && mayEdit && (
        <div className="row wrap">
          <span className="cap grow">
            {t('familyTree.pencilAsk', { word: relationWord(language, wordBehind(scene, link)) })}
          </span>
          <Button small busy={acts.busy} onPress={() => acts.relate(link)}>
            <Check className="ic s" aria-hidden />
            {t('familyTree.pencilYes')}
          </Button>
        </div>
      )}
      {isCouple && !pencil && <CoupleDates {...{ link, acts, mayEdit }} />}
    </div>
  );
}

/** The word of the record that the pencil follows from: of whoever is not the child. */
function wordBehind(scene: ToolProps['scene'], { from, to }: Link): string {
  const tree = treeOf(scene);
  const one = tree.byId.get(from === tree.child ? to : from);
  return one?.relation ?? '';
}

function CoupleDates(props: { link: KinLink; acts: KinActs; mayEdit: boolean }) {
  const { t, language } = useText();
  const { link, acts, mayEdit } = props;
  const { kind, start, end } = link;
  const [typed, setTyped] = useState<{ start: PartialDate | null; end: PartialDate | null }>({
    start,
    end,
  });
  if (!mayEdit) {
    const dates = [start, end].map((date) => (date ? describePartialDate(date, language) : ''));
    return <span className="cap">{dates.filter(Boolean).join(' – ')}</span>;
  }
  const keep = () => {
    if (JSON.stringify(typed) !== JSON.stringify({ start, end })) acts.correct(link, kind, typed);
  };
  return (
    <div className="kin-boxes">
      {(['start', 'end'] as const).map((which) => (
        <DateBox
          key={which}
          label={t(which === 'start' ? 'familyTree.since' : 'familyTree.until')}
          value={typed[which]}
          past
          onChange={(date) => setTyped((before) => ({ ...before, [which]: date }))}
          onBlur={keep}
        />
      ))}
    </div>
  );
}

/** Nobody has said through whom somebody is kin: one press on father or mother says it. */
function WhoseKin({ scene, person, acts }: Omit<Props, 'drawing'>) {
  const { t, language } = useText();
  const tree = treeOf(scene);
  const parents = tree.links.filter(
    ({ to, kind }) => to === tree.child && ['parent-birth', 'parent-adopted'].includes(kind),
  );
  const isParent = person.relation.includes('grand');
  const isKin = isParent || /uncle|aunt/.test(person.relation);
  return (
    <div className="kin-tie pencil">
      <span className="cap">
        {t('familyTree.sideAsk', { word: relationWord(language, person.relation) })}
      </span>
      <div className="row wrap">
        {isKin &&
          parents.map(({ from }) => (
            <Button
              key={from}
              small
              busy={acts.busy}
              onPress={() =>
                acts.relate({
                  ...{ from: person.personId, to: from },
                  kind: isParent ? 'parent-birth' : 'sibling',
                })
              }
            >
              {t(isParent ? 'familyTree.parentOf' : 'familyTree.siblingOf', {
                name: calledIn(scene, from),
              })}
            </Button>
          ))}
      </div>
    </div>
  );
}

const NEW_TIES = ['parentOf', 'childOf', 'partnerOf', 'siblingOf'] as const;
const KIND_OF: Record<(typeof NEW_TIES)[number], RelationKind> = {
  ...{ parentOf: 'parent-birth', childOf: 'child-birth' },
  ...{ partnerOf: 'partner-married', siblingOf: 'sibling' },
};

/** Ties somebody to a person who is in the case already: how, then who. */
function NewTie({ scene, person, acts }: Omit<Props, 'drawing'>) {
  const { t } = useText();
  const [how, setHow] = useState<(typeof NEW_TIES)[number]>('parentOf');
  const { personId } = person;
  const others = scene.facts.people.filter((one) => one.personId !== personId);
  if (others.length === 0) return null;
  return (
    <div className="row wrap">
      <Pick
        label={t('familyTree.linkKind')}
        options={NEW_TIES.map((value) => ({
          value,
          label: t(`familyTree.${value}`, { name: '…' }),
        }))}
        value={how}
        onChange={(value) => setHow(value as (typeof NEW_TIES)[number])}
      />
      <Pick
        label={t('familyTree.tieWhom')}
        options={others.map((one) => ({
          value: one.personId,
          label: calledIn(scene, one.personId),
        }))}
        value=""
        onChange={(to) => acts.relate({ from: personId, to, kind: KIND_OF[how] })}
      />
    </div>
  );
}
