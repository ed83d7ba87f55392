import { attribute, type Element, isElement } from './element.ts'

/** What Word and Google Docs call a remark that editors made beside a text, and where it is called. */
const remark = /^#(?:cmnt\d|_msocom_)/
const remarkBack = /^#(?:cmnt_ref|_msoanchor_)/
const listOfRemarks = /(?:^|[;\s])mso-element\s*:\s*comment(?:-list)?\b/i

/** Whether an element is an editor's remark or the mark of one: it was never meant for readers. */
export function isEditorsRemark(element: Element): boolean {
  const { name } = element
  if (name === 'a') return remark.test(attribute(element, 'href') ?? '')
  if (name === 'div' && listOfRemarks.test(attribute(element, 'style') ?? '')) return true

  return (name === 'p' || name === 'div') && opensWithRemark(element)
}

function opensWithRemark(element: Element): boolean {
  const first = element.children.find(isElement)

  return first?.name === 'a' && remarkBack.test(attribute(first, 'href') ?? '')
}
