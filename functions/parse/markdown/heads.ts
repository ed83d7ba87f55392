import type { Properties } from './property-lines.ts'

const pandoc = /^\s*%[^\S\n]+([^\n]{1,300})\n%[^\S\n]*([^\n]{0,300})\n(?:%[^\S\n]*([^\n]{0,100})\n)?/
const reader =
  /^\s*Title: ([^\n]{1,300})\n+URL Source: ([^\n]{1,1000})\n+(?:Published Time: ([^\n]{1,60})\n+)?(?:[^\n:]{1,40}: [^\n]{1,300}\n+)?Markdown Content:\n/

/** What Pandoc calls a title block ("% Title", "% Authors", "% Date"), and what readers of pages write above the text they took from one. */
export function splitHead(text: string): Properties | undefined {
  const top = text.slice(0, 3000)
  const block = pandoc.exec(top)
  if (block)
    return {
      record: recordOf({ title: block[1], author: block[2], date: block[3] }),
      text: text.slice(block[0].length),
    }

  const read = reader.exec(top)
  return read
    ? { record: recordOf({ title: read[1], url: read[2], date: read[3] }), text: text.slice(read[0].length) }
    : undefined
}

const recordOf = (said: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])))
