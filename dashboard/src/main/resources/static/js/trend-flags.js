// Flags of what people noted, on the lower edge of the upper panel, each with the bar of its time.
const APART = 28;
// What a pin takes around itself for fingers.
const TOUCH = 6;

export function placeFlags(chart) {
  chart.querySelectorAll(".flag, .flag-span").forEach((old) => old.remove());
  const spots = chart.data.flags
    .map((flag) => ({ flag, left: chart.x(Math.max(flag.from, chart.data.from)), right: chart.x(Math.min(flag.to, chart.data.to)) }))
    .sort((a, b) => a.left - b.left);
  spots.forEach((spot) => span(chart, spot));
  const groups = [];
  for (const spot of spots) {
    const last = groups.at(-1);
    if (last && spot.left - last[0].left < APART) last.push(spot);
    else groups.push([spot]);
  }
  groups.forEach((group) => flag(chart, group));
}

function span(chart, { left, right }) {
  const bar = document.createElement("div");
  bar.className = "flag-span";
  Object.assign(bar.style, { left: `${left}px`, width: `${Math.max(2, right - left)}px`, top: `${chart.plotBottom - 3}px` });
  chart.append(bar);
}

// Flags that would cover each other become one that says how many; its link is that of the first.
function flag(chart, group) {
  const link = document.createElement("a");
  const words = group.map((spot) => spot.flag.words).join(". ");
  link.className = "flag";
  link.href = group[0].flag.link;
  link.title = words;
  link.setAttribute("aria-label", words);
  link.textContent = group.length > 1 ? group.length : group[0].flag.kind === "other" ? "E" : group[0].flag.kind[0].toUpperCase();
  Object.assign(link.style, { left: `${group[0].left}px`, top: `${chart.plotBottom - 3}px` });
  chart.append(link);
  const left = Math.min(group[0].left, chart.clientWidth - link.offsetWidth);
  link.style.left = `${left}px`;
  stepAside(chart, link, left);
}

// A drop that goes deep has its pin where the flag would be: the flag stands beside it.
function stepAside(chart, link, left) {
  const pin = chart.pins.find((pin) => {
    const reach = pin.offsetWidth / 2 + TOUCH;
    const x = parseFloat(pin.style.left);
    return left < x + reach && left + link.offsetWidth > x - reach && parseFloat(pin.style.top) + reach > chart.plotBottom - 3 - link.offsetHeight;
  });
  if (!pin) return;
  const x = parseFloat(pin.style.left);
  const reach = pin.offsetWidth / 2 + TOUCH;
  const right = x + reach;
  link.style.left = `${right + link.offsetWidth > chart.clientWidth ? x - reach - link.offsetWidth : right}px`;
}
