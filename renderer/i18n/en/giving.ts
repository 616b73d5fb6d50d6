// What a family allowed: what of its drawings leaves the office, who may see them, and two texts about one.
export const giving = {
  share: {
    notAsked:
      'Nobody has asked yet whether it may be shared. Ask before a file of it leaves the office.',
    refused:
      'They did not agree that it is shared: no file of it is saved. Only the coordinator can save one, and has to say why.',
    why: 'They did not agree that it is shared. If a file must be saved all the same, say why. It is kept with your name.',
    reason: 'Why a file is saved all the same',
  },
  open: {
    begin: 'Open it to all who may read this case…',
    onlyAuthor: 'Only who drew it, or the coordinator, can open it to others.',
    reason: 'Why others may see it now',
    text: 'The reason is kept with your name. Its papers stay closed.',
    do: 'Open it',
  },
  reasons: {
    title: 'Reasons that were given',
    opened: 'Opened to all who may read this case: {{reason}}',
    'given-out': 'Saved as a file although they did not agree: {{reason}}',
  },
  kept: {
    title: 'Two people wrote different things',
    stands: 'Stands now',
    other: '{{name}} wrote, {{when}}',
    take: 'Take this one',
    leave: 'Leave what stands',
    nothing: '(nothing)',
    first: 'Two people wrote different things about it. Choose one of them, then finish.',
    choose: 'Choose',
    noHolds: 'Somebody else heard “No” meanwhile. It holds until you ask them again.',
  },
  paper: {
    byCode: 'Lies here by the code printed on it',
    takeOut: 'Take it out of the folder',
    blank:
      'It bears the case number {{code}} and no name. Once a family drew on it, scan it: it files itself in this case.',
    scanBack: 'Draw on this sheet, then scan it: it files itself in this case.',
  },
  folder: {
    title: 'Save the folder as a PDF',
    text: 'Its words can be searched: where a person corrected them, the corrected words; otherwise what the machine read. The file is made by the rules for keeping (PDF/A-2u); no other program has checked that.',
    save: 'Save as PDF',
    apart:
      'No body map goes with it unless you choose so, and no paper of a drawing that the family refused to share. Each can be printed by itself.',
    restricted: 'Also the restricted papers',
    bodyMaps: 'Also the body maps: the child knows who will see them',
    mayBeBodyMap:
      'Some scans are filed as “drawing”. They may be body maps. Unless they lie with a drawing that has a name, they stay behind.',
    photosLeft_one:
      '{{count}} photograph stays behind: the family or a child does not agree to it.',
    photosLeft_other:
      '{{count}} photographs stay behind: the family or a child does not agree to them.',
    drawings: 'Also scans of drawings without a name: I have looked at them',
  },
  notKept: {
    long: 'One text is too long to be kept: at most 4,000 letters. Make it shorter; everything else is kept.',
    many: 'No more can be drawn here: at most {{most}} things in one drawing. What was drawn before is kept.',
    loop: 'Something cannot hang on itself (→ is “hangs on”): {{chain}}. It was not kept; everything else is.',
    paper:
      'This cannot lie with the drawing: it is no scan in the folder of this case. Everything else is kept.',
  },
} as const;
