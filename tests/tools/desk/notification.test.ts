import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleUploaded } from '../../../events/article-uploaded.ts'
import { padSequencer, readNotification } from '../../../functions/parse/notification.ts'
import { notificationOf } from '../../../tools/desk/notification.ts'
import { after } from '../../../tools/desk/sequencer.ts'

const hex = (most: number) =>
  fc.array(fc.constantFrom(...'0123456789ABCDEF'), { minLength: 1, maxLength: most }).map(digits => digits.join(''))

test('an event that is told again comes after all that are known of its object and before all that S3 tells later', () => {
  fc.assert(
    fc.property(hex(18), hex(18), (one, other) => {
      const [known, later] = [padSequencer(one), padSequencer(other)].sort()
      if (known === undefined || later === undefined || known === later) return

      const told = padSequencer(after(known, 1))
      expect(told > known && told < later).toBe(true)
    }),
  )
  expect(padSequencer(after(undefined, 1)) < padSequencer('0000000000000001')).toBe(true)
})

const created = { what: 'created' as const, version: { versionId: 'v1' }, by: 'replay' as const }

test('parse reads from it what was written, whatever the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), key => {
      const at = new Date('2026-05-01T00:00:00Z')
      const event = { bucket: 'uploads', key, sequencer: '00AB', at, ...created }
      const read = readNotification(z.decode(ArticleUploaded, JSON.parse(notificationOf(event))))
      expect(read).toMatchObject([{ kind: 'created', bucket: 'uploads', key, versionId: 'v1', occurredAt: at }])
    }),
  )
})
