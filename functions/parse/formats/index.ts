export { docx } from './docx.ts'
export { rtf } from './rtf.ts'
export { text } from './text.ts'
