/** English words that neither begin nor end a keyword: pronouns, particles, auxiliaries and the verbs and adverbs of every text; and the day it was told on. */
export const englishStops: ReadonlySet<string> = new Set(
  [
    'a about above across after afterwards again against all almost along already also although always am among an',
    "and another any anybody anyone anything anyway are aren't around as at away back be became because become",
    'becomes been before began begin behind being below beside besides best better between beyond both but by came',
    "can can't cannot come comes could couldn't did didn't do does doesn't doing don't done down during each",
    'either else enough et etc even ever every everybody everyone everything except far few find first for found',
    "from further gave get gets getting give given gives go goes going gone good got had hadn't half has hasn't",
    "have haven't having he he's her here hers herself him himself his how however i i'll i'm i've if in indeed",
    "instead into is isn't it it's its itself just keep kept knew know known last later least less let let's like",
    'likely made make makes making many may maybe me mean means might mine more moreover most mostly much must my',
    'myself near nearly need needs neither never nevertheless next no nobody none nor not nothing now nowhere of',
    'off often on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps',
    'put quite rather really said same saw say saying says second see seem seemed seems seen several shall she',
    "she's should shouldn't show showed shown shows since so some somebody someone something sometimes soon still",
    "such take taken takes taking tell than that that's the their theirs them themselves then there there's",
    "therefore these they they're they've thing things think this those though thought three through throughout",
    'thus till to together told too took toward towards tried try two under unless unlike until up upon us use',
    "used uses using usually various very via want wanted wants was wasn't way we we're we've well went were",
    "weren't what what's whatever when whenever where whereas whether which while who who's whole whom whose why",
    "will with within without won't would wouldn't yes yet you you're you've your yours yourself mr mrs ms dr",
    'able according adding added allowing asking available bringing calling causing coming concerning considering containing continuing',
    'creating depending ensuring existing explaining expecting finding following happening helping holding hoping including',
    'involving knowing leading leaving looking losing meaning moving needing noting offering passing playing pointing',
    'providing pushing putting raising receiving regarding remaining requires requiring resulting seeing seeking sending',
    'serving setting showing sitting speaking spending standing starting staying suggesting supporting telling thinking trying turning',
    'waiting wanting watching wearing winning wondering working',
    'monday tuesday wednesday thursday friday saturday sunday',
  ]
    .join(' ')
    .split(' '),
)
