import { expect, it } from 'vitest'
import { countSteps, firstComplaint } from '../../../tools/bench/steps.ts'

const step = (fields: object): string => JSON.stringify({ level: 'INFO', message: 'stage', ...fields })

it('counts a render that wrote or found nothing to write, and none that was put off or spared', () => {
  const outcomes = ['written', 'unchanged', 'too soon', 'up to date']
  const lines = outcomes.map(outcome => step({ stage: 'render', feedId: 'world', outcome }))

  expect(countSteps(lines).renders).toEqual(new Map([['world', 2]]))
})

it('counts an upload once, however often it was stored', () => {
  const lines = ['a', 'b', 'a'].map(keyHash => step({ stage: 'store', outcome: 'published', keyHash }))

  expect(countSteps(lines).stored).toBe(2)
})

it('passes over lines that are no step', () => {
  expect(countSteps(['', 'a crash', '{"message":"stage"}', 'null'])).toEqual({ stored: 0, renders: new Map() })
})

it('finds what went wrong first', () => {
  const failed = JSON.stringify({ level: 'ERROR', message: 'item failed' })

  expect(firstComplaint([step({ stage: 'parse' }), failed, 'later'])).toBe(failed)
})
