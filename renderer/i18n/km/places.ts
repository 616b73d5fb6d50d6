// The list of places of an office: loading it, what was mended, what was refused.
import type { places as english } from '../en/places.ts';
import type { Wording } from '../wording.ts';

export const places: Wording<typeof english> = {
  part: 'ទីកន្លែង',
  intro: 'ខេត្ត ស្រុក ឃុំ និងភូមិ តាមបញ្ជីផ្លូវការ។ កន្លែងរស់នៅរបស់គ្រួសារ បង្ហាញឈ្មោះពីបញ្ជីនេះ។',
  load: 'បញ្ចូលបញ្ជី…',
  format: 'ឯកសារ Excel (XLSX) ឬតារាង CSV ជាអក្សរយូនីកូដ។ ជួរឈរដែលអាន (ពីរចុងក្រោយ បើមាន)៖',
  onlyCoordinator: 'អ្នកសម្របសម្រួល ឬអ្នកគ្រប់គ្រងប្រព័ន្ធអាចបញ្ចូលបញ្ជី។',
  known: 'ដែលស្គាល់ឥឡូវនេះ',
  level: { province: 'ខេត្ត', district: 'ស្រុក', commune: 'ឃុំ', village: 'ភូមិ' },
  column: { level: 'កម្រិត', known: 'ស្គាល់', fresh: 'ថ្មី', changed: 'ផ្លាស់ប្ដូរ', same: 'ដដែល' },
  looked: 'អ្វីដែល {{name}} នឹងផ្លាស់ប្ដូរ',
  lookedText: 'មិនទាន់បានរក្សាទុកអ្វីទេ។ ការសរសេរចាស់នៅដដែល៖ នៅតែអាចរកឃើញ។',
  missing: '{{name}} ខ្វះជួរឈរ',
  missingColumn: { code: 'លេខកូដ', name: 'ឈ្មោះជាអក្សរខ្មែរ ឬឡាតាំង' },
  nothing: 'អ្វីៗក្នុងបញ្ជីនេះ បានស្គាល់ហើយ។',
  mended_other: 'លេខកូដ {{count}} ត្រូវបានកែ',
  mendedLine: 'បន្ទាត់ {{line}}៖ {{was}} អានជា {{now}}',
  why: {
    'leading-zero': 'បាត់លេខសូន្យនៅខាងមុខ',
    'khmer-digit': 'មានលេខខ្មែរ',
    both: 'បាត់លេខសូន្យនៅខាងមុខ ហើយមានលេខខ្មែរ',
  },
  refused_other: 'បន្ទាត់ {{count}} មិនអាចទទួលបាន',
  line: 'បន្ទាត់ {{line}}',
  reason: {
    'code-missing': 'ខ្វះលេខកូដ។',
    'code-not-digits': 'លេខកូដមានអ្វីដែលមិនមែនជាលេខ។',
    'code-too-long': 'លេខកូដលើសពីប្រាំបីខ្ទង់។',
    'name-missing': 'គ្មានឈ្មោះទាំងអក្សរខ្មែរ ទាំងអក្សរឡាតាំង។',
    'type-unknown': 'មិនស្គាល់ប្រភេទ (ត្រូវសរសេរដូចជា ឃុំ ឬភូមិ)។',
    'type-and-code-differ': 'ប្រភេទ និងចំនួនខ្ទង់នៃលេខកូដ មិនត្រូវគ្នា។',
    twice: 'លេខកូដនេះមានពីរដងក្នុងឯកសារ យកបន្ទាត់ទីមួយ។',
    'place-around-unknown': 'មិនស្គាល់ស្រុក ឬឃុំដែលវានៅក្នុង ហើយក៏គ្មានក្នុងឯកសារដែរ។',
  },
  andMore: 'និង {{count}} ទៀត',
  take: 'ទទួលយក',
  done_other: 'បានទទួលយកទីកន្លែង {{count}}',
};
