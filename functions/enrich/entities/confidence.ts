/** Where the curve begins and how it rises: what a name without any margin is worth, and what margin adds to it. */
export type Calibration = Float32Array

/** Margins are felt by their proportion: of 40 more than of the next 40. On the scale of the weights. */
const unit = 40

export const evidenceOf = (margin: number): number => Math.sign(margin) * Math.log1p(Math.abs(margin) / unit)

/** How many in one of the names found with this margin are marked so by people, span and type: a logistic curve (Platt 1999). */
export const likelihoodOf = (margin: number, [start = 0, rise = 1]: Calibration): number =>
  1 / (1 + Math.exp(-start - rise * evidenceOf(margin)))
