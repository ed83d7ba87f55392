import { createRequire } from 'node:module'

type BySex = Partial<Record<'generic' | 'female' | 'male', string[]>>
type Locale = { person?: { first_name?: BySex | null; last_name?: BySex | null } }

/** First names and surnames of some sixty languages and lands (faker), those in Latin letters. */
export function* worldNames(): Iterable<readonly ['firstName' | 'surname', string]> {
  const { allLocales }: { allLocales: Record<string, Locale> } = createRequire(import.meta.url)('@faker-js/faker')
  for (const { person } of Object.values(allLocales)) {
    for (const name of listed(person?.first_name)) yield ['firstName', name]
    for (const name of listed(person?.last_name)) yield ['surname', name]
  }
}

const listed = (names: BySex | null | undefined): string[] =>
  [names?.generic, names?.female, names?.male]
    .flatMap(list => list ?? [])
    .filter(name => /^\p{Lu}[\p{Script=Latin}\p{M}'’-]{2,}$/u.test(name))
