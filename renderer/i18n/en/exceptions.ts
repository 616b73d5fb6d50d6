// Exceptions from a rule: asked for by a worker, allowed or not by the coordinator.
export const exceptions = {
  waiting_one: '{{count}} question waits for your answer',
  waiting_other: '{{count}} questions wait for your answer',
  answered: 'What you asked the coordinator',
  criterion: 'Admit though not met: {{what}}',
  'plan-first': '{{what}}: without an income plan',
  closing: 'Close this case: {{what}}',
  item: '{{what}}',
  askedBy: 'asked by {{name}}, {{day}}',
  why: 'Reason: {{reason}}',
  decide: 'Answer',
  question: 'Do you agree?',
  says: { yes: 'Agreed', no: 'Not agreed' },
  allow: { yes: 'Agree', no: 'Do not agree' },
  reason: 'Your reason; whoever asked reads it',
  openForm: 'Look at the form',
  done: { yes: 'Agreed; whoever asked is told', no: 'Not agreed; whoever asked is told' },
  note: {
    waiting:
      'The coordinator is asked since {{day}}: {{what}}. You are told on the page of the day.',
    yes: 'Agreed by {{name}}: {{what}}. {{why}}',
    no: 'Not agreed by {{name}}: {{what}}. {{why}} With another reason it is asked again.',
  },
} as const;
