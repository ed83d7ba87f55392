import type { SiteConfig } from '../../events/settings.ts'
import { comparable } from '../text/clean.ts'

/** The folder of the site's own section that a word names, by folder or title. */
export const sectionNamed = (name: string, { sections }: Pick<SiteConfig, 'sections'>): string | undefined =>
  Object.entries(sections).find(([path, { title }]) =>
    [path, title].some(one => comparable(one) === comparable(name)),
  )?.[0]
