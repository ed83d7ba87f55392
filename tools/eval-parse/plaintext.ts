import type { Draft, Evidence } from '../../events/article.ts'
import { text } from '../../functions/parse/formats/text.ts'
import { plainText } from '../../functions/text/plain.ts'
import { site } from '../../site.config.ts'
import { f1OfMeans, mean, shingleOverlap } from './body-score.ts'
import { dayShown } from './day-shown.ts'
import { type Dump, readDumps } from './dumps.ts'
import { folded } from './metadata-score.ts'
import { chronoDate, firstLine, longLines, namesAfterBy } from './plain-baselines.ts'

/** One measured figure, as the evaluation of all formats prints it. */
export type Row = { name: string; goal: string; value: string; beside: string }

export const printedRow = ({ name, goal, value, beside }: Row): string =>
  `${name.padEnd(52)}${value.padStart(10)}  goal ${goal.padEnd(10)} ${beside}`

type ReadDump = Dump & { draft: Draft | undefined; evidence: readonly Evidence[] }

/** Reads the dumps of the open set and says how well, beside what one could do without a reader. */
export async function evaluatePlainText(dataFolder: string): Promise<Row[]> {
  const dumps = readDumps(dataFolder)
  const rounds: Round[] = []
  for (let round = 0; round < mostRounds; round++) rounds.push(await roundOver(dumps))
  const [first] = rounds
  const read = first?.read ?? []

  return [
    ...rowsOf(read, 'all'),
    ...(['development', 'check'] as const).flatMap(half => rowsOf(halfOf(read, half), half)),
    {
      name: 'plain text: speed',
      goal: '≥ 20 MB/s',
      value: `${Math.max(...rounds.map(({ speed }) => speed)).toFixed(1)} MB/s`,
      beside: `best of ${mostRounds} rounds in one process; the first, with its loading, ${first?.speed.toFixed(1)} MB/s`,
    },
  ]
}

// By then all that is read often has been compiled.
const mostRounds = 10

type Round = { read: ReadDump[]; speed: number }

/** Reads all of them; `speed` in megabytes for each second of processor time, the compiler's and the collector's included. */
async function roundOver(dumps: readonly Dump[]): Promise<Round> {
  const from = process.cpuUsage()
  const read: ReadDump[] = []
  for (const dump of dumps) read.push({ ...dump, ...(await readingOf(dump)) })
  const { user, system } = process.cpuUsage(from)

  return { read, speed: dumps.reduce((sum, { bytes }) => sum + bytes.length, 0) / (user + system) }
}

const halfOf = (read: readonly ReadDump[], half: Dump['half']) => read.filter(dump => dump.half === half)

async function readingOf({ name, bytes }: Dump): Promise<Omit<ReadDump, keyof Dump>> {
  const read = await text.read({ key: `${name}.txt`, bytes, metadata: {} }, site)
  return read.ok
    ? { draft: read.value.articles[0]?.draft, evidence: read.value.evidence }
    : { draft: undefined, evidence: [] }
}

function rowsOf(read: readonly ReadDump[], part: string): Row[] {
  const row = (name: string, goal: string, [value, beside]: [number, string]): Row => ({
    name: `plain text (${part}, ${read.length}): ${name}`,
    goal: `≥ ${goal}`,
    value: value.toFixed(3),
    beside,
  })
  return [
    row('headline exact', '0.950', headline(read)),
    row('date exact where the text holds it', '0.970', date(read)),
    row('authors exact', '0.850', authors(read)),
    row('body F1', '0.970', body(read)),
    row('standfirst and caption lines F1', '0.800', [
      lineF1(read, 'where labelled'),
      beside('lone credits against it', lineF1(read, 'against')),
    ]),
  ]
}

const share = (hits: readonly boolean[]) => mean(hits.map(Number))
const beside = (name: string, value: number) => `${name} ${value.toFixed(3)}`

function headline(read: readonly ReadDump[]): [number, string] {
  const exact = (found: (dump: ReadDump) => string) =>
    share(read.map(dump => folded(found(dump)) === folded(dump.truth.title)))
  return [
    exact(({ draft }) => draft?.headline ?? ''),
    beside(
      'first line',
      exact(({ lines }) => firstLine(lines)),
    ),
  ]
}

