// README-RESTORE.txt, put into every backup: what this is, for someone who finds it without us.

export const README_RESTORE = `SAMNUM - BACKUP / ការបម្រុងទុក

ភាសាខ្មែរ
នេះជាការបម្រុងទុករបស់ការិយាល័យមួយ ដែលប្រើកម្មវិធី Samnum។ ទិន្នន័យទាំងអស់ត្រូវបានចាក់សោ។
ដើម្បីស្ដារឡើងវិញ៖ ដំឡើងកម្មវិធី Samnum លើកុំព្យូទ័រថ្មី ជ្រើស «ស្ដារឡើងវិញពីការបម្រុងទុក»
ហើយវាយពាក្យសង្គ្រោះទាំង ២៤ ដែលមាននៅលើសន្លឹកពាក្យសង្គ្រោះ។
អ្នកណាដែលមានពាក្យទាំង ២៤ អាចអានករណីទាំងអស់។ សូមកុំផ្ញើពាក្យទាំងនេះតាមទូរស័ព្ទ ឬអ៊ីមែល។

English
This is the backup of an office that uses Samnum. Everything in it is encrypted.
To get it back: install Samnum on a new computer, choose "Restore from a backup", and type the
24 words of the recovery sheet.
Without Samnum: this is a restic repository, and its password is the 24 words, in lower case, with
one space between. "restic restore latest --target FOLDER" brings back:
  db/cases.db       the case store, a SQLCipher 4 database
  sealed/           the scans, each encrypted with a key of its own that the case store holds
  keybag.json       the key of the case store, wrapped for the 24 words
  MANIFEST.json     what the backup holds, in numbers
  rescue.mjs        opens all of it: "node FOLDER/rescue.mjs FOLDER NEW-FOLDER" (needs Node and sqlite3)
Whoever has the 24 words can read every case. Do not send them by telephone or e-mail.
`;
