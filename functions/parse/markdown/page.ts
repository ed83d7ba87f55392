import MarkdownIt from 'markdown-it'

// CommonMark with GitHub's tables, strikethrough and bare addresses; markup in the text stays, and is made safe with all the rest.
const markdown = new MarkdownIt({ html: true, linkify: true })
// Where a link may lead is decided once, for all formats, when its markup becomes blocks.
markdown.validateLink = () => true
// GitHub links what names its scheme. "example.com" in a sentence is a name.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })

// A note is text. Taken for the definition of a link, as CommonMark would, its words would be lost.
markdown.block.ruler.before('reference', 'note', (state, line, _end, silent) => {
  const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4 || !/^\[\^[^\]\s]{1,60}\]:/.test(text)) return false
  if (silent) return true

  state.line = line + 1
  state.push('paragraph_open', 'p', 1).map = [line, line + 1]
  const inline = state.push('inline', '', 0)
  inline.content = text.replace(/^\[(\^[^\]]+)\]:/, '\\[$1\\]:')
  inline.map = [line, line + 1]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  return true
})

const pictureWithTitle = /<p>(<img src="[^"<>]*" alt="[^"<>]*") title="([^"<>]*)"><\/p>/g
const pictureWithLine = /<p>(<img src="[^"<>]*" alt="[^"<>]*">)\n<em>([^<>]*)<\/em><\/p>/g

/** Markdown as the markup of a page. A picture by itself takes its title, or the line in italics under it, as its caption. */
export const pageOf = (text: string): string =>
  markdown
    .render(text)
    .replace(pictureWithTitle, '<figure>$1><figcaption>$2</figcaption></figure>')
    .replace(pictureWithLine, '<figure>$1<figcaption>$2</figcaption></figure>')
