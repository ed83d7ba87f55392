import type { QueueImpacts } from './queue-alarms.ts'

/** What is noticed outside when a queue is in trouble, for whoever is woken. */
export const queueImpacts = {
  Parse: {
    lost: 'An upload or a deletion was given up on before it was read: the site does not show it, and will not by itself.',
    late: 'Uploads wait for more than ten minutes to be read: new articles and withdrawals reach no reader meanwhile.',
  },
  Enrich: {
    lost: 'An article was given up on after it was read: it is not on the site, or there in an older version.',
    late: 'Articles wait for more than ten minutes to be enriched: new versions reach no reader meanwhile.',
  },
  Store: {
    lost: 'An article, a withdrawal or a rejection was given up on before it was stored: the site and its receipt are out of date.',
    late: 'Articles and withdrawals wait for more than ten minutes to be stored: they reach no reader meanwhile.',
  },
  Feeds: {
    lost: 'A feed was given up on: its readers do not see what changed last, until something else in it changes.',
    late: 'Feeds wait for more than ten minutes to be rendered: their readers see an older state.',
  },
} as const satisfies Record<string, QueueImpacts>

export type QueueName = keyof typeof queueImpacts
