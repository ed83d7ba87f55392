/** List prices of us-east-1 in USD, without any free tier (read on 2026-11-22). */
export const price = {
  s3: { write: 5 / 1e6, read: 0.4 / 1e6, remove: 0 },
  sqs: { request: 0.4 / 1e6 },
  dynamodb: { write: 0.625 / 1e6, read: 0.125 / 1e6 },
  lambda: { request: 0.2 / 1e6, gigabyteSecond: 13.3334 / 1e6 },
  logs: { gigabyte: 0.5 },
  /** A month. */
  alarm: 0.1,
  dashboard: 3,
  key: 1,
} as const

/** What an account gets for nothing each month, for ever. It counts for the idle stack; a million articles are far beyond it. */
export const free = { requests: 1_000_000, alarms: 10, dashboards: 3 } as const

export const services = ['s3', 'sqs', 'dynamodb', 'lambda', 'logs'] as const
export type Service = (typeof services)[number]

/** Something that is billed: by whom it was done, and what it costs. `calls` may be fewer or more than what is billed of them. */
export type Charge = { by: string; service: Service; what: string; calls: number; usd: number }
