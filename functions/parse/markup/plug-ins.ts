import { attribute, type Element, elementsIn, isElement } from './element.ts'

/** What plug-ins of content systems call the share bars, the lists of other stories and the forms that they put behind a text. */
const called =
  /(?:^|\s)(?:sharedaddy|sd-(?:sharing|like)[\w-]*|jetpack-likes[\w-]*|jp-relatedposts|wp-block-jetpack-(?:subscriptions|related-posts|sharing-buttons?|like)|addtoany_[\w-]*|a2a_kit|addthis_[\w-]*|yarpp(?:-[\w-]*)?|crp_related|rp4wp[\w-]*|ssba[\w-]*|essb_[\w-]*|heateor_[\w-]*|shareaholic[\w-]*|swp_social_panel|mashsb-[\w-]*|dpsp-[\w-]*|mc4wp-form[\w-]*|wp-block-mailpoet[\w-]*|subscription-widget[\w-]*|kg-signup-card|wpdiscuz[\w-]*|post-ratings|feedflare|blogger-post-footer)(?:\s|$)/i

// A label, a field and a button.
const mostOfForm = 400

/** Whether a plug-in put it there: it is no part of what the writer wrote. */
export function isPluggedIn(element: Element): boolean {
  if (element.attributes.size === 0 && element.name !== 'form') return false
  if (called.test(attribute(element, 'class') ?? '') || called.test(attribute(element, 'id') ?? '')) return true

  return element.name === 'form' && isAsking(element)
}

/** A form with a field to fill in, and not one around a whole text. */
const isAsking = (form: Element): boolean =>
  lettersIn(form) < mostOfForm && elementsIn(form).some(({ name }) => name === 'input' || name === 'button')

/** Counted no further than it matters: forms may stand in one another. */
function lettersIn({ children }: Element): number {
  let letters = 0
  for (const child of children) {
    letters += isElement(child) ? lettersIn(child) : child.trim().length
    if (letters >= mostOfForm) break
  }
  return letters
}
