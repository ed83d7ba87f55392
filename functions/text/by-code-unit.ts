/** Sorts texts that differ in the same way on every machine, whatever its language. */
export const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : 1)
