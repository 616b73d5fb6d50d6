// Takes somebody out of the tree after a question; they stay in the case.
import type { Kin } from '#contract/drawings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import type { ToolProps } from '../tool.ts';
import { askingAt, handsAt } from './hands.ts';
import { calledIn } from './names.ts';
import { treeOf } from './tree.ts';
import type { KinActs } from './use-kin-acts.ts';

type Props = ToolProps & { person: Kin; acts: KinActs };

export function TakeOut({ drawing, scene, person, acts }: Props) {
  const { t } = useText();
  const tree = treeOf(scene);
  const { personId } = person;
  const asks = handsAt(drawing.here).asks === 'take-out';
  const leave = () => drawing.setHere(personId);
  const name = calledIn(scene, personId);
  const isTied = tree.links.some(({ from, to }) => [from, to].includes(personId));
  if (personId === tree.child) return <p className="cap">{t('familyTree.childStays')}</p>;
  if (!isTied) return null;
  const take = () => acts.takeOut(person, leave);
  return (
    <>
      <div>
        <Button
          small
          quiet
          hint="Delete"
          onPress={() => drawing.setHere(askingAt('take-out', personId))}
        >
          {t('familyTree.takeOut')}
        </Button>
      </div>
      {asks && (
        <Dialog
          title={t('familyTree.takeOutTitle', { name })}
          onClose={leave}
          actions={
            <>
              <Button autoFocus onPress={leave}>
                {t('familyTree.takeOutKeep')}
              </Button>
              <Button main busy={acts.busy} onPress={take}>
                {t('familyTree.takeOutDo')}
              </Button>
            </>
          }
        >
          <p>{t('familyTree.takeOutText', { name })}</p>
          <ErrorNote error={acts.error} />
        </Dialog>
      )}
    </>
  );
}
