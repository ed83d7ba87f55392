import type { Rejection } from '../../../events/article.ts'
import type { ZipEntry } from '../archive/zip-directory.ts'

/** What OpenDocument and EPUB, Office and Apple's programs keep in an archive beside a document of theirs. */
const marks = /^(?:mimetype|\[Content_Types\]\.xml|Index\/Document\.iwa|Index\.zip)$/

/** A sheet, slides, a book: it lies in an archive, and its parts are no articles. */
export const otherDocument = (entries: readonly ZipEntry[]): Rejection | undefined =>
  entries.some(({ name }) => marks.test(name))
    ? {
        kind: 'unknown-format',
        reason:
          'The file is a document of a kind that is not read, such as a sheet, slides or a book (xlsx, pptx, ods, epub, pages).',
        mend: 'Save the article as .docx, .odt or plain text, and upload it again.',
      }
    : undefined
