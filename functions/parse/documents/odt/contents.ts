import { aboutIn } from '../about.ts'
import { withoutAsides } from '../boxes.ts'
import { withoutLayout } from '../layout.ts'
import { numbered } from '../notes.ts'
import type { Packaged } from '../packaged.ts'
import { shownIn, styledBy } from '../paragraphs.ts'
import { passagesOf } from '../styled.ts'
import type { Parts } from './package.ts'
import { stylesIn } from './styles.ts'
import { paragraphsIn } from './text.ts'
import { wordsIn } from './words.ts'

/** An OpenDocument text as passages, or the first fault of its markup. */
export function contentsOf({ text, styles: named, about: said }: Parts): Packaged {
  const styles = stylesIn([named, text])
  const { paragraphs: written, notes, ...read } = paragraphsIn(text, styles)
  const paragraphs = withoutLayout(withoutAsides(written))
  const { pictures, captions } = shownIn(paragraphs)
  const about = aboutIn(said)

  return {
    passages: passagesOf(paragraphs.filter(one => !captions.has(one)).map(styledBy(read.ordered))),
    notes: numbered(notes),
    // The only words among the styles are those above and below each page.
    heads: wordsIn(named),
    around: [...wordsIn(text), ...wordsIn(said)],
    pictures,
    extra: Object.keys(about).length === 0 ? {} : { document: about },
    ...read,
  }
}
