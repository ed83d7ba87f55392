import MarkdownIt from 'markdown-it'
import { footnotes } from './footnotes.ts'
import { longAddresses } from './long-addresses.ts'
import { taskLists } from './task-lists.ts'

// CommonMark with GitHub's tables, strikethrough, tasks, notes and bare addresses; markup in the text stays, and is made safe with all the rest.
const markdown = new MarkdownIt({ html: true, linkify: true })
// Where a link may lead is decided once, for all formats, when its markup becomes blocks.
markdown.validateLink = () => true
// GitHub links what names its scheme. "example.com" in a sentence is a name.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })

markdown.use(taskLists).use(footnotes).use(longAddresses)

// Between tags a quotation mark ends nothing. Written out, and read again, the marks of a bundle took half of its time.
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
markdown.renderer.rules['text'] = (tokens, at) =>
  (tokens[at]?.content ?? '').replace(/[&<>]/g, sign => written[sign] ?? sign)

const pictureWithTitle =
  /<p>((?:<a href="[^"<>]*">)?<img src="[^"<>]*" alt="[^"<>]*") title="([^"<>]*)">(?:<\/a>)?<\/p>/g
const pictureWithLine = /<p>(<img src="[^"<>]*" alt="[^"<>]*">)\n<em>([^<>]*)<\/em><\/p>/g

/** Markdown as the markup of a page. A picture by itself takes its title, or the line in italics under it, as its caption. */
export const pageOf = (text: string): string =>
  markdown
    .render(text)
    .replace(pictureWithTitle, '<figure>$1><figcaption>$2</figcaption></figure>')
    .replace(pictureWithLine, '<figure>$1<figcaption>$2</figcaption></figure>')
