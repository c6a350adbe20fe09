/** A time of day as the computer's other programs write it: “09:00”, or “9:00 AM” where `usesHour12`. */
export function timeOfDay(hour: number, minute: number, usesHour12: boolean): string {
  const minutes = String(minute).padStart(2, '0')
  if (!usesHour12) return `${String(hour).padStart(2, '0')}:${minutes}`
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}
