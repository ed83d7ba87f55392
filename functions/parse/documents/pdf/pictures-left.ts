import type { Evidence } from '../../../../events/article.ts'

/**
 * Pictures stay in a PDF, and the receipt says so. A file keeps those of its older versions too: only its reader knows which are shown,
 * and that gives them as pixels, for which nothing here makes files again.
 */
export const picturesLeft = (bytes: Uint8Array): Evidence[] =>
  /\/Subtype\s{0,9}\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
    ? [
        {
          field: 'images',
          place: 'file',
          rule: 'left-out',
          confidence: 1,
          note: 'what is drawn in a PDF stays in it: upload its pictures beside it',
        },
      ]
    : []
