/** The same fields, each without a value: what a refused result has in place of numbers. */
export type AllNull<T> = { [Key in keyof T]: null };
