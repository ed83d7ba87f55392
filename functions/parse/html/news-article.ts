import { kindsOf, type Thing, textIn } from './json-ld.ts'

const article = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Recipe|HowTo)$/

/** The object that says what the page's own story is; pages list others beside it. */
export function articleAmong(things: readonly Thing[], isOwn: (thing: Thing) => boolean): Thing | undefined {
  const articles = things.filter(thing => kindsOf(thing).some(kind => article.test(kind)) && tellsSomething(thing))

  return (
    articles.find(isOwn) ?? articles[0] ?? things.find(thing => kindsOf(thing).includes('WebPage') && hasDate(thing))
  )
}

const tellsSomething = (thing: Thing) =>
  textIn(thing, 'headline') !== undefined || textIn(thing, 'name') !== undefined || hasDate(thing)

const hasDate = (thing: Thing) => textIn(thing, 'datePublished') !== undefined