function date(read: readonly ReadDump[]): [number, string] {
  const dated = read.filter(({ truth }) => truth.date !== null && truth.date_in_text)
  const day = ({ draft, evidence }: ReadDump) => draft && dayShown(draft, evidence)
  const exact = share(dated.map(dump => day(dump) === dump.truth.date))
  const wrong = share(dated.map(dump => day(dump) !== undefined && day(dump) !== dump.truth.date))
  const inUtc = share(dated.map(({ draft, truth }) => draft?.publishedAt?.toISOString().slice(0, 10) === truth.date))
  const chrono = share(dated.map(({ lines, truth }) => chronoDate(lines) === truth.date))
  return [exact, [beside('another day', wrong), beside('in UTC', inUtc), beside('chrono-node', chrono)].join(', ')]
}

function authors(read: readonly ReadDump[]): [number, string] {
  const signed = read.filter(({ truth }) => truth.authors.length > 0 && truth.authors_in_text === true)
  const same = (names: readonly string[], dump: ReadDump) =>
    comparable(names).join('|') === comparable(dump.truth.authors).join('|')
  const ours = share(signed.map(dump => same(dump.draft?.contributors.map(({ name }) => name) ?? [], dump)))
  return [ours, beside('behind "By"', share(signed.map(dump => same(namesAfterBy(dump.lines), dump))))]
}

const comparable = (names: readonly string[]) => names.map(folded).toSorted()

function body(read: readonly ReadDump[]): [number, string] {
  const f1 = (found: (dump: ReadDump) => string) =>
    f1OfMeans(read.map(dump => shingleOverlap(dump.truth.body, found(dump), words)))
  const ours = f1(({ draft }) => (draft ? plainText(draft.body) : ''))
  const all = beside(
    'all text',
    f1(({ lines }) => lines.join('\n')),
  )
  return [
    ours,
    `${all}, ${beside(
      'long lines',
      f1(({ lines }) => longLines(lines)),
    )}`,
  ]
}

/**
 * Lines that the draft gives as standfirst or caption, against the labels; what the labels give to the body too does not count.
 * A credit on a line of its own is labelled a caption on one page and nothing on another (by the page's markup).
 */
function lineF1(read: readonly ReadDump[], credits: 'where labelled' | 'against'): number {
  const outcomes = read.flatMap(({ lines, truth, draft }) => {
    const told = draft ? asideOf(draft) : []
    const creditsOf = (draft?.images ?? []).map(({ credit }) => letters(credit ?? ''))
    const isCredit = (line: string) =>
      credits === 'where labelled' &&
      creditsOf.some(one => line.endsWith(one) && one.length > line.length - 20 && one !== '')
    return lines.map((line, at) => {
      const wanted = truth.labels[at] === 'dek' || truth.labels[at] === 'caption'
      return outcome(isTold(letters(line), told) && (wanted || !isCredit(letters(line))), truth.labels[at])
    })
  })
  const count = (wanted: string) => outcomes.filter(one => one === wanted).length
  return (2 * count('hit')) / (2 * count('hit') + count('wrong') + count('missed'))
}

function outcome(told: boolean, label: string | undefined): 'hit' | 'wrong' | 'missed' | 'none' {
  const wanted = label === 'dek' || label === 'caption'
  if (wanted) return told ? 'hit' : 'missed'

  return told && label !== 'body' ? 'wrong' : 'none'
}

/** Letters and digits, case folded: what a line says however it is set. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')

const letters = (text: string) => words(text).join('')

/** The line itself, or a caption with its credit behind it or a word ("Photo:") before it. */
const isTold = (line: string, told: readonly string[]) =>
  line !== '' &&
  told.some(one => one === line || (one.length >= 8 && one.length * 2 > line.length && line.includes(one)))

const asideOf = ({ standfirst, images }: Draft) =>
  [standfirst, ...images.flatMap(({ caption, credit }) => [caption, credit])].flatMap(one =>
    one ? [letters(one)] : [],
  )
