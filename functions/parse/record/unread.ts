import { isObject, type JsonObject } from '../json/json.ts'
import { placeIn, propertiesOf } from '../json/properties.ts'
import { wordsIn } from '../json/words.ts'
import { markupNames, richNames, textNames } from './names.ts'

// A headline's worth and more: a date or a list of labels is no text.
const fewestLetters = 200

/** Where a record keeps a text as data, whoever may read it. */
export function unreadText(record: JsonObject, at: string): string | undefined {
  const properties = propertiesOf(record, at)
  const found = [...markupNames, ...textNames, ...richNames].find(name => {
    const value = properties.get(name)?.value
    return (
      value !== undefined &&
      (isObject(value) || Array.isArray(value)) &&
      wordsIn(value).join(' ').length >= fewestLetters
    )
  })
  return found === undefined ? undefined : (properties.get(found)?.place ?? placeIn(at, found))
}
