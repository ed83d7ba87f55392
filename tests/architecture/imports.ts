import { posix } from 'node:path'
import { type Breach, importsOf, type SourceFile } from './source-text.ts'

/** An import as the rules see it: a path from the repository's top, or the name of a package. */
const targetOf = (path: string, name: string): string =>
  name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name

type Arrow = { path: string; target: string; isOurs: boolean }

const arrowsOf = (file: SourceFile): Arrow[] =>
  importsOf(file).map(name => ({ path: file.path, target: targetOf(file.path, name), isOurs: name.startsWith('.') }))

const isIn = (path: string, ...folders: readonly string[]) => folders.some(folder => path.startsWith(`${folder}/`))
const breaches = (file: SourceFile, isWrong: (arrow: Arrow) => boolean): Breach[] =>
  arrowsOf(file)
    .filter(isWrong)
    .map(({ path, target }) => `${path} imports ${target}`)

/** What stages say to one another knows nothing of whoever says it. */
export const eventsStandAlone = (file: SourceFile): Breach[] =>
  isIn(file.path, 'events')
    ? breaches(file, ({ target, isOurs }) => (isOurs ? !isIn(target, 'events') : !/^zod(\/|$)/.test(target)))
    : []

/** The functions and what deploys them meet in events/, and nowhere else; tools stand outside of both. */
export const roomsAreApart = (file: SourceFile): Breach[] =>
  breaches(
    file,
    ({ path, target }) =>
      (isIn(path, 'functions') && isIn(target, 'infra')) ||
      (isIn(path, 'infra') && isIn(target, 'functions')) ||
      (!isIn(path, 'tools', 'tests') && isIn(target, 'tools')) ||
      (!isIn(path, 'tests') && isIn(target, 'tests')),
  )

const stages = ['parse', 'enrich', 'store', 'publish'] as const
const stageOf = (path: string) => stages.find(stage => isIn(path, `functions/${stage}`))

/** publish reads what store keeps: its facts and its rows. */
const kept = ['functions/store/facts.ts', 'functions/store/item.ts']

/** It is no stage: nothing comes by it. It reads what the stages keep, with their own eyes, and proves that they agree. */
const auditor = 'functions/reconcile'

export const stagesAreApart = (file: SourceFile): Breach[] =>
  breaches(file, ({ path, target }) => {
    const [from, to] = [stageOf(path), stageOf(target)]

    if (isIn(path, auditor)) return false
    if (isIn(path, 'functions') && isIn(target, auditor)) return true

    return isIn(path, 'functions') && to !== undefined && from !== to && !(from === 'publish' && kept.includes(target))
  })

/** What is shared by stages knows none of them. */
const mayHoldAClient = (path: string) =>
  isIn(path, 'functions/runtime', 'infra/local', 'tools', 'tests') || /(-bucket|-table|\/handler)\.ts$/.test(path)

export const clientsStandAtTheEdge = (file: SourceFile): Breach[] =>
  mayHoldAClient(file.path) ? [] : breaches(file, ({ target }) => target.startsWith('@aws-sdk/'))

/** Megabytes of numbers lie beside the bundle: as text in it they would be parsed at every cold start. */
const readsModels = 'functions/enrich/model-bytes.ts'

/** Lambda is known to the runtime alone, the file system to nobody in the cloud but the reader of models. */
export const functionsTouchNoDisk = (file: SourceFile): Breach[] =>
  isIn(file.path, 'functions') && file.path !== readsModels
    ? breaches(file, ({ target }) => /^(node:)?(fs|child_process|net|http|https)(\/|$)/.test(target))
    : []

/** Imported by its name it makes all that it offers: `functions/runtime/equal.ts` tells of the price. */
export const coldStartsStayLight = (file: SourceFile): Breach[] =>
  isIn(file.path, 'functions', 'events') ? breaches(file, ({ target }) => /^(node:)?util$/.test(target)) : []

/** Node runs our files as they are, and it does not guess. */
export const importsNameTheFile = (file: SourceFile): Breach[] =>
  breaches(file, ({ target, isOurs }) => isOurs && !/\.(ts|js|mjs|json)$/.test(target))

/** A registry is a list and nothing else: adding a plug-in is one file and one line. */
export const registries = [
  'functions/parse/formats/index.ts',
  'functions/enrich/enrichers/index.ts',
  'functions/publish/feeds/index.ts',
  'functions/publish/portals/index.ts',
] as const

export const registriesAreLists = ({ path, text }: SourceFile): Breach[] =>
  registries.some(registry => registry === path)
    ? text
        .split('\n')
        .filter(line => line !== '' && !/^export \{ \w+ \} from '\.\/[\w-]+\.ts'$/.test(line))
        .map(line => `${path} holds more than its list: ${line}`)
    : []
