/** Longer than any lease: Windows prints "for ever" as the greatest time span there is. */
const FOREVER = 10_000 * 86_400

/** A .NET time span (`23:59:10`, `7.23:59:10`) or a number of seconds; `undefined` for one without end. */
export function secondsOfTimeSpan(text: string | undefined): number | undefined {
  const [, days = '0', hours, minutes, seconds] =
    /^(?:(\d{1,8})\.)?(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/.exec(text ?? '') ?? []
  const total =
    hours === undefined
      ? Number(/^\d{1,15}(?:\.\d+)?$/.test(text ?? '') ? text : Number.NaN)
      : Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return total < FOREVER ? Math.trunc(total) : undefined
}
