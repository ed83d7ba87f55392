import { excesses } from './bombs.ts'
import { areAnsweredInTime } from './in-time.ts'

areAnsweredInTime(excesses, 'too-large')
