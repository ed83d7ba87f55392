import * as z from 'zod/mini'
import { matchesWildcard } from './wildcard.ts'

const OneOrMore = z.union([z.string(), z.array(z.string())])

/** A policy statement as it stands in a template, its references resolved. NotAction and NotResource are not understood and fail. */
export const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: OneOrMore,
  Condition: z.optional(z.record(z.string(), z.record(z.string(), OneOrMore))),
})
export type Statement = z.infer<typeof Statement>

/** What a call needs to be allowed. The context holds what conditions may ask about. */
export type Need = { action: string; resource: string; context?: Readonly<Record<string, readonly string[]>> }

/** Deny wins; what no statement allows is refused. */
export const allows = (statements: readonly Statement[], need: Need): boolean => {
  const speaking = statements.filter(statement => speaksOf(statement, need))
  const denied = speaking.some(statement => statement.Effect === 'Deny' && verdictOf(statement, need) !== 'fails')
  if (denied) return false

  // A condition that cannot be evaluated here grants nothing (and denies what it speaks of): this machine is never laxer than the cloud.
  return speaking.some(statement => statement.Effect === 'Allow' && verdictOf(statement, need) === 'holds')
}

const speaksOf = (statement: Statement, need: Need): boolean =>
  listed(statement.Action).some(action => matchesWildcard(action.toLowerCase(), need.action.toLowerCase())) &&
  listed(statement.Resource).some(resource => matchesWildcard(resource, need.resource))

type Verdict = 'holds' | 'fails' | 'unknown'

const verdictOf = (statement: Statement, need: Need): Verdict => {
  const verdicts = Object.entries(statement.Condition ?? {}).flatMap(([operator, tests]) =>
    Object.entries(tests).map(([key, wanted]) => tested(operator, listed(wanted), need.context?.[key])),
  )
  if (verdicts.includes('fails')) return 'fails'
  return verdicts.includes('unknown') ? 'unknown' : 'holds'
}

const tested = (operator: string, wanted: readonly string[], given: readonly string[] | undefined): Verdict => {
  const [quantifier, name] = operator.includes(':') ? operator.split(':') : ['ForAnyValue', operator]
  const compare = comparisons[name ?? '']
  if (compare === undefined || given === undefined) return 'unknown'

  const isWanted = (value: string): boolean => wanted.some(pattern => compare(pattern, value))
  const holds = quantifier === 'ForAllValues' ? given.every(isWanted) : given.some(isWanted)
  return holds ? 'holds' : 'fails'
}

const comparisons: Readonly<Record<string, (pattern: string, value: string) => boolean>> = {
  StringEquals: (pattern, value) => pattern === value,
  StringLike: matchesWildcard,
  ArnLike: matchesWildcard,
  ArnEquals: matchesWildcard,
}

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)
