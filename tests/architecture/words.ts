import { posix } from 'node:path'
import { type Breach, codeOf, type SourceFile } from './source-text.ts'

const isIn = (path: string, ...folders: readonly string[]) => folders.some(folder => path.startsWith(`${folder}/`))
const found = ({ path }: SourceFile, code: string, pattern: RegExp): Breach[] =>
  [...code.matchAll(pattern)].map(
    match => `${path}:${code.slice(0, match.index).split('\n').length} has ${match[0].trim().replace(/\s+/g, ' ')}`,
  )

/** `import { a as b }` renames, it does not cast. */
const withoutImports = (code: string) =>
  code.replace(/^(?:import|export)\b[^;=()]*?\bfrom\b|^(?:import|export) (?:type )?\{[^}]*\}/gm, names =>
    names.replace(/[^\n]/g, ' '),
  )

/** The compiler is not talked out of what it knows. */
export const nothingIsCast = (file: SourceFile): Breach[] =>
  found(
    file,
    withoutImports(codeOf(file.text)),
    /\bas\s+(?!const\b)[\w{(['"]+|(?<=[\w)\]])!(?=[.,;)\]\n])|[:<|&(,]\s*any\b|\bas any\b/g,
  )

const mayReadTheEnvironment = 'functions/runtime/settings.ts'
const mayReadTheClock = [
  'functions/publish/handler.ts',
  'functions/reconcile/handler.ts',
  'functions/runtime/handler.ts',
]

/** Time, chance and the environment are facts: they come in at the door, as parameters. */
export const theWorldIsReadAtTheDoor = (file: SourceFile): Breach[] => {
  if (!isIn(file.path, 'functions', 'events')) return []

  const code = codeOf(file.text)
  return [
    ...found(file, code, /\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/g),
    ...(file.path === mayReadTheEnvironment ? [] : found(file, code, /\bprocess\.env\b/g)),
    ...(mayReadTheClock.includes(file.path) ? [] : found(file, code, /\bnew Date\(\s*\)/g)),
  ]
}

/** Long enough for any one thing; what is longer is two. */
const MOST_LINES = 200

export const filesAreShort = ({ path, text }: SourceFile): Breach[] => {
  const lines = text.trimEnd().split('\n').length

  return isIn(path, 'functions', 'events', 'infra') && lines > MOST_LINES ? [`${path} has ${lines} lines`] : []
}

/** Names that say nothing of what is inside. */
const empty = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'manager',
  'service',
  'services',
  'processor',
  'types',
]

export const namesSayWhatIsInside = ({ path }: Pick<SourceFile, 'path'>): Breach[] =>
  path
    .split('/')
    .filter(part =>
      empty.some(name => new RegExp(`(^|[-.])${name}($|[-.])`).test(posix.basename(part, '.ts').toLowerCase())),
    )
    .map(part => `${path} is named ${part}`)

/** The repository is the same on every machine, and says nothing of the one that it was written on. */
const machine =
  /(?<![\w.:/-])\/(?:home|root|work|Users|private)\/[\w.-]+|[A-Z]:\\Users\\|https?:\/\/(?:registry\.|npm\.|[\w.-]*artifactory|[\w.-]*nexus)[\w.-]*/g

export const noMachineIsNamed = (file: SourceFile): Breach[] => found(file, file.text, machine)
