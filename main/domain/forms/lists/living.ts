// Option lists about how a child lives: school, grade, with whom; and what reports count that as.
import type { OptionList } from '../option-list.ts';

export const LIVING_LISTS: Readonly<Record<string, OptionList>> = {
  'school-status': {
    other: false,
    options: [
      ['regular', 'Goes regularly', 'ទៅរៀនទៀងទាត់'],
      ['irregular', 'Goes, often absent', 'ទៅរៀន តែអវត្តមានញឹកញាប់'],
      ['dropped', 'Dropped out', 'ឈប់រៀន'],
      ['never', 'Never went', 'មិនបានចូលរៀន'],
      ['too-young', 'Too young', 'មិនទាន់គ្រប់អាយុ'],
      ['vocational', 'Vocational training', 'រៀនជំនាញ'],
      ['finished', 'Finished grade 12', 'ចប់ថ្នាក់ទី១២'],
      ['in-prison', 'Class in prison', 'រៀនក្នុងពន្ធនាគារ'],
      ['u', 'Not known', 'មិនដឹង'],
    ],
  },
  grade: {
    other: false,
    options: [
      ['k', 'Kindergarten', 'មត្តេយ្យ'],
      ['1', 'Grade 1', 'ថ្នាក់ទី១'],
      ['2', 'Grade 2', 'ថ្នាក់ទី២'],
      ['3', 'Grade 3', 'ថ្នាក់ទី៣'],
      ['4', 'Grade 4', 'ថ្នាក់ទី៤'],
      ['5', 'Grade 5', 'ថ្នាក់ទី៥'],
      ['6', 'Grade 6', 'ថ្នាក់ទី៦'],
      ['7', 'Grade 7', 'ថ្នាក់ទី៧'],
      ['8', 'Grade 8', 'ថ្នាក់ទី៨'],
      ['9', 'Grade 9', 'ថ្នាក់ទី៩'],
      ['10', 'Grade 10', 'ថ្នាក់ទី១០'],
      ['11', 'Grade 11', 'ថ្នាក់ទី១១'],
      ['12', 'Grade 12', 'ថ្នាក់ទី១២'],
      ['nfe', 'Non-formal class', 'ថ្នាក់ក្រៅប្រព័ន្ធ'],
      ['special', 'Special class or school', 'ថ្នាក់ ឬសាលាពិសេស'],
      ['voc', 'Vocational', 'វិជ្ជាជីវៈ'],
      ['uni', 'University', 'សាកលវិទ្យាល័យ'],
    ],
  },
  living: {
    other: true,
    options: [
      ['both', 'Both parents', 'ឪពុកម្ដាយទាំងពីរ'],
      ['mother', 'Mother', 'ម្ដាយ'],
      ['father', 'Father', 'ឪពុក'],
      ['parent-step', 'Parent and step-parent', 'ឪពុក ឬម្ដាយ និងឪពុកម្ដាយចុង'],
      ['grandparents', 'Grandparents', 'ជីដូនជីតា'],
      ['kin', 'Other relatives', 'សាច់ញាតិផ្សេង'],
      ['sibling', 'Elder brother or sister', 'បងប្រុស ឬបងស្រី'],
      ['neighbour', 'Neighbour or friend, informal', 'អ្នកជិតខាង ឬមិត្តភក្ដិ'],
      ['foster', 'Foster family', 'គ្រួសារធម៌'],
      ['group-home', 'Group home', 'ការថែទាំជាក្រុមក្នុងសហគមន៍'],
      ['rci', 'Residential care institution', 'មណ្ឌលថែទាំកុមារ'],
      ['shelter', 'Safe shelter', 'ជម្រកសុវត្ថិភាព'],
      ['pagoda', 'Pagoda or church', 'វត្តអារាម ឬព្រះវិហារ'],
      ['boarding', 'School boarding', 'អន្តេវាសិកដ្ឋានសាលា'],
      ['prison-with-parent', 'In prison with mother', 'កូនតាមម្ដាយនៅក្នុងពន្ធនាគារ'],
      ['detained', 'Detained himself or herself', 'ខ្លួនឯងជាប់ឃុំ'],
      ['employer', 'At an employer’s', 'នៅផ្ទះថៅកែ'],
      ['spouse', 'With husband, wife', 'ជាមួយប្ដី ឬប្រពន្ធ'],
      ['alone', 'Alone or only children', 'រស់នៅតែឯង ឬតែកុមារ'],
      ['street', 'Street', 'តាមចិញ្ចើមថ្នល់'],
      ['u', 'Not known', 'មិនដឹង'],
    ],
  },
};

/** What each way of living counts as in reports; one that is not known counts as none of them. */
export const LIVING_GROUPS: Readonly<Record<string, LivingGroup>> = {
  both: 'family',
  mother: 'family',
  father: 'family',
  'parent-step': 'family',
  grandparents: 'kin',
  kin: 'kin',
  sibling: 'kin',
  neighbour: 'informal',
  foster: 'foster',
  'group-home': 'residential',
  rci: 'residential',
  shelter: 'residential',
  pagoda: 'residential',
  boarding: 'boarding',
  'prison-with-parent': 'prison',
  detained: 'prison',
  employer: 'work',
  spouse: 'own',
  alone: 'alone',
  street: 'street',
};

export type LivingGroup =
  | 'family'
  | 'kin'
  | 'informal'
  | 'foster'
  | 'residential'
  | 'boarding'
  | 'prison'
  | 'work'
  | 'own'
  | 'alone'
  | 'street';

/** Kept in family care: with parents, or with relatives. */
export const FAMILY_CARE: readonly LivingGroup[] = ['family', 'kin'];
