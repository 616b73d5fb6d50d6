// Consent: how it stands, and taking it back.
export const consent = {
  title: 'What they agree to',
  open: 'Consent',
  family: 'The family',
  ofChild: '{{name}}, own say',
  says: {
    yes: 'Agrees',
    no: 'Does not agree',
    later: 'Not now',
    'taken-back': 'Taken back',
    ended: 'Agreed until a day that has passed',
  },
  notAsked: 'Not asked yet',
  joined: 'Read together with {{codes}}, because they are one case: the stricter answer stands.',
  look: 'The form that says so',
  takeBack: 'Take back…',
  takeBackTitle: 'Which consent is taken back?',
  takeBackText: 'No reason is needed, and help goes on as before. It holds at once for everybody.',
  takeBackDo: 'Take it back',
  whose: 'Whose consent',
  what: 'From now on we stop',
  who: 'Who takes it back',
  whoName: 'Name',
  howLabel: 'How',
  how: { said: 'Said it', written: 'In writing', shown: 'Showed it without words' },
  on: 'On',
  heardBy: 'Heard by',
  words: 'What they want written down',
  wordsHelp: 'May stay empty.',
  done: 'Taken back. It stands at the head of the case.',
  refusedPrint:
    'The family does not agree that we tell a service. Ask them again first, and write down what they say.',
  storyGone: 'Somebody in this story does not agree any more. It is not printed.',
  photo: {
    refused:
      'Photos: consent is refused or was taken back. File it only if it must be kept, and show it to nobody.',
    'not-asked':
      'Photos: no consent is on record yet. Ask the family, and write down what they say.',
  },
  photos:
    'Photos: consent is refused or was taken back. They stay out of the PDF; show them to nobody outside the office.',
  drawings: 'The child does not agree that we keep drawings. Ask again before this one is used.',
  sharing: 'The family does not agree that we tell others. Do not give this drawing away.',
} as const;
