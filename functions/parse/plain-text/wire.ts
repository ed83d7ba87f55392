import type { Line } from './lines.ts'

// Above the story stand a slug, a note to editors, a byline and a house.
const nearTop = 8

/** Set by the machines of ANPA 1312: "^" before a line, "<" or "=" behind it. */
const marked = /^\^.+/
const opening = /^ZCZC\b/
const ending = 'NNNN'

/** Copy as it came off a wire: two marked lines near its top, or the frame of IPTC 7901 around it. */
function isFromWire(lines: readonly Line[]): boolean {
  const top = lines.slice(0, nearTop)
  return opening.test(top[0]?.text ?? '') || top.filter(({ text }) => marked.test(text)).length > 1
}

/**
 * Wire copy with the marks of its machines taken off, and the lines that only desks and machines read set apart: the frame of IPTC 7901
 * (ZCZC and the header below it, NNNN and what follows), sluglines with their count of words, initials and the time of filing.
 */
export function offTheWire(lines: Line[]): Line[] {
  if (!isFromWire(lines)) return lines

  const from = opening.test(lines[0]?.text ?? '') ? headerEnd(lines) : 0
  const end = lines.findIndex(({ text }) => text === ending)
  return lines.map((line, at) => {
    const text = unmarked(line.text)
    const isFrame = at < from || (end >= 0 && at >= end) || isForDesks(text) || isHouse(line.text, lines[at - 1]?.text)

    return isFrame ? { ...line, text, frame: true } : { ...line, text }
  })
}

/** "^Associated Press=" below "^By ANA RUIZ=". */
const isHouse = (text: string, before = '') => text.endsWith('=') && /^\^By .*=$/i.test(before)

// A header has a handful of lines, and a blank one below it.
const longestHeader = 8

function headerEnd(lines: readonly Line[]): number {
  const blank = lines.slice(1, 1 + longestHeader).findIndex(({ gap }) => gap)

  return blank < 0 ? 1 : blank + 1
}

const unmarked = (text: string) =>
  text
    .replace(/^\^/, '')
    .replace(/ ?[<=]$/, '')
    .replace(/ ?=?\((?:PICTURES?|PHOTOS?|VIDEOS?|GRAPHICS?)\)=?$/, '')
    .replaceAll('``', '“')
    .replaceAll("''", '”')

/** "BC-US--Ferry Fares,2nd Ld-Writethru,0512", "xy/ab/cd", "AFP 301210 GMT NOV 26", "AP-NY-11-30-26 0412EST". */
const isForDesks = (text: string) =>
  /^[A-Z]{2}-{1,3}\S.{1,80}, ?\d{2,5}$|^[a-z]{2,4}(?:[/-][a-z]{2,4}){0,4}$|^[A-Z]{2,8}[- ](?:[A-Z]{2}-)?[\d-]{6,10} (?:\d{4} ?)?[A-Z]{3,4}(?: [A-Z]{3} \d{2})?$/.test(
    text,
  )
