import { isObject, type Json } from '../json/json.ts'

/** An address, a name or a key has no spaces, a label few. */
const isProse = (text: string): boolean => text.slice(0, 200).split(/\s+/).length > 4

/** Whether at least half of the sentences in some data are in what was made of them. Else they stand where nobody looked. */
export const isMostlyIn = (value: Json, markup: string): boolean =>
  lettersOfProse(value) <= 2 * markup.replace(/<[^<>]*>/g, '').length

function lettersOfProse(value: Json): number {
  if (typeof value === 'string') return isProse(value) ? value.length : 0
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + lettersOfProse(inner), 0)

  return isObject(value) ? Object.values(value).reduce((sum: number, inner) => sum + lettersOfProse(inner), 0) : 0
}
