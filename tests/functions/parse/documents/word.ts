import { zipOf } from '../archive/packed.ts'

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** The parts of a Word document whose text is `body` in Word's own markup. */
export const wordParts = (body: string) => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
})

/** A Word document out of its parts. */
export const wordOf = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  zipOf(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })))
