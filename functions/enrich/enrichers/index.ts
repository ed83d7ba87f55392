export { language } from './language.ts'
export { readingTime } from './reading-time.ts'
export { summary } from './summary.ts'
export { topics } from './topics.ts'
