export type Cost = { ln: number; r: number; p: number };

/** 32 MB and about 0.2 s a password: OWASP's scrypt choice for ln 15. */
export const cost: Cost = { ln: 15, r: 8, p: 3 };
