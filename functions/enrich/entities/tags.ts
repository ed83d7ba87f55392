/** The kinds of names that are told apart. */
export const entityTypes = ['person', 'place', 'organisation'] as const
export type EntityType = (typeof entityTypes)[number]

/** A run of words: `end` is the first word after it. */
export type WordSpan = { start: number; end: number; type: EntityType }

// Tag 0 is outside; then for each type: begins, inside, last, only word of a name.
const [begin, inside, last, only] = [0, 1, 2, 3]
export const tagCount = 1 + entityTypes.length * 4
const typeOfTag = (tag: number): number => (tag - 1) >> 2
const partOfTag = (tag: number): number => (tag - 1) & 3

const isOpen = (tag: number): boolean => tag > 0 && tag < tagCount && partOfTag(tag) <= inside

/** Whether `tag` may follow; the start of a sentence is `tagCount`. */
export function mayFollow(before: number, tag: number): boolean {
  const continues = tag > 0 && (partOfTag(tag) === inside || partOfTag(tag) === last)
  if (!isOpen(before)) return !continues

  return continues && typeOfTag(before) === typeOfTag(tag)
}

export const mayEnd = (tag: number): boolean => !isOpen(tag)

export function tagsOf(spans: readonly WordSpan[], length: number): Uint8Array {
  const tags = new Uint8Array(length)
  for (const { start, end, type } of spans) {
    const base = 1 + entityTypes.indexOf(type) * 4
    for (let at = start; at < end; at += 1)
      tags[at] = base + (end - start === 1 ? only : at === start ? begin : at === end - 1 ? last : inside)
  }

  return tags
}

export function spansOf(tags: Uint8Array): WordSpan[] {
  const spans: WordSpan[] = []
  let start = 0
  tags.forEach((tag, at) => {
    if (tag === 0) return
    const part = partOfTag(tag)
    if (part === begin || part === only) start = at
    const type = entityTypes[typeOfTag(tag)]
    if (type !== undefined && (part === last || part === only)) spans.push({ start, end: at + 1, type })
  })

  return spans
}
