// Texts of cases.
export const cases = {} as const;
