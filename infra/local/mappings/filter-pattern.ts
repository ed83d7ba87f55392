import * as z from 'zod/mini'
import { Json } from '../template/template.ts'

/** Whether an event passes; `undefined` is a member the event does not have. */
export type Filter = (event: unknown) => boolean

/** A filter of an event source mapping, read once. A rule that is not known here throws: no filter is half obeyed. */
export const filterOf = (pattern: string): Filter => membersFilter(Members.parse(JSON.parse(pattern)))

const Members = z.record(z.string(), Json)
type Members = z.infer<typeof Members>

const membersFilter = (members: Members): Filter => {
  const filters = Object.entries(members).map(([name, wanted]): Filter => {
    const accepts = Array.isArray(wanted) ? anyRule(wanted) : membersFilter(nested(name, wanted))
    return event => accepts(memberOf(event, name))
  })
  return event => filters.every(accepts => accepts(event))
}

const nested = (name: string, wanted: Json): Members => {
  const members = Members.safeParse(wanted)
  return members.success && !name.startsWith('$') ? members.data : unknownRule({ [name]: wanted })
}

const Event = z.record(z.string(), z.unknown())
const memberOf = (event: unknown, name: string): unknown => Event.safeParse(event).data?.[name]

/** One rule is enough; of a list in the event, one element is enough. */
const anyRule = (rules: Json[]): Filter => {
  const filters = rules.map(ruleFilter)
  return value => {
    const values = Array.isArray(value) ? value : [value]
    return filters.some(accepts => values.some(accepts))
  }
}

const Literal = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Rule = z.union([
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ 'anything-but': z.union([Literal, z.array(Literal)]) }),
  z.strictObject({ numeric: z.array(z.union([z.string(), z.number()])) }),
])

const ruleFilter = (given: Json): Filter => {
  const literal = Literal.safeParse(given)
  if (literal.success) return value => value === literal.data

  const rule = Rule.safeParse(given).data ?? unknownRule(given)
  if ('exists' in rule) return value => (value !== undefined) === rule.exists
  if ('prefix' in rule) return value => typeof value === 'string' && value.startsWith(rule.prefix)
  if ('suffix' in rule) return value => typeof value === 'string' && value.endsWith(rule.suffix)
  if ('numeric' in rule) return numericFilter(rule.numeric)

  const refused = new Set<unknown>([rule['anything-but']].flat())
  return value => value !== undefined && !refused.has(value)
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
}

/** Pairs of operator and bound, all to be met. A number that DynamoDB writes as text is no number here, nor is it for Lambda. */
const numericFilter = (parts: (string | number)[]): Filter => {
  const [operator, bound, ...rest] = parts
  const compare = comparisons[String(operator)]
  if (compare === undefined || typeof bound !== 'number') return unknownRule({ numeric: parts })

  const others = rest.length > 0 ? numericFilter(rest) : () => true
  return value => typeof value === 'number' && compare(value, bound) && others(value)
}

const unknownRule = (rule: Json): never => {
  throw new Error(`The filter rule ${JSON.stringify(rule)} is not known on this machine.`)
}
