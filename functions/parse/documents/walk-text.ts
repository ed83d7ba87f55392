import { isFull, partsRead, type Room } from './room.ts'
import { walkXml, type XmlWalk } from './xml-walk.ts'

/** What was read of a document's text: `fault` is the first of its markup. */
export type TextRead = { isFull: boolean; parts: number; fault?: string }

// Read as XML, one costs as much as three marks of Rich Text; a novel has 200,000.
const marksOfElement = 5

/** Walks the text of a document as long as there is room; `end` finishes what is open when it is over. */
export function walkText(xml: string, { end, ...steps }: XmlWalk & { end(): void }, room: Room): TextRead {
  const fault = walkXml(
    xml,
    {
      ...steps,
      open(name, attributes) {
        room.marks -= marksOfElement
        steps.open(name, attributes)
      },
      isOver: () => isFull(room),
    },
    Number.POSITIVE_INFINITY,
  )
  end()

  return { isFull: isFull(room), parts: partsRead(room), ...(fault !== undefined && { fault }) }
}
