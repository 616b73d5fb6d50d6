// The family tree as a tool: rows by generation, the tree and the eco-map, keys, signs.
import { textIn } from '../../i18n/text-in.ts';
import type { PictureOf, Scene, ToolModule } from '../tool.ts';
import { blankFamilyTree } from './blank.tsx';
import { blankEcoMap } from './blank-eco-map.tsx';
import { factChanges, tellChanges } from './changes.ts';
import { CUT } from './eco-layout.ts';
import { ecoMapPicture } from './eco-map.tsx';
import { laidOnce } from './laid-once.ts';
import { prepareLayout } from './laid-out.ts';
import { familyLegend } from './legend.tsx';
import { FamilyList } from './list.tsx';
import { nudge } from './nudge.ts';
import { familyPicture, wholeFamilyPicture } from './picture.tsx';
import { strongestOf, systemName, systemsOf } from './systems.ts';
import { FamilyToolbar } from './toolbar.tsx';
import { useTreeKeys } from './use-tree-keys.ts';

const PICTURES: Readonly<Record<string, PictureOf>> = {
  tree: familyPicture,
  'eco-map': ecoMapPicture,
  everybody: wholeFamilyPicture,
};

/** Somebody is moved along the row that they stand in. */
function touchOf({ drawing, scene, view }: Parameters<NonNullable<ToolModule['touch']>>[0]) {
  if (view === 'eco-map') return {};
  return {
    onMove: (id: string, x: number) => {
      const place = laidOnce(scene, view === 'everybody').layout.places.get(id);
      if (place) nudge(drawing, scene, id, x - place.x);
    },
  };
}

/** A system with its strength, «ម្ចាស់បំណុល (មានភាពតានតឹង)»; a person is not a goal. */
function goalWords(scene: Scene, thread: string): string | null {
  const item = systemsOf(scene).find((one) => one.thread === thread);
  if (!item) return null;
  const t = textIn(scene.language);
  const strength = t(`familyTree.strength.${strongestOf(item)}`);
  return t('familyTree.goal', { name: systemName(scene, item), strength });
}

export const familyTree: ToolModule = {
  List: FamilyList,
  Toolbar: FamilyToolbar,
  picture: (view) => PICTURES[view] ?? familyPicture,
  views: ['tree', 'eco-map', 'everybody'],
  legend: familyLegend,
  cut: (view) => (view === 'eco-map' ? CUT : undefined),
  blank: (language, { view } = {}) =>
    view === 'eco-map' ? blankEcoMap(language) : blankFamilyTree(language),
  blankViews: ['tree', 'eco-map'].map((view) => ({
    view,
    says: (language) => textIn(language)(`familyTree.view.${view as 'tree'}`),
  })),
  goalWords,
  factChanges,
  tellChanges,
  touch: touchOf,
  prepare: (scene, view) =>
    view === 'eco-map' ? null : prepareLayout(scene, view === 'everybody'),
  useToolKeys: useTreeKeys,
  drawsFacts: true,
};
