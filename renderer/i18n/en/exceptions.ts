// Exceptions from a rule: asked for by a worker, allowed or not by the coordinator.
export const exceptions = {
  waiting_one: '{{count}} exception is asked for',
  waiting_other: '{{count}} exceptions are asked for',
  answered: 'Exceptions you asked for',
  criterion: 'Admit though not met: {{what}}',
  'plan-first': '{{what}}: without an income plan',
  item: '{{what}}',
  askedBy: 'asked by {{name}}, {{day}}',
  why: 'Reason: {{reason}}',
  decide: 'Answer',
  question: 'Is this exception allowed?',
  says: { yes: 'Allowed', no: 'Not allowed' },
  allow: { yes: 'Allow', no: 'Do not allow' },
  reason: 'Your reason; whoever asked reads it',
  openForm: 'Look at the form',
  done: { yes: 'Allowed; whoever asked is told', no: 'Not allowed; whoever asked is told' },
  note: {
    waiting:
      'The coordinator is asked since {{day}}: {{what}}. You are told on the page of the day.',
    yes: 'Allowed by {{name}}: {{what}}. {{why}}',
    no: 'Not allowed by {{name}}: {{what}}. {{why}} With another reason it is asked again.',
  },
} as const;
