import type { MarkdownIt } from 'markdown-it'

const box = /^\[([ xX])\]\s+/

/** GitHub's task lists: a box that is a character, since a body has no controls. */
export function taskLists({ core }: MarkdownIt): void {
  core.ruler.before('inline', 'task', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      const isFirst = tokens[at - 1]?.type === 'paragraph_open' && tokens[at - 2]?.type === 'list_item_open'
      if (token.type === 'inline' && isFirst)
        token.content = token.content.replace(box, (_, mark: string) => (mark === ' ' ? '☐ ' : '☑ '))
    }
  })
}
