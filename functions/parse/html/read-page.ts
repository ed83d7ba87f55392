import type { Block, Draft, Evidence } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { commentsIn } from '../../text/comments.ts'
import { type Announced, announcedAround } from '../announced.ts'
import { blank, type Found, withFields } from '../found.ts'
import { embargoesIn } from '../given/notices.ts'
import { arranged } from '../markup/arranged.ts'
import { writeBlocks } from '../markup/blocks.ts'
import { treeOf } from '../markup/tree.ts'
import { feetOf, wordsAbove } from './beside-story.ts'
import { blockText } from './block-text.ts'
import { corrected, correctionsIn } from './corrections.ts'
import { filed } from './dateline.ts'
import { canonicalUrl, keywords, language, section } from './details.ts'
import { underForm } from './form-above.ts'
import { headlineOf, openingLine } from './headline.ts'
import { leadsAbove } from './leads-above.ts'
import { mainContent } from './main-content.ts'
import { markupEvidence } from './markup-evidence.ts'
import { pageFacts } from './page-facts.ts'
import { people } from './people.ts'
import { picturesOf } from './pictures.ts'
import { publicationDate } from './publication-date.ts'
import { creditedTo, signedOff } from './sign-offs.ts'
import { described, standfirstOf } from './standfirst.ts'
import { storyBlocks, withoutField } from './story-blocks.ts'
import { surroundingsOf } from './surroundings.ts'
import { wordsAround } from './words-around.ts'

export type Page = { draft: Draft; evidence: Evidence[] } & Announced

// A thick novel is a million.
const mostLetters = 2_000_000

/** A web page, or a piece of one, as the article on it; or why there is none. `address` = where it was saved from. */
export function readPage(html: string, site: SiteConfig, address?: string): Result<Page, 'no words' | 'too much'> {
  const root = treeOf(html)
  if (root.isCut) return failure('too much')
  const facts = pageFacts(root, address)
  const main = mainContent(root, facts.base === undefined ? undefined : new URL(facts.base).hostname)
  if ((main.measures.get(root)?.text ?? 0) > mostLetters) return failure('too much')
  const written = writeBlocks([main.element], { base: facts.base, isLeftOut: main.isOut })
  const announced = announcedAround([...wordsAround(root, main.isTeaser), ...commentsIn(html)])
  const document = underForm(written, facts, site.timeZone)
  if (document !== undefined) return success({ ...document, ...announced })
  const titled = headlineOf(facts, main.isOut)
  const headline = titled.fields.headline === undefined ? openingLine(written) : titled
  const title = headline.fields.headline ?? ''
  if (title === '') return failure('no words')

  const around = surroundingsOf(root, {
    headline: titled.element,
    main: main.element,
    isTeaser: main.isTeaser,
    described: described(facts),
  })
  const above = wordsAbove(titled, main, facts.base)
  const foot = writeBlocks(feetOf(main), { base: facts.base })
  const free = embargoesIn(arranged([...above, ...written]), 'page')
  const off = signedOff(free.blocks, foot)
  const notes = correctionsIn(storyBlocks(off.blocks, titled.fields.headline ?? ''), foot)
  // Search engines are told of the first sentence with its place or without it.
  const openings = [notes.blocks, filed(notes.blocks).blocks].map(blocks => blockText(blocks.find(isParagraph)))
  const standfirst = standfirstOf(facts, around.standfirsts, { headline: title, openings })
  const signed = people(facts, around)
  const story = filed(withoutField(withoutField(notes.blocks, standfirst.fields.standfirst), signed.fields.byline))

  const page = put(story.blocks, [
    headline,
    standfirst,
    signed,
    creditedTo(off, signed),
    story.found,
    publicationDate(facts, [...around.dates, ...story.dates], site.timeZone),
    language(facts),
    section(facts, site),
    keywords(facts),
    picturesOf(facts, leadsAbove(root, main, facts.base), story.blocks),
    canonicalUrl(facts),
    corrected(notes),
    free.found,
    markupEvidence(root, main, written),
  ])
  return success({ ...page, ...announced })
}

const isParagraph = ({ kind }: Block) => kind === 'paragraph'

const put = (body: Block[], found: readonly Found[]): Page => ({
  draft: withFields({ ...blank, body }, found),
  evidence: found.flatMap(one => one.evidence),
})
