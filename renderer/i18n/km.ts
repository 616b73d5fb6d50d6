// All Khmer texts, one file per noun, with the same keys as the English ones.
import type { en } from './en.ts';
import { access } from './km/access.ts';
import { app } from './km/app.ts';
import { backup } from './km/backup.ts';
import { boards } from './km/boards.ts';
import { bodyMap } from './km/body-map.ts';
import { cabinet } from './km/cabinet.ts';
import { casePage } from './km/case-page.ts';
import { cases } from './km/cases.ts';
import { consent } from './km/consent.ts';
import { drawings } from './km/drawings.ts';
import { errors } from './km/errors.ts';
import { exceptions } from './km/exceptions.ts';
import { facts } from './km/facts.ts';
import { familyTree } from './km/family-tree.ts';
import { forms } from './km/forms.ts';
import { giving } from './km/giving.ts';
import { lifeRiver } from './km/life-river.ts';
import { office } from './km/office.ts';
import { past } from './km/past.ts';
import { people } from './km/people.ts';
import { places } from './km/places.ts';
import { print } from './km/print.ts';
import { problemTree } from './km/problem-tree.ts';
import { reports } from './km/reports.ts';
import { restore } from './km/restore.ts';
import { scanners } from './km/scanners.ts';
import { scans } from './km/scans.ts';
import { search } from './km/search.ts';
import { settings } from './km/settings.ts';
import { support } from './km/support.ts';
import { today } from './km/today.ts';
import { vault } from './km/vault.ts';
import { words } from './km/words.ts';
import type { Wording } from './wording.ts';

export const km: Wording<typeof en> = {
  access,
  app,
  backup,
  boards,
  bodyMap,
  cabinet,
  casePage,
  cases,
  consent,
  drawings,
  errors,
  exceptions,
  facts,
  familyTree,
  forms,
  giving,
  lifeRiver,
  office,
  past,
  people,
  places,
  print,
  problemTree,
  reports,
  restore,
  scanners,
  scans,
  search,
  settings,
  support,
  today,
  vault,
  words,
};
