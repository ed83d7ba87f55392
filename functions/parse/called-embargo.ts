import { embargoNamed } from './plain-text/embargo-words.ts'

// Twice as long as any that is known.
const longestName = 80
const saysNothing = /^\W*(?:(?:none|no|false|off|null|undefined|keine?|0)\W*)?$/i

/** Whether something goes by the name of an embargo: `embargo_date`, `data-embargo`, `<desk:embargo>`, "X-Embargo". */
export const isCalledEmbargo = (name: string): boolean => name.length <= longestName && embargoNamed.test(name)

/** What goes by such a name announces an embargo, whatever it says; left empty or denied it announces none. */
export const saidUnder = (name: string, value: string): string =>
  isCalledEmbargo(name) && !saysNothing.test(value) ? `EMBARGO: ${value}` : value
