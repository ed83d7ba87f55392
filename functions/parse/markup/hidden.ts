import { isEditorsRemark } from './editors-remarks.ts'
import { attribute, type Element } from './element.ts'
import { isStruck } from './struck.ts'

/** Not shown by a browser, or taken out by whoever edited the text. What only scripts or style sheets hide is not known here. */
export function isHidden(element: Element): boolean {
  const { attributes } = element
  if (isStruck(element) || isEditorsRemark(element)) return true
  if (attributes.size === 0) return false
  if (attributes.has('hidden')) return !isStreamed(element)
  const style = attribute(element, 'style')
  if (style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true

  return isBesideText(attribute(element, 'class'))
}

/** What frameworks and themes call the words that only a screen reader says, and WordPress the button beside a file's name. */
const isBesideText = (classes: string | undefined) =>
  classes !== undefined &&
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|assistive-text|element-invisible|wp-block-file__button)(?:\s|$)/i.test(
    classes,
  )

/** React sends late parts of a page hidden, `<div hidden id="S:1">`, and moves each to its place when it has come. */
const isStreamed = (element: Element) => /^S:[0-9a-f]+$/.test(attribute(element, 'id') ?? '')
