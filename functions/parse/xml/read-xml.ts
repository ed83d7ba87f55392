import type { Evidence, Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import { cleaned } from '../../text/clean.ts'
import type { Decoded } from '../../text/decoded.ts'
import { partsOfMended, takeParts } from '../budget.ts'
import type { UploadedFile } from '../format.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import type { XmlElement } from './element.ts'
import { mended } from './mend.ts'
import { encodingIn } from './sniff.ts'
import { treeOf } from './tree.ts'

export type ReadXml = { root: XmlElement; decoded: Decoded; evidence: Evidence[] }

/** A file as a tree, and what had to be put right on the way. The transport's charset goes before the file's own (RFC 7303). */
export function readXml(file: UploadedFile): Result<ReadXml, Rejection> {
  const { bytes, contentType } = file
  const decoded = decode(bytes, declaredCharset(contentType) ?? encodingIn(bytes))
  if (!decoded.ok) return failure(notDecoded(decoded.failure, bytes))
  const { text, mended: count } = mended(cleaned(decoded.value.text).trimStart())
  if (text === '') return failure(rejected.empty)
  const refused = takeParts(file, count * partsOfMended)
  if (refused) return failure(refused)

  const root = treeOf(text, file)
  return root.ok ? success({ root: root.value, decoded: decoded.value, evidence: mendedEvidence(count) }) : root
}

const mendedEvidence = (count: number): Evidence[] =>
  count === 0
    ? []
    : [
        {
          field: 'characters',
          place: 'file',
          rule: 'mended',
          confidence: 0.9,
          note: `ampersands and character references that were not XML: ${count}`,
        },
      ]
