import type { Picture } from '../../../events/article.ts'
import { writeBlocks } from '../markup/blocks.ts'
import { type Element, elementsIn } from '../markup/element.ts'
import { isFigure } from '../markup/pictures.ts'
import { isOtherPart } from './furniture.ts'
import type { Main } from './main-content.ts'

/** Pictures that stand between the headline and the story: leads are often set outside of its text. */
export function leadsAbove(root: Element, { element, isTeaser }: Main, base: string | undefined): Picture[] {
  const outside = elementsIn(root, one => one !== element && !isOtherPart(one) && !isTeaser(one))
  const first = outside.findIndex(({ name }) => name === 'h1')
  const figures = outside.filter((one, at) => (at > first || first < 0) && one.start < element.start && isFigure(one))

  return figures
    .slice(0, most)
    .flatMap(figure =>
      writeBlocks([figure], { base }).flatMap(block => (block.kind === 'figure' ? [block.picture] : [])),
    )
}

const most = 3
