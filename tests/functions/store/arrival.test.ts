import { describe, expect, test } from 'vitest'
import { providedBy } from '../../../functions/store/arrival.ts'
import { arrived, broke, vanished, went } from './arrivals.ts'
import { idOf } from './histories.ts'

const [x, y] = [idOf('x'), idOf('y')]

describe('what an arrival gives', () => {
  test.each([
    ['the articles of its members', arrived({ n: 1, at: 1 }, x, y), [x, y]],
    ['nothing, once the object has gone', went({ n: 1, at: 1 }), []],
    ['no answer, where it could not be read', broke({ n: 1, at: 1 }), undefined],
    ['no answer, where it was overtaken', vanished({ n: 1, at: 1 }), undefined],
  ])('is %s', (_what, arrival, ids) => expect(providedBy(arrival)).toEqual(ids))
})
