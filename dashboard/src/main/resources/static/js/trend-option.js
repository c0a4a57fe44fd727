// What ECharts is told to draw: two stacked panels on one time axis, never two y-axes in one.
import { roundTop, signed } from "./figures.js";

const colour = (chart, name) => getComputedStyle(chart).getPropertyValue(`--${name}`).trim();
const middle = (bucket) => (bucket.start + bucket.end) / 2;
const total = (bucket) => bucket.negative + bucket.neutral + bucket.positive;
const isJoined = (bucket) => bucket?.state === "full";

export function trendOption(chart) {
  const { data } = chart;
  const ink = Object.fromEntries(["ink", "muted", "line", "control", "card", "page", "band", "negative", "neutral", "positive", "negative-tint"].map((name) => [name, colour(chart, name)]));
  const text = { color: ink.muted, fontFamily: "Inter, system-ui", fontSize: 12 };
  const height = Math.round((chart.clientHeight - 88) * 0.76);
  chart.plotBottom = 28 + height;
  const grids = [
    { left: 44, right: 16, top: 28, height },
    { left: 44, right: 16, top: 28 + height + 32, height: chart.clientHeight - 88 - height },
  ];
  const series = [...band(data, ink), ...lines(data, ink), ...dots(data, ink), ...volume(data, ink), ticks(chart, text)];
  chart.readSeries = series.findIndex((one) => one.name === "Negative");
  return { animation: false, textStyle: text, grid: grids, axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: ink.control } }, ...axes(data, ink, text), tooltip: tooltip(chart, ink), series };
}

function axes(data, ink, text) {
  const reach = Math.max(60, ...data.buckets.flatMap((b) => [b.net, b.low, b.high, b.expected]).filter((v) => v !== null).map((v) => Math.ceil(Math.abs(v) / 20) * 20));
  const top = Math.min(100, reach);
  const most = roundTop(Math.max(0, ...data.buckets.map(total)));
  const name = { nameLocation: "end", axisLine: { show: false }, axisTick: { show: false }, nameTextStyle: { ...text, align: "left", padding: [0, 0, 0, -36] } };
  return {
    xAxis: [0, 1].map((gridIndex) => ({
      type: "time", gridIndex, min: data.from, max: data.to, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false },
      axisLine: { show: gridIndex === 1, lineStyle: { color: ink.line }, onZero: false }, axisPointer: { label: { show: false } },
    })),
    yAxis: [
      { ...name, name: "Net sentiment, points", nameGap: 12, min: -top, max: top, interval: top / 2, axisLabel: { ...text, formatter: signed }, splitLine: { lineStyle: { color: ink.line } } },
      { ...name, gridIndex: 1, name: `Messages per ${data.stepName}`, nameGap: 10, min: 0, max: most, interval: most, axisLabel: { ...text, showMinLabel: false }, splitLine: { show: false } },
    ],
  };
}

const line = (name, values, more) => ({ name, type: "line", data: values, symbol: "none", silent: true, emphasis: { disabled: true }, ...more });

function band(data, ink) {
  const edge = { stack: "band", stackStrategy: "all", lineStyle: { opacity: 0 } };
  const shown = (bucket, value) => [middle(bucket), isJoined(bucket) ? value : null];
  return [
    line("Low", data.buckets.map((b) => shown(b, b.low)), edge),
    line("Interval", data.buckets.map((b) => shown(b, b.high - b.low)), { ...edge, areaStyle: { color: ink.band, opacity: 0.75 } }),
  ];
}

function lines(data, ink) {
  const { buckets, drops } = data;
  const value = (b, keep) => [middle(b), keep ? b.net : null];
  const inDrop = (b) => drops.some((drop) => b.end > drop.from && b.start < drop.to);
  const last = buckets.length - 1;
  const open = buckets[last]?.state === "open";
  const made = [];
  if (data.previous.length) made.push(line("Previous", data.previous.map((b) => [middle(b), b.net]), { lineStyle: { color: ink.control, width: 1.5 } }));
  made.push(line("Expected", buckets.map((b) => [middle(b), b.expected]), { lineStyle: { color: ink.muted, width: 1.5, type: [4, 4] } }));
  made.push(line("Net", buckets.map((b) => value(b, isJoined(b))), {
    lineStyle: { color: ink.ink, width: 2 },
    markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: ink.control, type: "solid", width: 1 }, data: [{ yAxis: 0 }] },
    markArea: { silent: true, itemStyle: { color: ink["negative-tint"], opacity: 0.8 }, data: drops.map((d) => [{ xAxis: Math.max(d.from, data.from) }, { xAxis: Math.min(d.to, data.to) }]) },
  }));
  made.push(line("Drop", buckets.map((b, i) => value(b, isJoined(b) && (inDrop(b) || (buckets[i + 1] && inDrop(buckets[i + 1]))))), { lineStyle: { color: ink.negative, width: 2.5 } }));
  if (open && isJoined(buckets[last - 1])) made.push(line("Unfinished", buckets.slice(-2).map((b) => [middle(b), b.net]), { lineStyle: { color: ink.ink, width: 2, type: [1, 4] } }));
  if (data.gaps.length) made.push(gaps(data, ink));
  return made;
}

