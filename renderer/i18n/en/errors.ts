// For each code of the contract: what happened, what is kept, what to do. No blame, no codes.
import type { ErrorCode } from '#contract/errors.ts';

export type ErrorText = { what: string; kept: string; todo: string };

const nothingChanged = 'Nothing was changed.';
const savedIsSafe = 'Everything that was saved is safe.';
const olderIsWhole = 'An older file of this name there is what it was.';

export const errors = {
  'invalid-input': {
    what: 'Something on this page was not understood.',
    kept: 'What you wrote is still here.',
    todo: 'Please look at the marked places again.',
  },
  locked: {
    what: 'The office is locked.',
    kept: 'Drafts are kept.',
    todo: 'Unlock it with your passphrase.',
  },
  'not-allowed': {
    what: 'This is kept for other people of the office.',
    kept: nothingChanged,
    todo: 'Ask the coordinator if you need it. It is not a question of trust in you.',
  },
  'not-agreed': {
    what: 'The family did not agree that this drawing is shared.',
    kept: 'No file left the office.',
    todo: 'Ask the family again. Only the coordinator can save a file all the same, and has to say why.',
  },
  'not-found': {
    what: 'This is no longer here.',
    kept: savedIsSafe,
    todo: 'Go back and look for it again.',
  },
  erased: {
    what: 'This was erased on purpose.',
    kept: 'The record says who did it and when.',
    todo: 'Ask the coordinator if you think it should still be here.',
  },
  conflict: {
    what: 'Two people changed this at the same time.',
    kept: 'Both texts are kept.',
    todo: 'Choose one, or keep both.',
  },
  final: {
    what: 'This is finished and sealed.',
    kept: 'It stays as it was signed.',
    todo: 'Add a correction as a new version.',
  },
  'disk-full': {
    what: 'There is no room left on this computer.',
    kept: savedIsSafe,
    todo: 'Please make room, then do the last step again.',
  },
  'disk-error': {
    what: 'The disk of this computer could not be written or read.',
    kept: savedIsSafe,
    todo: 'Try again. If it happens again, back up and have the disk looked at.',
  },
  'no-room-there': {
    what: 'There is no room for the file where you want to save it.',
    kept: olderIsWhole,
    todo: 'Please make room there, or choose another place.',
  },
  'not-saved-there': {
    what: 'The file could not be saved there.',
    kept: olderIsWhole,
    todo: 'See whether the USB stick is plugged in, and close the file if it is open in another program. Then try again, or choose another place.',
  },
  cancelled: {
    what: 'It was stopped.',
    kept: 'What was finished before is kept.',
    todo: 'Start it again whenever you like.',
  },
  busy: {
    what: 'The same thing is already being done.',
    kept: nothingChanged,
    todo: 'Wait a moment, then try again.',
  },
  'already-exists': {
    what: 'This is already here.',
    kept: 'The first one is kept as it is.',
    todo: 'Use the one that is here.',
  },
  'newer-store': {
    what: 'This office was last opened with a newer Samnum.',
    kept: 'Nothing was opened and nothing was changed.',
    todo: 'Install the newer Samnum on this computer, then open it again.',
  },
  'damaged-store': {
    what: 'The records on this computer are damaged.',
    kept: 'Your backups are untouched.',
    todo: 'Do not write more. Restore from the last good backup.',
  },
  'store-in-use': {
    what: 'This office is already open in another window.',
    kept: nothingChanged,
    todo: 'Use the window that is open, or close it first.',
  },
  'wrong-passphrase': {
    what: 'This passphrase does not open the office.',
    kept: 'Everything stays locked and safe.',
    todo: 'Look at Caps Lock and the keyboard language, then type it again.',
  },
  wait: {
    what: 'After several tries there is a short pause.',
    kept: 'Everything stays locked and safe.',
    todo: 'Wait until the time is over, then try again.',
  },
  'weak-passphrase': {
    what: 'This passphrase could be guessed.',
    kept: nothingChanged,
    todo: 'Take the four words we offer, or write a longer sentence.',
  },
  'words-unknown': {
    what: 'One of these words is not in the list of words.',
    kept: nothingChanged,
    todo: 'Please look at the paper again, letter by letter.',
  },
  'words-checksum': {
    what: 'Each word is known, but together they do not fit.',
    kept: nothingChanged,
    todo: 'Check the order of the words, and that none is swapped.',
  },
  'words-wrong': {
    what: 'These words belong to another office or another backup.',
    kept: nothingChanged,
    todo: 'Look for the sheet with the name of this office.',
  },
  'words-not-proved': {
    what: 'The recovery words were not yet typed from paper.',
    kept: savedIsSafe,
    todo: 'Type the four words first; then everything opens.',
  },
  'file-unreadable': {
    what: 'This file could not be read.',
    kept: 'The file itself is kept untouched.',
    todo: 'Scan the paper again, or choose another file.',
  },
  'pages-crossed-out': {
    what: 'The PDF is saved, but some pages cannot be drawn. They are crossed out in it.',
    kept: 'Their originals are kept untouched.',
    todo: 'Open these pages, and save each original by itself.',
  },
  'reading-cannot-start': {
    what: 'Reading cannot start on this computer.',
    kept: 'The pages are safe. They can be looked at and filed.',
    todo: 'It goes on by itself when it can. If it stays so, Samnum has to be installed again.',
  },
  'scanner-away': {
    what: 'The scanner does not answer.',
    kept: 'What came in before is safe.',
    todo: 'See whether it is switched on and connected, then try again.',
  },
  'scanner-busy': {
    what: 'The scanner is at work for somebody else.',
    kept: 'Nothing came in, and no paper was moved.',
    todo: 'Wait until it is done, then try again.',
  },
  'scanner-failed': {
    what: 'The scanner stopped before the paper was through.',
    kept: 'The pages that came in are safe.',
    todo: 'Look at the scanner, then scan the pages that are missing.',
  },
  'scanner-unknown': {
    what: 'Nobody in this office has agreed to this scanner yet.',
    kept: 'Nothing came in, and no paper was moved.',
    todo: 'Choose it in the list of scanners and answer the question there.',
  },
  'scanner-changed': {
    what: 'This scanner is not the one that was agreed to: it shows another certificate.',
    kept: 'No page was asked of it.',
    todo: 'Ask a coordinator. It can be a new scanner, a new certificate, or another device in its place.',
  },
  'scanner-unprotected': {
    what: 'This scanner protected the pages on their way, and now it does not.',
    kept: 'No page was asked of it.',
    todo: 'Ask a coordinator to look at the scanner.',
  },
  'sides-differ': {
    what: 'There are not as many backs as fronts.',
    kept: 'All pages that came in are safe.',
    todo: 'Compare them with the paper: a sheet may have gone through with another.',
  },
  'feeder-empty': {
    what: 'No paper lies in the feeder of the scanner.',
    kept: 'Nothing came in.',
    todo: 'Put the paper in, then try again.',
  },
  'feeder-jam': {
    what: 'The paper got stuck in the scanner.',
    kept: 'The pages that came in are safe.',
    todo: 'Take the paper out, look which page came in last, and scan from the next one.',
  },
  'backup-unreachable': {
    what: 'The place of the backup cannot be reached now.',
    kept: 'Everything on this computer is safe, and it goes on by itself.',
    todo: 'Look at the internet or plug in the disk.',
  },
  'backup-erasing': {
    what: 'Old copies are being erased there, or an erasing was broken off.',
    kept: 'Everything on this computer is safe. Copies go there again by themselves, a day later at the latest.',
    todo: 'If it was broken off, an administrator carries it out once more on the same computer; else copies go on by themselves within a day.',
  },
  'backup-refused': {
    what: 'The place of the backup did not accept the key.',
    kept: savedIsSafe,
    todo: 'Check the key and the name of the bucket with whoever gave them to you.',
  },
  'backup-bucket': {
    what: 'There is no bucket of that name there.',
    kept: nothingChanged,
    todo: 'Look at the name letter by letter, in small letters, or ask for the bucket to be made first.',
  },
  'backup-region': {
    what: 'The bucket is in another region.',
    kept: nothingChanged,
    todo: 'Copy the region exactly as the provider writes it, e.g. ap-southeast-1.',
  },
  'backup-key': {
    what: 'The storage does not know this access key.',
    kept: nothingChanged,
    todo: 'Copy the access key again, without spaces. Perhaps it was replaced by a new one.',
  },
  'backup-secret': {
    what: 'The secret key does not belong to this access key.',
    kept: nothingChanged,
    todo: 'Copy the secret key again, to its last letter. Who has lost it needs a new pair of keys.',
  },
  'backup-address': {
    what: 'There is no server at this address.',
    kept: nothingChanged,
    todo: 'Look at the address letter by letter, and whether this computer has internet.',
  },
  'backup-path': {
    what: 'The address goes on behind the name of the server.',
    kept: nothingChanged,
    todo: 'End it before the first single slash. What comes after is mostly the bucket: write that below.',
  },
  'backup-scheme': {
    what: 'This server speaks another way.',
    kept: nothingChanged,
    todo: 'Where the address begins with https:// write http://, or the other way round. https:// is better where it works.',
  },
  'backup-certificate': {
    what: 'Nobody whom this computer trusts vouches for this server.',
    kept: nothingChanged,
    todo: 'Look at the address and at the date of this computer. If both are right, tell whoever looks after the storage.',
  },
  'backup-clock': {
    what: 'The clock of this computer is wrong.',
    kept: savedIsSafe,
    todo: 'Set the date and time of this computer, then try again.',
  },
  'backup-damaged': {
    what: 'This backup is damaged.',
    kept: 'This computer and the other backups are untouched.',
    todo: 'Choose another place or an earlier day.',
  },
  'backup-not-kept': {
    what: 'The place said that it had stored the copy, but it is not there.',
    kept: 'Everything on this computer and the copies made before are safe.',
    todo: 'Do not rely on this place. Add another one, and tell whoever looks after the storage.',
  },
  'backup-not-empty': {
    what: 'There is already something else in this place.',
    kept: 'Nothing was written there.',
    todo: 'Choose an empty folder or another prefix.',
  },
  'backup-two-computers': {
    what: 'Another computer with this office makes copies in this place too.',
    kept: 'Nothing was written there now, and everything on this computer is safe.',
    todo: 'Work on one computer only: what is written on two cannot be joined again. If this one is right, press “Go on from here” beside the place.',
  },
  'backup-full': {
    what: 'There is no room left in the place of the backup.',
    kept: 'Everything on this computer and the copies made before are safe.',
    todo: 'Make room there, or add another place. The next copy goes on from here.',
  },
  'backup-arriving': {
    what: 'Some papers are still on their way to this computer, so the copy cannot hold them yet.',
    kept: 'Cases, forms and every paper that is here are copied.',
    todo: 'When the last paper is here, it is copied by itself.',
  },
  'paper-on-its-way': {
    what: 'This paper is still on its way to this computer, after the restore.',
    kept: nothingChanged,
    todo: 'Open the page: it comes first. Try again when you see it.',
  },
  'backup-budget': {
    what: 'What may go over the paid line today was used up.',
    kept: 'The cases and forms are copied. Scanned pages that are not follow, the newest first.',
    todo: 'It goes on tomorrow by itself. “Back up now” copies everything at once.',
  },
  'backup-none': {
    what: 'There is no backup in this place.',
    kept: nothingChanged,
    todo: 'Choose the place where the office keeps its backups.',
  },
  'erase-nothing': {
    what: 'No copy there is so old.',
    kept: 'Nothing was erased.',
    todo: 'Choose a later day.',
  },
  'erase-too-much': {
    what: 'More than a fifth of this place would go.',
    kept: 'Nothing was erased.',
    todo: 'Choose an earlier day. If that is truly wanted, do it in several steps.',
  },
  'erase-too-early': {
    what: 'The days of grace are not over, by the clock of the place.',
    kept: 'Nothing was erased.',
    todo: 'Come back on the day that is named.',
  },
  'erase-locked': {
    what: 'Somebody else is at work in this place.',
    kept: 'Nothing was erased.',
    todo: 'Wait a day, and ask who else uses it.',
  },
  'erase-changed': {
    what: 'This place is no longer as it was when this was planned.',
    kept: 'Nothing was erased.',
    todo: 'Cancel the plan, look what happened, and plan anew.',
  },
  'erase-unproved': {
    what: 'The newest copy there has not been tested yet.',
    kept: 'Nothing was erased.',
    todo: 'Make a copy, press T to test a restore, and try again.',
  },
  'erase-damaged': {
    what: 'Not everything in this place can be read.',
    kept: 'Nothing was erased.',
    todo: 'Make a new copy and test it. Nothing is erased while anything is missing.',
  },
  'copy-newer': {
    what: 'This copy was made with a newer Samnum.',
    kept: 'Nothing was opened and nothing was changed.',
    todo: 'Install the newer Samnum on this computer, or choose an earlier day.',
  },
  'nothing-to-print': {
    what: 'There is nothing to print here yet.',
    kept: nothingChanged,
    todo: 'Open the page you want on paper, then print.',
  },
  'nothing-to-give-out': {
    what: 'No page of this folder goes out as it is chosen here.',
    kept: nothingChanged,
    todo: 'Choose what else goes with it, or file its pages in a case first.',
  },
  'contract-version': {
    what: 'This window is older than the rest of the program.',
    kept: savedIsSafe,
    todo: 'Close Samnum and open it again.',
  },
  unexpected: {
    what: 'Something went wrong inside the program.',
    kept: savedIsSafe,
    todo: 'Try again. If it happens again, tell whoever helps you the reference below.',
  },
} as const satisfies Record<ErrorCode, ErrorText>;
