/**
 * How Node divides a function's memory. Lambda by itself lets the young generation grow to three twentieths of it, which the
 * largest files then take: at 16 MiB a half-space they take 60 to 150 MB less, and ordinary articles cost the same (ADR 95).
 * Lambda leaves both sizes alone where one is given, so the old generation, nine tenths as Lambda has it, is named here too.
 */
export const nodeOptions = (memoryMiB: number): string =>
  `--max-semi-space-size=16 --max-old-space-size=${Math.floor(memoryMiB * 0.9)}`
