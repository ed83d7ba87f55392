import * as z from 'zod/mini'

/** The one place where a function looks at its environment. Throws at cold start, naming what is missing. */
export const readSettings = <Schema extends z.ZodMiniType>(schema: Schema): z.output<Schema> =>
  z.parse(schema, process.env)
