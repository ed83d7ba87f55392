import { type EntityType, entityTypes } from './tags.ts'

/** What a name's confidence follows from. `isListed`: a list holds it as a name of its type. */
export type Evidence = { margin: number; type: EntityType; isListed: boolean }

/** Where a curve begins and how it rises: what a name without any margin is worth, and what margin adds to it. */
export type Curve = Float32Array

/** A curve for the names of each type, those in no list and those in one: "Uganda" by a small margin is a place all the same. */
export type Calibration = Float32Array

const curveLength = 2
export const curveCount = entityTypes.length * 2

export const uncalibrated = (): Calibration => new Float32Array(curveCount * curveLength)

export const curveAt = ({ type, isListed }: Pick<Evidence, 'type' | 'isListed'>): number =>
  entityTypes.indexOf(type) * 2 + Number(isListed)

export const curveIn = (calibration: Calibration, at: number): Curve =>
  calibration.subarray(at * curveLength, (at + 1) * curveLength)

/** Margins are felt by their proportion: of 40 more than of the next 40. On the scale of the weights. */
const unit = 40

export const evidenceOf = (margin: number): number => Math.sign(margin) * Math.log1p(Math.abs(margin) / unit)

/** How many in one of the names found like this are marked so by people, span and type: a logistic curve (Platt 1999). */
export const likelihoodOf = (found: Evidence, calibration: Calibration): number =>
  onCurve(found.margin, curveIn(calibration, curveAt(found)))

export const onCurve = (margin: number, [start = 0, rise = 1]: Curve): number =>
  1 / (1 + Math.exp(-start - rise * evidenceOf(margin)))
