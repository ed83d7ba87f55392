/** One sentence that shows: somebody does something now, and nobody is quoted. */
export const isSceneOf = (text: string): boolean => showing.test(text) && !told.test(text.replace(titles, ''))

/** Their full stops end no sentence. */
const titles = /\b(?:Sgt|Dr|Mr|Mrs|Ms|St|Gen|Gov|Rep|Sen|Lt|Col|Capt|Rev|Prof|Jr|Sr|No|vs|[A-Z])\.(?= )/g

const told = /["“”]|[\p{Ll}\p{N})][.!?] \p{Lu}|\b(?:said|says|was|were|had|will|would|I|we|you|my|our)\b/u

const verbs =
  'addresses|answers|appears?|arrives?|attends?|awaits?|boards?|burns?|carr(?:y|ies)|catch(?:es)?|celebrates?|checks?|cheers?|clears?|climbs?|competes?|covers?|cross(?:es)?|cuts?|dances?|delivers?|demonstrates?|displays?|drives?|eats?|embraces?|enters?|examines?|exits?|fires?|fl(?:y|ies)|gathers?|gestures?|gets?|gives?|goes|greets?|guards?|hangs?|heads?|hits?|holds?|hugs?|inspects?|joins?|kicks?|kiss(?:es)?|launches|leads?|leaves?|lies?|lifts?|lights?|lines?|listens?|loads?|looks?|makes?|march(?:es)?|meets?|mourns?|operates?|overlooks?|passes|patrols?|performs?|picks?|pitches|plays?|points?|poses?|prays?|prepares?|presents?|protests?|pulls?|puts?|reacts?|reads?|receives?|removes?|rides?|rises?|runs?|sails?|scores?|serves?|shakes?|shoots?|shows?|signs?|sings?|sits?|smiles?|speaks?|stands?|surveys?|sweeps?|swims?|swings?|takes?|talks?|throws?|towers?|tries|uses?|visits?|waits?|walks?|watch(?:es)?|waves?|wears?|works?'
const showing = new RegExp(
  `^\\p{Lu}.{2,120}? (?:${verbs}|(?:is|are) (?:seen|shown|pictured|spotted|\\p{Ll}+ing))\\b`,
  'u',
)