// Time that was not heard: hatched over both panels' upper part, so that silence never looks like calm.
function gaps(data, ink) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 6;
  const pen = tile.getContext("2d");
  pen.strokeStyle = ink.control;
  pen.lineWidth = 1;
  pen.beginPath();
  [-6, 0, 6].forEach((shift) => { pen.moveTo(shift, 6); pen.lineTo(shift + 6, 0); });
  pen.stroke();
  const areas = data.gaps.map((gap) => [{ xAxis: gap.from }, { xAxis: gap.to }]);
  return line("Gaps", [], { markArea: { silent: true, itemStyle: { color: { image: tile, repeat: "repeat" }, opacity: 0.55 }, data: areas } });
}

// Hollow: too few messages to join. Filled: enough messages, but no neighbour to join.
function dots(data, ink) {
  const { buckets } = data;
  const alone = (b, i) => isJoined(b) && !isJoined(buckets[i - 1]) && !isJoined(buckets[i + 1]);
  const dot = (name, keep, itemStyle, symbolSize) => ({ name, type: "scatter", silent: true, symbol: "circle", symbolSize, itemStyle, emphasis: { disabled: true }, tooltip: { show: false }, data: buckets.filter(keep).filter((b) => b.net !== null).map((b) => [middle(b), b.net]) });
  return [
    dot("Few", (b) => b.state === "few" || b.state === "open", { color: ink.card, borderColor: ink.ink, borderWidth: 1.5 }, 6),
    dot("Alone", alone, { color: ink.ink }, 5),
  ];
}

function volume(data, ink) {
  const bar = (name, key) => ({ name, type: "bar", stack: "volume", xAxisIndex: 1, yAxisIndex: 1, silent: true, barCategoryGap: "24%", barMaxWidth: 28, data: data.buckets.map((b) => [middle(b), b[key]]), itemStyle: { color: ink[key] } });
  const spikes = data.spikes.map((spike) => [{ xAxis: Math.max(spike.from, data.from) }, { xAxis: Math.min(spike.to, data.to) }]);
  const marked = { markArea: { silent: true, itemStyle: { color: ink.line, opacity: 0.7 }, data: spikes } };
  return [{ ...bar("Negative", "negative"), ...marked }, bar("Neutral", "neutral"), bar("Positive", "positive")];
}

// Labels of the time axis: the server says where days and hours of the workspace's zone begin; ECharts would use the browser's zone.
function ticks(chart, text) {
  const { data } = chart;
  const room = Math.max(2, Math.floor((chart.clientWidth - 60) / 84));
  const every = Math.max(1, Math.ceil(data.ticks.length / room));
  const shown = data.ticks.filter((_, i) => i % every === 0);
  return { name: "Ticks", type: "scatter", xAxisIndex: 1, yAxisIndex: 1, silent: true, symbolSize: 0.01, clip: false, tooltip: { show: false }, data: shown.map((tick) => ({ value: [tick.at, 0], label: { show: true, position: "bottom", distance: 6, formatter: tick.label, ...text } })) };
}

function tooltip(chart, ink) {
  const { data } = chart;
  return {
    trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: ink.card, borderColor: ink.line, padding: [8, 12],
    extraCssText: "box-shadow:0 4px 16px rgb(0 0 0/.12);border-radius:8px",
    formatter: (points) => {
      const point = points.find((one) => one.seriesName === "Negative");
      return point ? tip(chart, data.buckets[point.dataIndex], data.previous[point.dataIndex]) : "";
    },
  };
}

function tip(chart, bucket, previous) {
  const box = document.createElement("div");
  box.className = "tip";
  const head = document.createElement("b");
  head.textContent = `${chart.format.full(bucket.start)} – ${chart.format.clock(bucket.end)}`;
  box.append(head);
  const row = (name, value) => {
    const line = document.createElement("div");
    const label = document.createElement("span");
    label.textContent = name;
    line.append(label, String(value));
    box.append(line);
  };
  if (bucket.net !== null) row("Net sentiment", signed(bucket.net));
  if (bucket.low !== null) row("If people read it, 80%", `${signed(bucket.low)} to ${signed(bucket.high)}`);
  if (bucket.expected !== null) row("Expected", signed(bucket.expected));
  if (previous?.net !== undefined && previous.net !== null) row("Period before", signed(previous.net));
  row("Negative", bucket.negative);
  row("Neutral", bucket.neutral);
  row("Positive", bucket.positive);
  if (bucket.note) row("Note", bucket.note);
  return box;
}
