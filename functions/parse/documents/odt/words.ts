import { walkXml } from '../xml-walk.ts'

/** Set in the middle of a line; all else ends one. */
const inLine = /^text:(?:span|a|s|tab|bookmark.*|reference.*|change.*|soft-page-break|meta)$/
/** Struck out, it is not said any more. */
const unsaid = 'text:tracked-changes'

/** All that a part says, in lines: of comments, boxes, hidden words and descriptions too. */
export function wordsIn(xml: string): string[] {
  const found: string[] = []
  let line = ''
  let isStruckOut = false
  const step = (name: string) => {
    if (inLine.test(name)) return
    found.push(line)
    line = ''
  }
  walkXml(
    xml,
    {
      open(name) {
        isStruckOut ||= name === unsaid
        step(name)
      },
      text(text) {
        if (!isStruckOut) line += text
      },
      close(name) {
        if (name === unsaid) isStruckOut = false
        step(name)
      },
    },
    Number.POSITIVE_INFINITY,
  )
  return [...found, line].filter(one => one.trim() !== '')
}
