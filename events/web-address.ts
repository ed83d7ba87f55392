import * as z from 'zod/mini'

/** An absolute http(s) address: nothing else may stand in an output. */
export const WebAddress = z.url({ protocol: /^https?$/ })
