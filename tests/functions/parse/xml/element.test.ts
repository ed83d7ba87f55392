import { expect, test } from 'vitest'
import {
  firstAt,
  outermost,
  placeOf,
  textOf,
  within,
  type XmlElement,
} from '../../../../functions/parse/xml/element.ts'
import { treeOf } from '../../../../functions/parse/xml/tree.ts'

function rootOf(xml: string): XmlElement {
  const tree = treeOf(xml, { key: 'a.xml', bytes: new Uint8Array(), metadata: {} })
  if (!tree.ok) throw new Error(tree.failure.reason)
  return tree.value
}

const root = rootOf('<a><b>one<b>two</b></b><c><d/></c><c><b>three</b><d>four<![CDATA[ five]]></d></c></a>')

test('what stands within is found at every depth, or only where it is not in another', () => {
  expect(within(root, 'b').map(one => textOf(one))).toEqual(['onetwo', 'two', 'three'])
  expect(within(root, 'd', 'c').map(({ name }) => name)).toEqual(['c', 'd', 'c', 'd'])
  expect(outermost(root, 'b').map(one => textOf(one))).toEqual(['onetwo', 'three'])
  expect(within(undefined, 'b')).toEqual([])
  expect(outermost(undefined, 'b')).toEqual([])
})

test('the first at a path is looked for behind those that lead nowhere', () => {
  expect(textOf(firstAt(root, 'c/b'))).toBe('three')
  expect(firstAt(root, 'c/x')).toBeUndefined()
})

test('a text is read to its end, or as far as is asked', () => {
  expect(textOf(root)).toBe('onetwothreefour five')
  expect(textOf(root, 8)).toBe('onetwoth')
  expect(textOf(root, 6)).toBe('onetwo')
  expect(textOf(undefined)).toBe('')
})

test('a place is told by the end of its path, and by the beginning of a name that was made to be long', () => {
  const deep = rootOf(`<a>${'<b>'.repeat(100)}<b/><b/>${'</b>'.repeat(100)}</a>`)
  const long = rootOf(`<a><${'b'.repeat(5000)}/></a>`)

  expect(
    within(deep, 'b')
      .map(one => placeOf(one))
      .at(-1),
  ).toBe(`${'b/'.repeat(11)}b[2]`)
  expect(within(long, 'b'.repeat(5000)).map(one => placeOf(one))).toEqual(['b'.repeat(60)])
})
