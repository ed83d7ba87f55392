import { aboutIn } from '../about.ts'
import { withoutAsides } from '../boxes.ts'
import { withoutLayout } from '../layout.ts'
import type { Packaged } from '../packaged.ts'
import { shownIn, styledBy } from '../paragraphs.ts'
import { passagesOf } from '../styled.ts'
import { notesCalled } from './notes.ts'
import type { Parts } from './package.ts'
import { referenceOf } from './reference.ts'
import { paragraphsIn } from './text.ts'
import { wordsAround } from './words-around.ts'

/** A Word document as passages, or the first fault of its markup. */
export function contentsOf(parts: Parts): Packaged {
  const reference = referenceOf(parts)
  const { paragraphs: written, calls, ...text } = paragraphsIn(parts.text, reference)
  const paragraphs = withoutLayout(withoutAsides(written))
  const { pictures, captions } = shownIn(paragraphs)
  const about = aboutIn(parts.about)
  // Their links are counted in lists of their own.
  const noted = notesOf(parts).map(xml => paragraphsIn(xml, { ...reference, links: new Map() }))

  return {
    passages: passagesOf(paragraphs.filter(one => !captions.has(one)).map(styledBy(reference.ordered))),
    notes: notesCalled(
      calls,
      noted.flatMap(one => one.paragraphs),
    ),
    heads: (parts.heads ?? []).flatMap(wordsAround),
    around: [parts.text, ...(parts.others ?? [])].flatMap(wordsAround),
    pictures,
    extra: Object.keys(about).length === 0 ? {} : { document: about },
    ...text,
    isFull: text.isFull || noted.some(({ isFull }) => isFull),
    parts: noted.reduce((sum, one) => sum + one.parts, text.parts),
  }
}

const notesOf = ({ footnotes, endnotes }: Parts) => [footnotes, endnotes].filter(xml => xml !== undefined)
