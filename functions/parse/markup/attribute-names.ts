/**
 * Attributes that some reader asks for. Pages carry ten others to one of these, for scripts and styles, and they would make
 * up most of a tree. Of handlers (`onclick`) only the name is kept, to say that it was taken out.
 */
const keptAttributes: ReadonlySet<string> = new Set(
  [
    'id class style hidden role lang xml:lang title alt href src srcset rel type name property content http-equiv',
    'itemprop itemtype value datetime pubdate width height aria-label action formaction xlink:href start colspan rowspan',
    'data-src data-srcset data-original data-lazy-src data-hi-res-src data-image-src data-url data-full-src data-videoid',
  ].flatMap(line => line.split(' ')),
)

/** Those in which a desk says until when a page is held are of its own making. */
export const isKept = (attribute: string): boolean => keptAttributes.has(attribute) || attribute.includes('embargo')
