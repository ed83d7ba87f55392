import * as z from 'zod/mini'

/** An instant: a `Date` inside, ISO 8601 with `Z` on the wire. Fails on an impossible date. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: text => new Date(text),
  encode: instant => instant.toISOString(),
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
