import type { Picture } from '../../../events/article.ts'

/** A relative address tells pictures apart as well as a whole one. */
export const addressOf = ({ url, key }: Picture): string | undefined => url ?? key

/** Marks of the site, not pictures of the story. Systems keep pictures in folders of any name: "/sites/default/files". */
export const isDecoration = (picture: Picture): boolean => {
  const path = pathOf(picture)

  return button.test(path) || folder.test(path) || file.test(path.slice(path.lastIndexOf('/')))
}

/** What a page is worked with: nobody takes a photograph of it. */
export const isButton = (picture: Picture): boolean => button.test(pathOf(picture))

const pathOf = (picture: Picture) =>
  addressOf(picture)
    ?.replace(/^https?:\/\/[^/]+/, '')
    .split('?')[0] ?? ''

const named = (words: string) => new RegExp(`(?:^|[/_.-])(?:${words})(?:[/_.-]|\\d*$)`, 'i')
const folder = named('logos?|icons?|avatars?|gravatar|sprite')
const file = named('favicon|placeholder|default|spacer|pixel|blank|fallback')
const button = named('btns?|buttons')
