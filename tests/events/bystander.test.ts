import { describe, expect, test } from 'vitest'
import { isBystander } from '../../events/bystander.ts'

describe('a file that nobody means to publish', () => {
  test.each([
    ...['.DS_Store', 'world/.git/config', '.a.txt.swp', '__MACOSX/world/a.txt', 'world/._a.txt', '.~lock.a.docx#'],
    ...['a.txt~', 'a.tmp', 'film.crdownload', 'a.txt.download/a.txt', '#a.txt#', '~$a.docx', '4913'],
    ...[
      'Thumbs.db',
      'world/desktop.ini',
      'page_files/main.css',
      'page_files/jquery.min.JS',
      'font.woff2',
      'favicon.ico',
    ],
  ])('is %s', name => {
    expect(isBystander(name)).toBe(true)
  })

  test.each([
    ...['a.txt', 'world/b.md', 'template.txt', 'party.txt', 'world/4913 people.txt', '#metoo.txt', 'a~b.txt'],
    ...[
      'Issue #4#.txt',
      'thumbs.txt',
      'node.js/a.txt',
      'road.map.txt',
      'js',
      'no-ending',
      'a..b.txt',
      '../a.txt',
      'a/./b.txt',
    ],
  ])('is not %s', name => {
    expect(isBystander(name)).toBe(false)
  })
})
