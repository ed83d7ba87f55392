import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { html } from '../../functions/parse/formats/html.ts'
import { decodePage } from '../../functions/parse/html/page-charset.ts'
import { blocksOf } from '../../functions/parse/markup/blocks-of.ts'
import { plainText } from '../../functions/text/plain.ts'
import { site } from '../../site.config.ts'
import { textOf } from '../read/text.ts'
import { dayShown } from './day-shown.ts'

/** What any reader makes of a page; a library may know less than we ask. */
export type Reading = { text: string; headline?: string; authors: string[]; day?: string }
export type PageReader = { name: string; read(bytes: Buffer): Promise<Reading> | Reading }

const ours: PageReader = {
  name: 'copydesk',
  async read(bytes) {
    const read = await html.read({ key: 'page.html', bytes, metadata: {} }, site)
    const draft = read.ok ? read.value.articles[0]?.draft : undefined
    if (!read.ok || !draft) return { text: '', authors: [] }
    const day = dayShown(draft, read.value.evidence)

    return {
      text: textOf(draft),
      headline: draft.headline,
      authors: draft.contributors.map(({ name }) => name),
      ...(day && { day }),
    }
  },
}

/** Its markup is turned to text by our own code, which sets words of neighbouring blocks apart: that is worth half a point to it. */
const readability: PageReader = {
  name: 'Readability + linkedom',
  read(bytes) {
    const decoded = decodePage(bytes, undefined)
    const { document } = parseHTML(decoded.ok ? decoded.value.text : bytes.toString('latin1'))
    const article = new Readability(document).parse()
    const day = article?.publishedTime?.slice(0, 10)

    return {
      text: plainText(blocksOf(article?.content ?? '').blocks),
      authors: article?.byline ? [article.byline.replace(/^by /i, '')] : [],
      ...(article?.title && { headline: article.title }),
      ...(day && { day }),
    }
  },
}

export const pageReaders: readonly PageReader[] = [ours, readability]
