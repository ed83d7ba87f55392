import { globSync } from 'node:fs'
import { matchesGlob } from 'node:path'

/** Sources, and the suites that are asked about them: round after round, until one notices. */
type Part = { files: readonly string[]; rounds: readonly (readonly string[])[] }

// The tests of these files: what else imports the readers reads other formats.
const reading: Part = {
  files: [
    'functions/parse/plain-text/*.ts',
    'functions/parse/html/{address-date,author-link,byline-elements,date-elements,date-lines,date-role,dateline,details,headline,json-ld,markup-evidence,news-article,page-facts,people,person-names,publication-date,said-dates,said-instant,shown-clock,site-name,standfirst,standfirst-elements}.ts',
    'functions/enrich/{close-reading,wanted-enrichers}.ts',
    'functions/enrich/enrichers/!(index).ts',
    'functions/enrich/entities/{company,entity-finder,hints,listed,main-places,merge,name-keys,other-languages,publisher-table,recognise,recogniser,salience,toponyms}.ts',
    'functions/enrich/keywords/{candidates,lexicon,rank,well-cased,words}.ts',
    'functions/enrich/language/{detector,find}.ts',
    'functions/enrich/relations/{shingles,telling-words}.ts',
    'functions/enrich/summary/{choose,dateline,introductions,lead,lines,openings,options,standing,summarise}.ts',
    'functions/enrich/topics/{find-terms,weigh-topics}.ts',
    'functions/publish/relations/*.ts',
    'functions/publish/topics.ts',
    'functions/text/{signature,sketch}.ts',
  ],
  rounds: [
    [
      'tests/functions/enrich',
      'tests/functions/parse/plain-text',
      'tests/functions/parse/formats/text',
      'tests/functions/parse/formats/html',
      'tests/functions/parse/html',
      'tests/functions/publish/relations',
      'tests/functions/publish/to-entry',
      'tests/functions/text/signature',
      'tests/functions/text/sketch',
    ],
  ],
}

const suites = (folder: string, ...names: string[]) => names.map(name => `${folder}/${name}.test.ts`)

// What stores is told by cases first; the laws take seconds.
const storing: Part = {
  files: ['functions/store/!(handler).ts'],
  rounds: [['tests/functions/store/'], suites('tests/laws', 'order', 'updated', 'withdrawals')],
}

// What chooses, plans and paces, and what keeps rows: not what writes markup, whose suites take longest.
const publishing: Part = {
  files: [
    'functions/publish/{archive-leaf,archive-plan,archive-table,archive-walk,due,edition,feed-rows,feed-table,pace,public-diff,publish-article,rows-that-hold,select,timestamps,withdrawals,withdrawn-paths}.ts',
    'functions/publish/{sitemaps,translations}/*.ts',
  ],
  rounds: [
    suites(
      'tests/functions/publish',
      ...[
        'archive-leaf',
        'archive-plan',
        'archive-walk',
        'bereft',
        'due',
        'edits',
        'feed-listing',
        'feeds-of-articles',
        'pace',
      ],
      ...['publish-article', 'refused', 'render-feed', 'select', 'sweep', 'timestamps'],
      ...['translations/many', 'withdrawals', 'withdrawn-notice'],
    ),
    suites(
      'tests/functions/publish',
      ...['archive-break', 'archive-race', 'archives', 'publish-race', 'sitemap-race', 'sitemaps', 'two-publishers'],
    ),
    suites('tests/laws', 'order', 'updated', 'relations', 'translations'),
  ],
}

const parts = [reading, storing, publishing]

/** Every file that is part of the measure. */
export const measured = (root: string): string[] =>
  [...new Set(parts.flatMap(({ files }) => globSync(files, { cwd: root })))].toSorted()

/** The suites to ask about a file; of one that is in no part, all. */
export function roundsFor(file: string): Part['rounds'] {
  const own = parts.filter(({ files }) => files.some(glob => matchesGlob(file, glob)))

  return (own.length > 0 ? own : parts).flatMap(({ rounds }) => rounds)
}
