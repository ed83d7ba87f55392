import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../../../functions/parse/html/words-in.ts'
import { type Element, elementsIn } from '../../../../functions/parse/markup/element.ts'
import { treeOf } from '../../../../functions/parse/markup/tree.ts'

/** The first element of that name in a page. */
const first = (html: string, name: string): Element => {
  const root = treeOf(html)
  return elementsIn(root).find(element => element.name === name) ?? root
}

describe('the words of an element', () => {
  test.each([
    ['stand one blank apart, whatever is between them', 'Ana<b> </b> <i> </i>\n Ruiz <br> sails', 'Ana Ruiz sails'],
    ['are not parted by what only styles them', 'The h<em>arb</em>our', 'The harbour'],
    ['are parted by any other element', 'By<span>Ana</span>Ruiz', 'By Ana Ruiz'],
    ['are those that readers see', 'By <script>track()</script>Ana Ruiz<style>p {}</style>', 'By Ana Ruiz'],
  ])('%s', (_, inside, expected) => expect(wordsIn(first(`<p>${inside}</p>`, 'p'))).toBe(expected))

  test.each([[1], [8], [30], [1000]])('are the same whoever was asked for %d letters before', most => {
    const sentence = 'The ferry sails <b>again</b> from the old pier. '
    const html = `<section><div><h2>Harbour</h2><p>${sentence.repeat(4)}</p></div> ${sentence}</section>`
    const section = first(html, 'section')
    wordsIn(section, most)

    for (const element of elementsIn(section)) expect(wordsIn(element)).toBe(wordsIn(first(html, element.name)))
  })
})
