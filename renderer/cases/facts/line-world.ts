// What the questions of a line know beside their answers: the people of the case, addresses, the staff.
import { useMemo } from 'react';
import type { Output } from '#contract/calls.ts';
import type { CaseView } from '#contract/cases.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import type { FormDefinition, LineKind } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { useCall } from '../../app/call.ts';
import type { FormWorld } from '../../forms/fields/asked.ts';
import type { FormView } from '../../forms/use-draft.ts';
import { useFormWorld } from '../../forms/use-form-world.ts';

/** The question every line stands in; its rows are the lines of one kind. */
export const LINE = 'line';

/** One kind of line as a form with a single question. */
export function formOfLines(kind: LineKind): FormDefinition {
  const field = linesOf(kind, { id: LINE });
  return {
    ...{ id: 'lines', revision: 1, step: 0, title: field.label, purpose: field.label },
    ...{ restricted: false, sections: [{ id: LINE, title: field.label, fields: [field] }] },
  };
}

const ANY = formOfLines('prison');
const NOTHING = {};

type Entries = Output<'office.directory'>['entries'];

function viewOf({ row, people, folder, rev, mayEdit }: CaseView, entries: Entries): FormView {
  return {
    ...{ id: newId(), caseId: row.id, form: ANY.id, revision: 1, step: 0, state: 'draft' },
    ...{ version: 0, restricted: false, answers: NOTHING, placeInForm: '', author: newId() },
    ...{
      enteredAt: 0,
      changedAt: 0,
      amends: null,
      newer: null,
      hidden: [],
      rev,
      mayEdit,
      scanPages: [],
      spots: {},
      again: null,
      kept: [],
    },
    context: {
      ...{ code: row.code, nameKm: row.nameKm, nameLatin: row.nameLatin },
      people: people.map(({ id, personId, nameKm, nameLatin, sex, birth, roles, relation }) => {
        return { id, personId, nameKm, nameLatin, sex, birth, roles, relation };
      }),
      typed: [],
      directory: entries.map(({ id, kind, nameKm, nameLatin, active }) => {
        return { id, kind, nameKm, nameLatin, active };
      }),
      documents: folder
        .filter(({ hidden }) => !hidden)
        .map(({ id, kind, paperDate, pages }) => ({ id, kind, paperDate, pages: pages.length })),
      ...{ seeds: {}, links: {}, days: {}, earlier: [], computed: {} },
    },
  };
}

export function useLineWorld(view: CaseView): FormWorld {
  const directory = useCall('office.directory', {}).value;
  const asForm = useMemo(() => viewOf(view, directory?.entries ?? []), [view, directory]);
  return useFormWorld(asForm, ANY, { answers: NOTHING, computed: NOTHING });
}
