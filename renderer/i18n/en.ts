// All English texts, one file per noun. The Khmer file follows this one key by key.
import { access } from './en/access.ts';
import { app } from './en/app.ts';
import { backup } from './en/backup.ts';
import { boards } from './en/boards.ts';
import { bodyMap } from './en/body-map.ts';
import { cabinet } from './en/cabinet.ts';
import { casePage } from './en/case-page.ts';
import { cases } from './en/cases.ts';
import { consent } from './en/consent.ts';
import { drawings } from './en/drawings.ts';
import { errors } from './en/errors.ts';
import { exceptions } from './en/exceptions.ts';
import { facts } from './en/facts.ts';
import { familyTree } from './en/family-tree.ts';
import { forms } from './en/forms.ts';
import { giving } from './en/giving.ts';
import { lifeRiver } from './en/life-river.ts';
import { office } from './en/office.ts';
import { past } from './en/past.ts';
import { people } from './en/people.ts';
import { places } from './en/places.ts';
import { print } from './en/print.ts';
import { problemTree } from './en/problem-tree.ts';
import { reports } from './en/reports.ts';
import { restore } from './en/restore.ts';
import { scanners } from './en/scanners.ts';
import { scans } from './en/scans.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { support } from './en/support.ts';
import { today } from './en/today.ts';
import { vault } from './en/vault.ts';
import { words } from './en/words.ts';

export const en = {
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
} as const;
