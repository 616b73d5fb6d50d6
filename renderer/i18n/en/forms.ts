// A form beside its paper: sections, saving, finishing, two texts at once.
export const forms = {} as const;
