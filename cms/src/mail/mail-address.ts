/** Whether a text is exactly one mail address without a display name: no white space, line break, comma or angle bracket. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@,;<>()"\\\p{Cc}]+@[^\s@,;<>()"\\\p{Cc}]+$/u.test(text) && text.length <= 254;
}
