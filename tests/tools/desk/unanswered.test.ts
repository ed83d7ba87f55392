import { expect, test } from 'vitest'
import { unanswered } from '../../../tools/desk/unanswered.ts'

const failure = (told: { name?: string; code?: string }, message = 'getaddrinfo ENOTFOUND sqs.example') =>
  Object.assign(new Error(message), told)

test.each([
  [
    'no network',
    failure({ code: 'ENOTFOUND' }),
    'No answer came (getaddrinfo ENOTFOUND sqs.example). Nothing more was done.',
  ],
  ['nobody there', failure({ code: 'ECONNREFUSED' }, ''), 'No answer came (ECONNREFUSED). Nothing more was done.'],
  ['no right', failure({ name: 'AccessDeniedException' }, 'No.'), 'AWS refused: No. Nothing more was done.'],
  [
    'a session that ended',
    failure({ name: 'ExpiredTokenException' }, 'Late.'),
    'AWS refused: Late. Nothing more was done.',
  ],
  ['a missing file', failure({ code: 'ENOENT' }), undefined],
  ['a mistake of ours', new TypeError('x is not a function'), undefined],
])('%s is told in a sentence, or not at all', (_, cause, told) => expect(unanswered(cause)).toBe(told))
