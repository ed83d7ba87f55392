import { failure } from '../../result.ts'
import type { Format, UploadedFile } from '../format.ts'
import { xmlOpening } from '../xml/sniff.ts'
import { namedAsXml, vocabularyOf } from '../xml/vocabulary.ts'

/** XML that no reader knows. It is told off by name: read as plain text, its markup would be published. */
export const otherXml: Format = {
  name: 'otherXml',
  recognise: file => (vocabularyOf(file) === 'other' ? 'structure' : namedAsXml(file)),
  read: file =>
    failure({ kind: 'unknown-format', ...rootOf(file), mend: `Export the article as ${known}, and upload it.` }),
}

const known = 'NewsML-G2, NITF, NewsML 1, RSS, Atom or a WordPress export'

const rootOf = (file: UploadedFile) => {
  const root = xmlOpening(file)?.root

  return root === undefined
    ? { reason: 'The file is called XML, but it does not begin as XML does.' }
    : { reason: `The file is XML, but no reader knows its root element <${root}>.` }
}
