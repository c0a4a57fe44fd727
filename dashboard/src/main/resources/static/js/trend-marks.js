// The key beside the chart names the marks that the drawn data have, and no others.
const drawn = (value) => value !== null;

function marks({ buckets, previous, drops, spikes, gaps, flags }) {
  const last = buckets.at(-1);
  return {
    interval: buckets.some((b) => b.state === "full" && drawn(b.low)),
    expected: buckets.some((b) => drawn(b.expected)),
    previous: previous.some((b) => drawn(b.net)),
    drop: drops.length > 0,
    few: buckets.some((b) => b.state === "few" && drawn(b.net)),
    open: last?.state === "open" && drawn(last.net),
    spike: spikes.length > 0,
    gap: gaps.length > 0,
    noted: flags.length > 0,
  };
}

export function showKey(chart) {
  const has = marks(chart.data);
  chart.closest("section")?.querySelectorAll(".key [data-mark]").forEach((entry) => { entry.hidden = !has[entry.dataset.mark]; });
}
