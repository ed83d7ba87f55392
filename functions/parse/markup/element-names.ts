const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const voidNames = names(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
)

/** Each begins a line of its own and ends the one before it. */
export const blockNames = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
)

/** What a page does or asks, not what it says. `noscript` says what to do without scripts, and a reader has none of them. */
export const mechanicalNames = names(
  'script style template noscript noembed noframes head title link meta base input select textarea datalist option optgroup button canvas svg map area param source track object applet dialog progress meter rp amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-social-share amp-analytics amp-pixel amp-consent amp-user-notification amp-list amp-state',
)

/** Of the mechanical ones those that could run, load or restyle something. */
export const activeNames = names('script style template object applet base link meta')

/** What their text is ends only at their end tag, so they cannot nest. */
export const rawNames = names('script style title textarea iframe xmp noembed noframes')

export const headNames = names('script style title meta link base noscript template basefont bgsound')
export const tableNames = names('table thead tbody tfoot tr td th caption')
export const cellNames = names('td th')

export const frameNames = names('iframe embed video audio frame amp-iframe amp-video amp-audio amp-youtube amp-vimeo')

export const listNames = names('ul ol menu dir')
export const headingNames = names('h1 h2 h3 h4 h5 h6')

const paragraph = names('p')
const headings = names('p h1 h2 h3 h4 h5 h6')

/** What an opening tag closes when it stands directly inside it (HTML Standard, "optional tags"). */
export const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[
    ...'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header'.split(
      ' ',
    ),
    ...'hgroup hr main menu nav ol p pre search section summary table ul'.split(' '),
  ].map(name => [name, paragraph] as const),
  ...[...headingNames].map(name => [name, headings] as const),
  ['li', names('li p')],
  ['dt', names('dt dd p')],
  ['dd', names('dt dd p')],
  ['tr', names('tr td th p')],
  ['td', names('td th p')],
  ['th', names('td th p')],
  ['thead', names('tr td th thead tbody tfoot')],
  ['tbody', names('tr td th thead tbody tfoot')],
  ['tfoot', names('tr td th thead tbody tfoot')],
  ['option', names('option')],
  ['optgroup', names('option optgroup')],
  ['body', names('head')],
  ['a', names('a')],
  ['rt', names('rt rp')],
  ['rp', names('rt rp')],
])
