import { expect, test } from 'vitest'
import type { Element, Node } from '../../../../functions/parse/markup/element.ts'
import { isFigure } from '../../../../functions/parse/markup/pictures.ts'

test('what frames hold that stand in one another is looked at once for all of them', () => {
  const deep = 200
  const looks = { count: 0 }
  const frames = [framing('img', [], looks)]
  for (let n = 0; n < deep; n++) frames.push(framing('div', frames.slice(-1), looks))

  const figures = frames.toReversed().filter(isFigure)

  expect(figures).toHaveLength(deep)
  expect(looks.count).toBeLessThan(2 * deep)
})

/** An element that counts how often its children are asked for. */
const framing = (name: string, children: Node[], looks: { count: number }): Element => ({
  name,
  attributes: new Map([['class', 'image']]),
  get children() {
    looks.count++
    return children
  },
  parent: undefined,
  before: undefined,
  start: 0,
})
