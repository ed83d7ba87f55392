import { isObject, type Json } from '../json/json.ts'
import { said } from './node-words.ts'

/** Arc XP's people and houses of a picture. */
export function creditOf(credits: Json | undefined): string {
  if (!isObject(credits)) return ''
  const { by, affiliation } = credits

  return [by, affiliation]
    .flatMap(list => (Array.isArray(list) ? list.slice(0, 20) : []))
    .flatMap(one => (isObject(one) ? said(one, ['name']) : []))
    .filter(name => name !== '')
    .join(' / ')
}
