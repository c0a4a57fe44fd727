// Pins of drops, at the trough, and marks of spikes, above their highest bar.
// Between the middles of two pins; one of several drops is wider.
const APART = 30;
const WIDE_APART = 40;
const PIN = 24;
// How far a mark reaches beneath its place, for fingers.
const REACH = 4;
const TOP = 28;

// Pins that would cover each other become one, "2–4"; clicking it again walks through its drops.
export function placePins(chart) {
  chart.pins.forEach((pin) => pin.remove());
  const spots = chart.data.drops.map((drop) => ({ drop, ...spot(chart, drop) })).sort((a, b) => a.left - b.left);
  const groups = [];
  for (const spot of spots) {
    const last = groups.at(-1);
    const apart = last?.length > 1 ? WIDE_APART : APART;
    if (last && spot.left - last.at(-1).left < apart) last.push(spot);
    else groups.push([spot]);
  }
  chart.pins = groups.map((group) => pin(chart, group));
}

export function placeSpikes(chart) {
  chart.spikes.forEach((mark) => mark.remove());
  chart.spikes = chart.data.spikes.map((spike) => mark(chart, spike));
}

function spot(chart, drop) {
  const buckets = chart.data.buckets;
  const bucket = buckets.find((b) => drop.trough >= b.start && drop.trough < b.end) ?? buckets[0];
  const low = bucket.low ?? bucket.net ?? 0;
  const [left, y] = chart.chart.convertToPixel({ gridIndex: 0 }, [(bucket.start + bucket.end) / 2, low]);
  return { left, top: Math.max(TOP + 12, Math.min(y + 12, chart.plotBottom + 2)) };
}

function pin(chart, group) {
  const pin = document.createElement("button");
  const drops = group.map((spot) => spot.drop);
  pin.type = "button";
  pin.className = "pin";
  pin.textContent = numbers(drops.map((drop) => drop.number));
  // What is seen on it is part of its name: people who speak to their machine say that.
  const seen = drops.length > 1 ? `Drops ${pin.textContent}. ` : "";
  pin.setAttribute("aria-label", seen + drops.map((drop) => drop.label).join(". "));
  pin.drops = drops;
  pin.style.left = `${group.reduce((sum, spot) => sum + spot.left, 0) / group.length}px`;
  pin.style.top = `${Math.max(...group.map((spot) => spot.top))}px`;
  pin.onclick = () => {
    const at = drops.findIndex((drop) => chart.isSelected(drop));
    const next = drops[(at + 1) % drops.length];
    chart.pick([next.from, next.to]);
  };
  chart.append(pin);
  return pin;
}

// Drops of a period are numbered without holes, incidents are not.
function numbers(all) {
  const [first, last] = [all[0], all.at(-1)];
  if (all.length === 1) return first;
  return last - first === all.length - 1 ? `${first}–${last}` : all.join(", ");
}

// Leads to the incident of the spike.
function mark(chart, spike) {
  const mark = document.createElement("a");
  const inside = chart.data.buckets.filter((b) => b.end > spike.from && b.start < spike.to);
  const all = (b) => b.negative + b.neutral + b.positive;
  const highest = inside.reduce((most, b) => (all(b) > all(most) ? b : most), inside[0] ?? chart.data.buckets[0]);
  const [left, top] = chart.chart.convertToPixel({ gridIndex: 1 }, [(highest.start + highest.end) / 2, all(highest)]);
  mark.className = "spike-mark";
  mark.href = spike.link;
  mark.textContent = spike.times;
  mark.title = spike.label;
  mark.setAttribute("aria-label", spike.label);
  chart.append(mark);
  const middle = Math.min(left, chart.clientWidth - 24);
  Object.assign(mark.style, { left: `${middle}px`, top: `${below(chart, mark, middle, top)}px` });
  return mark;
}

// The pin of a drop that goes deep reaches down to where the mark would be: the mark stands beneath it.
function below(chart, mark, middle, top) {
  const covering = chart.pins.filter((pin) => Math.abs(parseFloat(pin.style.left) - middle) < (pin.offsetWidth + mark.offsetWidth) / 2);
  return Math.max(top, ...covering.map((pin) => parseFloat(pin.style.top) + PIN / 2 + mark.offsetHeight - REACH + 1));
}
