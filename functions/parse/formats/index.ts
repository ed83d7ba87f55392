export { simpleJson } from './simple-json.ts'
export { text } from './text.ts'
