import type { Answer, Standing } from './answers.ts'

/** Which answers somebody wants to see. */
export type Choice = {
  outcome?: Standing
  /** A folder of the uploads bucket. */
  section?: string
  age?: Age
}

/** Within so many milliseconds before now, or longer ago. */
export type Age = { within: number } | { longerThan: number }

export const isChosen =
  ({ outcome, section, age }: Choice, now: Date) =>
  ({ key, standing, at }: Answer): boolean =>
    (outcome === undefined || standing === outcome) &&
    (section === undefined || key.startsWith(`${section}/`)) &&
    (age === undefined || isOfAge(age, now.getTime() - at.getTime()))

const isOfAge = (age: Age, milliseconds: number): boolean =>
  'within' in age ? milliseconds <= age.within : milliseconds > age.longerThan
