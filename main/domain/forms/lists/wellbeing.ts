// Option lists about how people are: areas of life, difficulties of the body and the mind.
import type { OptionList, OptionRow } from '../option-list.ts';

export const WELLBEING_LISTS: Readonly<Record<string, OptionList>> = {
  area: {
    other: true,
    options: [
      ['care', 'Care of children', 'ការថែទាំកុមារ'],
      ['relations', 'Family relations', 'ទំនាក់ទំនងគ្រួសារ'],
      ['safety', 'Safety and violence', 'សុវត្ថិភាព និងអំពើហិង្សា'],
      ['food', 'Food', 'អាហារ'],
      ['home', 'House, water, clothing', 'ផ្ទះ ទឹក និងសម្លៀកបំពាក់'],
      ['health', 'Health of the body', 'សុខភាពផ្លូវកាយ'],
      ['mind', 'Feelings and mental health', 'សុខភាពផ្លូវចិត្ត'],
      ['substance', 'Alcohol and drugs', 'គ្រឿងស្រវឹង និងគ្រឿងញៀន'],
      ['repro', 'Pregnancy and sexual health', 'សុខភាពបន្តពូជ'],
      ['disability', 'Disability support', 'ការគាំទ្រពិការភាព'],
      ['school', 'School and learning', 'ការសិក្សា'],
      ['livelihood', 'Work and income', 'ការងារ និងចំណូល'],
      ['debt', 'Debt', 'បំណុល'],
      ['justice', 'Papers, law, prison', 'ឯកសារ ច្បាប់ និងពន្ធនាគារ'],
      ['contact', 'Contact with the parent in prison', 'ទំនាក់ទំនងជាមួយអ្នកជាប់ពន្ធនាគារ'],
      ['network', 'Community and support', 'សហគមន៍ និងបណ្ដាញគាំទ្រ'],
      ['coping', 'Solving problems', 'ការដោះស្រាយបញ្ហា'],
    ],
  },
  'function-level': {
    other: false,
    options: [
      ['0', 'Not hard', 'មិនលំបាក'],
      ['1', 'A little hard', 'លំបាកបន្តិច'],
      ['2', 'Very hard', 'លំបាកខ្លាំង'],
      ['3', 'Cannot', 'ធ្វើមិនបាន'],
    ],
  },
  'disability-kind': {
    other: true,
    options: [
      ['see', 'Seeing', 'មើល'],
      ['hear', 'Hearing', 'ស្ដាប់'],
      ['speak', 'Speaking', 'និយាយ'],
      ['move', 'Moving', 'ចលនា'],
      ['learn', 'Learning', 'បញ្ញា និងការរៀន'],
      ['mental', 'Mental health', 'ផ្លូវចិត្ត'],
      ['seizure', 'Fits', 'ប្រកាច់'],
      ['multiple', 'Several', 'ច្រើនមុខ'],
    ],
  },
};

/**
 * What is asked of everybody aged five or more: "Because of a health or body difficulty, how hard is
 * it to …", answered with `function-level`. Levels 2 and 3 in any of them count as a disability.
 */
export const FUNCTION_QUESTIONS: readonly OptionRow[] = [
  ['see', 'see, with glasses if used', 'មើលឃើញ (ពាក់វ៉ែនតាបើមាន)'],
  ['hear', 'hear, with an aid if used', 'ស្ដាប់ឮ (ពាក់ឧបករណ៍បើមាន)'],
  ['move', 'walk or climb steps', 'ដើរ ឬឡើងជណ្ដើរ'],
  ['think', 'remember or keep attention', 'ចងចាំ ឬផ្ចង់អារម្មណ៍'],
  ['self', 'wash or dress', 'លាងសម្អាតខ្លួន ឬស្លៀកពាក់'],
  ['talk', 'understand and be understood', 'និយាយឱ្យគេយល់ និងយល់គេ'],
];
