import type { IdleCost } from './idle.ts'
import type { Bill } from './measure.ts'
import { type Charge, services } from './prices.ts'

/** Per million articles, in USD: what other designs of the same pipeline were reckoned at (batches of 10, of 1). */
const others = [
  ['four functions over SQS, without bodies', 15.0, 35.6],
  ['one function', 14.4, 32.0],
  ['Step Functions Express', 17.7, 35.3],
  ['EventBridge between the stages', 18.5, 35.0],
  ['project-lakechain', 33.1, 54.8],
  ['Step Functions Standard', 116, 134],
] as const

/** How Lambda's time is found, since this machine's clock tells of this machine. */
const LAMBDA =
  'Lambda: processor time measured here, at the share that the memory buys, and 50 ms of waiting an invocation, assumed.'

const GOAL = 13.5
const COLUMN = 9

const perMillion = ({ charges, articles }: Bill): number => (sum(charges) / articles) * 1e6

/** The more articles come at once, the fewer of these there are for each: what is left is an article's own. */
const shared = ({ charges, ...bill }: Bill): Bill => ({
  ...bill,
  charges: charges.filter(({ by, what }) => by === 'publish' && /^PUT (file|archive)$/.test(what)),
})

/** By function and service, and below what each service is paid for. */
export function billTable(bill: Bill): string {
  const { charges, articles, batch, perSecond } = bill
  const usd = (some: readonly Charge[]) => ((sum(some) / articles) * 1e6).toFixed(2).padStart(COLUMN)
  const row = (name: string, some: readonly Charge[]) =>
    [
      name.padEnd(10),
      ...services.map(service => usd(some.filter(charge => charge.service === service))),
      usd(some),
    ].join('')
  const stages = [...new Set(charges.map(({ by }) => by))].sort()

  return [
    `In batches of ${batch}: USD per million articles of 6 KB with full bodies (${articles} at ${perSecond.toFixed(1)} a second)`,
    ['', ...services, 'all'].map((name, n) => (n === 0 ? name.padEnd(10) : name.padStart(COLUMN))).join(''),
    ...stages.map(stage =>
      row(
        stage,
        charges.filter(({ by }) => by === stage),
      ),
    ),
    row('all', charges),
    '',
    ...callLines(bill),
  ].join('\n')
}

/** What is called, how often an article, and what that comes to. */
function callLines({ charges, articles }: Bill): string[] {
  const kinds = new Map<string, Charge[]>()
  for (const charge of charges) {
    const name = `${charge.by} ${charge.service} ${charge.what}`
    kinds.set(name, [...(kinds.get(name) ?? []), charge])
  }
  const lines = [...kinds].map(([name, some]) => ({
    name,
    calls: some.reduce((all, { calls }) => all + calls, 0) / articles,
    usd: (sum(some) / articles) * 1e6,
  }))

  return lines
    .filter(({ usd }) => usd >= 0.005)
    .sort((a, b) => b.usd - a.usd)
    .map(
      ({ name, calls, usd }) =>
        `  ${name.padEnd(34)} ${calls.toFixed(2).padStart(6)} an article ${usd.toFixed(2).padStart(COLUMN)}`,
    )
}

export function besideOthers(all: readonly Bill[]): string {
  const of = (batch: number) => all.find(bill => bill.batch === batch)
  const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1)).padStart(COLUMN)
  const line = (name: string, ten: number | undefined, one: number | undefined) =>
    `${name.padEnd(42)}${figure(ten)}${figure(one)}`
  const bills = [of(10), of(1)]
  const [ten, one] = bills.map(bill => bill && perMillion(bill))
  const [tenShared, oneShared] = bills.map(bill => bill && perMillion(shared(bill)))
  const verdict = ten === undefined ? '' : ten <= GOAL ? 'met' : 'NOT MET'

  return [
    `${'USD per million articles'.padEnd(42)}${'of 10'.padStart(COLUMN)}${'of 1'.padStart(COLUMN)}`,
    line('Copydesk, measured', ten, one),
    line(' of that, feeds and archives written', tenShared, oneShared),
    ...others.map(([name, often, single]) => line(`${name}, reckoned`, often, single)),
    `Goal: ≤ ${GOAL} in batches of 10: ${verdict}`,
    LAMBDA,
  ].join('\n')
}

export function idleTable(costs: readonly IdleCost[]): string {
  const total = costs.reduce((all, { usd }) => all + usd, 0)
  const lines = costs.map(
    ({ what, count, usd }) => `${`${count} ${what}`.padEnd(42)}${usd.toFixed(2).padStart(COLUMN)}`,
  )

  return [
    'USD a month when nothing happens',
    ...lines,
    `${'all'.padEnd(42)}${total.toFixed(2).padStart(COLUMN)}`,
    `Goal: ≤ 2: ${total <= 2 ? 'met' : 'NOT MET'}. Storage is paid by the gigabyte on top, and metrics by the hours in which there are figures.`,
  ].join('\n')
}

const sum = (charges: readonly Charge[]): number => charges.reduce((all, { usd }) => all + usd, 0)
