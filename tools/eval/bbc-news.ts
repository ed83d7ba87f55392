import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type News = { section: string; text: string }

/** BBC news by section, each story once (the set holds some twice), in an order that has nothing to do with what they say. */
export function distinctNews(dataFolder: string): News[] {
  const folder = join(dataFolder, 'corpora/topics/bbc')
  const all = readdirSync(folder).flatMap(section =>
    readdirSync(join(folder, section)).map(file => ({
      section,
      text: readFileSync(join(folder, section, file), 'latin1'),
    })),
  )
  const byStart = new Map(all.map(news => [news.text.replace(/\W+/g, '').slice(0, 400), news]))

  return [...byStart.values()].sort((one, other) => (sha1(one.text) < sha1(other.text) ? -1 : 1))
}

/** Variants were compared on the one half; the other was never looked at for that. */
export const isForCheck = ({ text }: News): boolean => Number.parseInt(sha1(`q${sha1(text)}`).slice(0, 2), 16) % 2 === 0

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
