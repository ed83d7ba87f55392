import type { GivenBody } from '../given/story.ts'
import { type Properties, textsOf } from '../json/properties.ts'
import { bodyOfText } from '../record/bodies.ts'
import { type SaidAs, saidAs } from './said-as.ts'

/** The same text in several forms: markup says the most. XML of other vocabularies is left to its own readers. */
export function bodiesOf(properties: Properties): GivenBody[] {
  const said = saidAs(properties, 'bodies', ['main', 'richtext', 'html', 'html5', 'xhtml', 'text'])
  const markup = said.filter(isMarkup).map(({ text, place }) => ({ text, place, as: 'markup' as const }))
  const plain = said.filter(one => !isMarkup(one) && !isForeign(one)).map(({ text, place }) => bodyOfText(text, place))
  const older = textsOf(properties, 'bodyxhtml', 'bodyhtml').map(one => ({ ...one, as: 'markup' as const }))

  return [
    ...markup,
    ...older,
    ...plain,
    ...textsOf(properties, 'bodytext').map(one => ({ ...one, as: 'plain' as const })),
  ]
}

const isMarkup = ({ contentType, role }: SaidAs) =>
  /html/.test(contentType) || (contentType === '' && /html/.test(role))

const isForeign = ({ contentType, text }: SaidAs) => /nitf|newsml|xml|json/.test(contentType) || /^\s*<\?xml/.test(text)
