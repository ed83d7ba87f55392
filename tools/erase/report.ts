import { printable } from '../../infra/local/terminal/terminal-text.ts'
import { counted } from '../desk/counted.ts'
import type { Desk } from '../desk/desk.ts'
import type { Copies } from './copies.ts'

/** What will be erased, or was. */
export function inventory(copies: Copies, letters: number): string {
  const { articleId, keys, versions, texts, bodies, pages } = copies

  return [
    `Article ${articleId}`,
    ...keys.map(key => `  object  ${printable(key)}`),
    ...pages.map(page => `  page    ${printable(page)}`),
    '',
    `  ${counted(versions.length, 'version')} in the buckets, delete markers included`,
    `  ${counted(texts.length, 'text')} in the articles table, ${bodies.length} in the bodies bucket`,
    `  ${counted(letters, 'dead letter')}`,
    '  its row in the feeds table, its lines in the feeds, and what its page says',
  ].join('\n')
}

/** What erasing does not reach, and for how long. Honest to whoever must answer for it. */
export function remains({ articleId, keys }: Copies, { stack }: Desk): string {
  return [
    'What remains:',
    `  · a tombstone: the id ${articleId}, the names of its objects and when they changed. It keeps the article away for`,
    '    good: to publish it again, give it another id and another name. Its page says that it was withdrawn.',
    ...(stack === undefined ? here(keys) : inTheCloud),
    '  · what readers, feed readers and search engines have taken. Feeds tell them that it was withdrawn.',
  ].join('\n')
}

const here = (keys: readonly string[]): string[] => [
  `  · the files that were uploaded from, such as inbox/${printable(keys[0] ?? '')}: the next start would upload them again.`,
  '  · freed space in the data directory, until it is written over. --fresh empties it.',
]

const inTheCloud = [
  '  · point-in-time backups of the articles table: up to 35 days. Restored, they hold it: erase it again.',
  '  · copies at the edge of CloudFront: pages up to 5 minutes, feeds up to 11 minutes.',
  '  · logs, 90 days: ids and hashes of keys, no text and no key.',
]
