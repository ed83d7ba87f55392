import { isCalledEmbargo, saidUnder } from '../called-embargo.ts'
import { isElement, type XmlElement } from './element.ts'

// "<a>" in a page that stands in the file.
const isLink = /(?:^|:)a$/

// No line is longer, and what stands around it is not put together again for each element that it stands in.
const longest = 1000

/** `<Property FormalName="Embargo" Value="…"/>`, `<field name="embargo">…</field>`. */
const calling = ['name', 'FormalName', 'property', 'key']
const telling = new Set(['content', 'Value', 'value'])

const nameOf = ({ name, attributes }: XmlElement): string =>
  calling.map(one => attributes.get(one)).find(one => one !== undefined && isCalledEmbargo(one)) ?? name

/** All that an element says: texts, each as far as its element goes, and the values of attributes. What is in `others` is not of it. */
export function wordsIn(top: XmlElement, others: ReadonlySet<XmlElement> = new Set()): string[] {
  const found: string[] = []
  const visit = (element: XmlElement): string => {
    if (others.has(element) || isLink.test(element.name)) return ''
    const called = nameOf(element)
    for (const [name, value] of element.attributes) {
      const words = saidUnder(telling.has(name) ? called : name, value)
      if (words.includes(' ')) found.push(words)
    }
    const isText = element.children.some(child => !isElement(child) && child.trim() !== '')
    const said = element.children.map(child => (isElement(child) ? visit(child) : child).slice(0, longest + 1))
    const text = isText ? said.join('').slice(0, longest + 1) : ''
    if (text !== '') found.push(saidUnder(called, text))
    return text
  }
  visit(top)
  return found
}
