// Parts somebody has in a case that a tree shows with a sign: who cares for the children, who is far away.
export const CARERS: readonly string[] = ['caregiver', 'carer', 'carer-2'];
export const AWAY = 'away';
