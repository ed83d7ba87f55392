export { docx } from './docx.ts'
export { email } from './email.ts'
export { rtf } from './rtf.ts'
export { text } from './text.ts'
