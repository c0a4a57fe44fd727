// Figures and times as people read them: a real minus, the workspace's zone.
export function signed(value) {
  const whole = Math.round(value);
  return (whole < 0 ? "\u2212" : whole > 0 ? "+" : "") + Math.abs(whole);
}

export function timeFormats(timeZone) {
  const full = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone });
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  return { full: (at) => full.format(at), clock: (at) => clock.format(at) };
}

// The smallest round number not under a value, for the top of an axis.
export function roundTop(value) {
  if (value <= 10) return 10;
  const size = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * size).find((top) => top >= value);
}
