import type { MarkdownIt, Token } from 'markdown-it'

const opening = /^\[\^([^\]\s]{1,60})\]:[ \t]*/
const call = /\[\^([^\]\s]{1,60})\]/y

/** GitHub's footnotes: a number in the text where one is called for, and a numbered list of them at its end. */
export function footnotes(markdown: MarkdownIt): void {
  takeNotes(markdown)
  putNotesLast(markdown)
  putNumbers(markdown)
}

function takeNotes({ block }: MarkdownIt): void {
  // Taken for the definition of a link, as CommonMark would, a note's words would be lost.
  block.ruler.before('reference', 'note', (state, line, end, silent) => {
    const textOf = (at: number) => state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at])
    const [mark, label] = opening.exec(textOf(line)) ?? []
    if (mark === undefined || label === undefined || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
    if (silent) return true

    let next = line + 1
    while (next < end && textOf(next) !== '' && !opening.test(textOf(next))) next++
    const lines = Array.from({ length: next - line }, (_, at) => textOf(line + at))
    state.line = next
    state.push('paragraph_open', 'p', 1).meta = { note: label }
    const inline = state.push('inline', '', 0)
    inline.content = lines.join('\n').slice(mark.length)
    inline.map = [line, next]
    inline.children = []
    state.push('paragraph_close', 'p', -1)
    return true
  })
}

function putNotesLast({ core }: MarkdownIt): void {
  core.ruler.before('inline', 'notes', state => {
    const labelAt = (at: number) => noteIn(state.tokens[at])
    const notes = new Map<string, Token[]>()
    for (const at of state.tokens.keys()) {
      const label = labelAt(at)
      if (label !== undefined && !notes.has(label)) notes.set(label, state.tokens.slice(at, at + 3))
    }
    if (notes.size === 0) return

    const isNote = (at: number) => [at, at - 1, at - 2].some(one => labelAt(one) !== undefined)
    const text = state.tokens.filter((_, at) => !isNote(at))
    const labels = [...new Set([...callsIn(text), ...notes.keys()])].filter(label => notes.has(label))
    const tag = (type: string, name: string, nesting: -1 | 1) => new state.Token(type, name, nesting)
    const items = labels.flatMap(label => [
      tag('list_item_open', 'li', 1),
      ...(notes.get(label) ?? []),
      tag('list_item_close', 'li', -1),
    ])
    state.env['notes'] = new Map(labels.map((label, at) => [label, at + 1]))
    state.tokens = [...text, tag('ordered_list_open', 'ol', 1), ...items, tag('ordered_list_close', 'ol', -1)]
  })
}

const noteIn = (token: Token | undefined): string | undefined => {
  const label: unknown = token?.meta?.['note']

  return typeof label === 'string' ? label : undefined
}

/** Notes are numbered as they are called for. */
const callsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ content }) => [...content.matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(([, label = '']) => label))

function putNumbers({ inline }: MarkdownIt): void {
  inline.ruler.before('link', 'note', (state, silent) => {
    call.lastIndex = state.pos
    const [written, label] = call.exec(state.src) ?? []
    const notes: unknown = state.env['notes']
    const number = notes instanceof Map ? notes.get(label) : undefined
    if (written === undefined || number === undefined) return false

    if (!silent) state.push('text', '', 0).content = `[${number}]`
    state.pos += written.length
    return true
  })
}
