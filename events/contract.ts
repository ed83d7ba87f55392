import * as z from 'zod/mini'

/** ISO 8601 has years of four digits; "never", said as their last second on a clock west of UTC, is after them. */
const [first, last] = [Date.parse('0000-01-01T00:00:00.000Z'), Date.parse('9999-12-31T23:59:59.999Z')]

/** An instant: a `Date` inside, ISO 8601 with `Z` on the wire. Fails on an impossible date. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: text => new Date(text),
  encode: instant => new Date(Math.min(Math.max(instant.getTime(), first), last)).toISOString(),
})
export type Instant = z.infer<typeof Instant>

/**
 * One kind of message between two stages. `version` rises when old samples stop being readable;
 * samples of every version stay in `events/samples/<type>/` and stay readable for ever.
 */
export const contract = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) => ({
  type,
  schema: z.object({ type: z.literal(type), version: z.literal(1), ...shape }),
})

/** The wire text of a message. Throws a `ZodError` when our own code built a wrong one. */
export const encode = <Schema extends z.ZodMiniType>(schema: Schema, message: z.output<Schema>): string =>
  JSON.stringify(z.encode(schema, message))
