import { expect, test } from 'vitest'
import { readOptions } from '../../../infra/local/options.ts'

const usual = {
  data: '.copydesk',
  inbox: 'inbox',
  s3Port: 4566,
  sitePort: 8080,
  samples: true,
  fresh: false,
}

test.each([
  [[], {}],
  [['--data', 'elsewhere', '--inbox=desk'], { data: 'elsewhere', inbox: 'desk' }],
  [['--s3-port', '0', '--site-port', '0'], { s3Port: 0, sitePort: 0 }],
  [['--s3-port=9000'], { s3Port: 9000 }],
  [['--no-samples', '--fresh'], { samples: false, fresh: true }],
])('%j is understood', (words, difference) => {
  expect(readOptions(words)).toEqual({ kind: 'options', options: { ...usual, ...difference } })
})

test.each([
  [['--s3-port', '65536'], '--s3-port is a number'],
  [['--site-port', 'http'], 'not "http"'],
  [['--site-port', '-1'], '--site-port'],
  [['--site-port=1.5'], 'not "1.5"'],
  [['--s3-port', '8080'], 'both 8080'],
  [['--port', '80'], "Unknown option '--port'."],
  [['story.txt'], "Unexpected argument 'story.txt'."],
  [['--data'], '--data'],
  [['--data='], '--data needs'],
  [['--inbox='], '--inbox needs'],
])('%j is answered with a sentence about %s', (words, sentence) => {
  const answer = readOptions(words)

  expect(answer).toMatchObject({ kind: 'mistake', message: expect.stringContaining(sentence) })
  expect(answer).toMatchObject({ message: expect.stringContaining('--help') })
})

test('help is given whatever else is asked', () => {
  expect(readOptions(['--help', '--s3-port', 'x'])).toEqual({ kind: 'help' })
})
