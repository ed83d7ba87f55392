import type { Desk } from '../desk/desk.ts'
import { tellCauses } from '../redrive/collect.ts'
import type { Answer } from './answers.ts'

/** The log is asked about the letters of those that are shown, once, and not at all where there are none. */
export async function withCauses(all: readonly Answer[], desk: Desk): Promise<Answer[]> {
  const told = await tellCauses(
    all.flatMap(({ letter }) => letter ?? []),
    desk,
  )
  const causes = new Map(told.map(({ id, cause }) => [id, cause]))

  return all.map(answer => {
    const { letter } = answer
    const cause = letter && causes.get(letter.id)
    return letter === undefined || cause === undefined ? answer : { ...answer, letter: { ...letter, cause } }
  })
}
