import type { Caption } from './caption.ts'
import { isPictureHouse } from './picture-houses.ts'

// No such caption is longer, and none shorter than a few letters.
const [longest, fewest] = [400, 4]

/**
 * What a picture shows, and behind it whose it is, as the press of East Asia sets them: "…看书。新华社记者 魏培全 摄", "…の船＝5日、小樽市（共同）",
 * "…시민들./뉴시스".
 */
export function byTaker(text: string): Caption | undefined {
  if (text.length > longest) return undefined
  for (const form of [byReporter, byHouse, ...(text.includes('＝') ? behindSign : [])]) {
    const taken = form.exec(text)
    const { credit, house } = taken?.groups ?? {}
    const owner = credit ?? (house !== undefined && isPictureHouse(house) ? house : undefined)
    if (taken && owner !== undefined && taken.index >= fewest)
      return {
        picture: { caption: text.slice(0, taken.index).trim(), credit: owner.trim() },
        ...{ rule: 'credit-at-end', confidence: 0.85, sure: true },
      }
  }
  return undefined
}

const [byReporter, byHouse] = [
  /(?<=[\p{sc=Han}。.，,]) ?[（(]?(?<credit>(?:\p{sc=Han}{2,8}[记記]者[ 　]?)?\p{sc=Han}{2,4})[ 　]?[/／]?[摄攝](?:[/／]\p{sc=Han}{2,8})?[）)]?$/u,
  /(?<=[.\p{sc=Hangul}])(?: ?[/ⓒ©] ?|(?<=\.) )(?<house>[\p{sc=Hangul}\d]{2,8})$/u,
]
/** Behind "＝" Japan's papers say when and where. */
const behindSign = [
  /(?<=[、で日])(?<credit>\p{sc=Han}{3,6})撮影[）)]?$/u,
  /[（(](?<credit>共同|時事|ロイター|AP|AFP時事|[^（）()]{2,16}提供)[）)]$/u,
]
