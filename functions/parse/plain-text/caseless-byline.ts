import { isAgency } from '../../text/names.ts'
import type { Byline } from './byline.ts'

/** "김민수 기자", "[서울=김민수 특파원]": in Korean the trade stands behind the name. */
export function signedInHangul(byline: string): Byline | undefined {
  const names =
    /^[[(=/]?(?:(?!사진)\p{Script=Hangul}{2,5}=(?:\p{Script=Hangul}{2,6}[)\]] ?)?)?((?:\p{Script=Hangul}{2,4}[ ·,]+){1,4})(?:선임|수습|인턴|전문)?(?:기자|특파원|논설위원)[\])]?(?: =| \S+@\S+)?$/u.exec(
      byline,
    )?.[1]

  return names === undefined ? undefined : caseless(byline, names.trim().replace(/[ ·,]+/g, ', '))
}

/** "佐藤美咲記者", "（佐藤美咲）": below a story of Japan's press. Two letters in brackets are an agency or a mark. */
export function signedInJapanese(byline: string): Byline | undefined {
  const name = /^(?:(?!本報|本社)(\p{sc=Han}{3,5})記者|（(\p{sc=Han}{2,3}[ 　]?\p{sc=Han}{2,3})）)$/u.exec(byline)

  return name ? caseless(byline, (name[1] ?? name[2] ?? '').replace('　', ' ')) : undefined
}

/** "记者 林晓梅 陈志强": in Chinese no name has a space in it; where the trade is written as in Japan, too, it may. */
export const apartInChinese = (trade: string, names: string): string =>
  trade.includes('记者') && /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u.test(names)
    ? names.replaceAll(' ', '、')
    : names

/** Scripts without capitals do not show what is a name: behind a label, one to four words are. */
export function caseless(byline: string, names: string): Byline | undefined {
  // Who took a picture signs no story.
  if (/[摄攝]$/u.test(names)) return undefined
  const people = names.split(/\s*[,、，،|]\s*/).filter(name => name !== '')
  if (
    people.length === 0 ||
    !people.every(name => /^[\p{Lo}\p{M}·・.]+(?: [\p{Lo}\p{M}·・.]+){0,3}$/u.test(name) && name.length <= 40)
  )
    return undefined

  return { byline, contributors: people.map(name => ({ name })), rule: 'by-line', confidence: 0.8 }
}

/** "سلمى العلوي - رويترز", "【共同】佐藤美咲": a name and its agency, and no stroke between them, which sets off a photographer's. */
export function caselessWithAgency(byline: string): Byline | undefined {
  const [, before = '', name = '', behind = ''] = besideAgency.exec(byline) ?? []
  const signs = isAgency(before || behind) ? caseless(byline, name) : undefined

  return signs && { ...signs, rule: 'name-with-place-or-role' }
}
const besideAgency =
  /^(?:【([^】]{2,12})】)?(\p{Lo}[^,،、【】()|-]{1,40}?)(?:(?: ?[,،、] ?| [-–—] )([^,،、-]{2,24}))?$/u
