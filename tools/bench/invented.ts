export type Invented = { key: string; headline: string; text: string }

const sections = ['world', 'business', 'culture', 'sport']
const places = ['Lowmere', 'Arnholt', 'Pell Harbour', 'Vessby', 'Tarn Cross', 'Ostwick']
const subjects = ['ferry', 'orchard', 'library', 'tram line', 'observatory', 'fish market', 'night school']
const turns = ['reopens after a long winter', 'asks its neighbours for help', 'finds a buyer', 'is to be rebuilt']
// A plain date line has minutes at best: every article has a minute of its own, so the order in the feeds is known.
const firstMinute = Date.UTC(2026, 1, 3, 6, 0)

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? ''

/** Some 2 KB with what a copied page carries along: the headline twice, a reading time, a caption with its credit. */
export function invented(index: number): Invented {
  const [place, subject] = [pick(places, index), pick(subjects, index)]
  const headline = `The ${subject} of ${place} ${pick(turns, index)}, report ${index}`
  const lines = [
    headline,
    '',
    headline,
    `The ${subject}, which ${place} has argued about for years, has a future again, and a bill that somebody must pay.`,
    '2 min read',
    dateLine(new Date(firstMinute + index * 60_000)),
    `The ${subject} at ${place} early in the morning [Meridian]`,
    ...paragraphs(place, subject, index).flatMap(paragraph => ['', paragraph]),
  ]
  return { key: `${pick(sections, index)}/report-${index}.txt`, headline, text: `${lines.join('\n')}\n` }
}

const dateLine = (at: Date): string => {
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

  return `${day}, ${at.getUTCFullYear()} ${at.toISOString().slice(11, 16)}`
}

const paragraphs = (place: string, subject: string, index: number): string[] => [
  `The council of ${place} voted on Tuesday to keep the ${subject} open, after a debate that lasted until two in the morning and ended with a single vote between the sides.`,
  `"We have counted the money three times," said the treasurer, Ilse Marrow. "It comes to ${index + 40},000 crowns, and it comes to that each time."`,
  `Those who came to watch brought blankets and soup. Some ${index + 12} of them stayed to the end, and when the result was read out nobody cheered, because nobody had understood it.`,
  `The ${subject} was built by subscription in the year of the great frost. It has been closed four times since, twice for repairs and twice because of a quarrel about the keys.`,
  `Opponents say that the roads need mending first. Their leader, Pieter Vane, called the decision "a fine gift to people who do not have to drive here in March".`,
  `Under the plan the work starts in spring and takes nine months. A committee of seven is to look after it, and to report to the town in plain words at the end of every quarter.`,
  `A neighbouring town, which has had the same discussion, is said to be watching closely. It sent two observers, who took notes and left by the last train.`,
  `The school has already asked for the first visit. Its pupils have drawn the ${subject} as they remember it, and the drawings hang in the window of the bakery in the square.`,
  `The next meeting is in a fortnight. The soup, the clerk said, will be provided by the council.`,
]
