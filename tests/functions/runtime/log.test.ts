import { expect, test } from 'vitest'
import { idsOf, keyHashOf, traceOf } from '../../../functions/runtime/log.ts'

const sequencer = '0069F4'.padEnd(32, '0')

test('an upload has one trace however often it is told of, and each upload another', () => {
  const trace = traceOf({ key: 'world/ferry.txt', sequencer })

  expect(trace).toMatch(/^[0-9a-f]{16}$/)
  expect(traceOf({ key: 'world/ferry.txt', sequencer })).toBe(trace)
  expect(traceOf({ key: 'world/ferry.txt', sequencer: sequencer.replace('69', '70') })).not.toBe(trace)
  expect(traceOf({ key: 'world/bridge.txt', sequencer })).not.toBe(trace)
})

test('a key is found by the hash that the runbook makes of it', () => {
  // printf %s 'world/ferry.txt' | sha256sum | cut -c1-16
  expect(keyHashOf('world/ferry.txt')).toBe('19cb745f24b3435b')
  expect(Object.keys(idsOf({ key: 'world/ferry.txt', sequencer }))).toEqual(['trace', 'keyHash', 'sequencer'])
})
