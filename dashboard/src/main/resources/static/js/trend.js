// The trend chart: ECharts draws the marks on a canvas; everything a person can click or focus is real DOM.
import * as echarts from "./vendor/echarts.js";
import { placeFlags } from "./trend-flags.js";
import { showKey } from "./trend-marks.js";
import { placePins, placeSpikes } from "./trend-pins.js";
import { trendOption } from "./trend-option.js";
import { signed, timeFormats } from "./figures.js";

const TOP = 28;

class TrendChart extends HTMLElement {
  async connectedCallback() {
    this.cursor = -1;
    this.anchor = -1;
    this.abort = new AbortController();
    try {
      const answer = await fetch(this.dataset.src, { headers: { Accept: "application/json" }, signal: this.abort.signal });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      this.build(await answer.json());
    } catch (failure) {
      if (failure.name !== "AbortError") this.failed(failure.message);
    }
  }

  disconnectedCallback() {
    this.abort.abort();
    this.watcher?.disconnect();
    this.chart?.dispose();
    this.replaceChildren();
  }

  failed(why) {
    const note = document.createElement("p");
    note.className = "empty";
    note.append(`The chart could not be loaded: ${why}. `);
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "button small";
    retry.textContent = "Retry";
    retry.onclick = () => { this.replaceChildren(); this.connectedCallback(); };
    note.append(retry);
    this.replaceChildren(note);
    this.setAttribute("data-ready", "failed");
  }

  build(data) {
    this.data = data;
    this.format = timeFormats(data.zone);
    this.replaceChildren();
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    this.append(canvas);
    this.tabIndex = 0;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", "Net sentiment over time, chart. Arrow keys read values, Shift and arrows select a range, Enter applies it, Escape clears it, square brackets move between drops.");
    this.chart = echarts.init(canvas, null, { renderer: "canvas" });
    this.range = this.part("div", "range");
    this.handles = ["start", "end"].map((edge) => this.handle(edge));
    this.pins = [];
    this.spikes = [];
    this.listen();
    showKey(this);
    this.redraw();
    this.show(this.shown());
    this.setAttribute("data-ready", "yes");
  }

  part(tag, name) {
    const made = document.createElement(tag);
    made.className = name;
    made.hidden = true;
    this.append(made);
    return made;
  }

  // The one selection of the page lives in #detail, or where there is none on the chart itself, which only shows it.
  shown() {
    const { from, to } = (document.getElementById("detail") ?? this).dataset;
    return from ? [Number(from), Number(to)] : null;
  }

  redraw() {
    this.chart.setOption(trendOption(this), true);
    this.place();
  }

  show(selection) {
    this.selection = selection;
    if (!this.chart) return;
    this.draw(selection);
    this.markPins();
  }

  x(time) {
    return this.chart.convertToPixel({ xAxisIndex: 0 }, time);
  }

  draw(selection) {
    const parts = [this.range, ...this.handles];
    const inside = selection && selection[1] > this.data.from && selection[0] < this.data.to;
    parts.forEach((part) => { part.hidden = !inside; });
    if (!inside) return;
    const left = this.x(Math.max(selection[0], this.data.from));
    const right = this.x(Math.min(selection[1], this.data.to));
    const height = this.clientHeight - TOP - 28;
    Object.assign(this.range.style, { left: `${left}px`, width: `${Math.max(2, right - left)}px`, top: `${TOP}px`, height: `${height}px` });
    [left, right].forEach((at, i) => Object.assign(this.handles[i].style, { left: `${at}px`, top: `${TOP}px`, height: `${height}px` }));
  }

  place() {
    placePins(this);
    placeSpikes(this);
    placeFlags(this);
    this.draw(this.selection);
    this.markPins();
  }

  isSelected(drop) {
    return !!this.selection && this.selection[0] === drop.from && this.selection[1] === drop.to;
  }

  markPins() {
    this.pins.forEach((pin) => pin.setAttribute("aria-pressed", String(pin.drops.some((drop) => this.isSelected(drop)))));
  }

  pick(selection) {
    this.show(selection);
    this.dispatchEvent(new CustomEvent("trend:select", { bubbles: true, detail: selection }));
  }

  step(by) {
    const drops = this.data?.drops ?? [];
    if (!drops.length) return;
    const at = drops.findIndex((drop) => this.isSelected(drop));
    const next = drops[at < 0 ? (by > 0 ? 0 : drops.length - 1) : (at + by + drops.length) % drops.length];
    this.pick([next.from, next.to]);
    this.pins.find((pin) => pin.drops.includes(next))?.focus();
  }

  indexAt(event) {
    const time = this.chart.convertFromPixel({ xAxisIndex: 0 }, event.clientX - this.getBoundingClientRect().left);
    const found = this.data.buckets.findIndex((bucket) => time < bucket.end);
    return found < 0 ? this.data.buckets.length - 1 : found;
  }

  span(a, b) {
    const buckets = this.data.buckets;
    return [buckets[Math.min(a, b)].start, buckets[Math.max(a, b)].end];
  }

  handle(edge) {
    const handle = this.part("div", "handle");
    handle.dataset.edge = edge;
    return handle;
  }

  listen() {
    const on = (type, act) => this.addEventListener(type, act, { signal: this.abort.signal });
    on("pointerdown", (event) => this.press(event));
    on("pointermove", (event) => { if (this.dragging) this.draw(this.dragged(event)); });
    on("pointerup", (event) => this.release(event));
    on("pointercancel", () => { this.dragging = null; this.draw(this.selection); });
    on("keydown", (event) => this.key(event));
    this.watcher = new ResizeObserver(() => { this.chart.resize(); this.redraw(); });
    this.watcher.observe(this);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw(), { signal: this.abort.signal });
  }

  press(event) {
    const edge = event.target.dataset?.edge;
    if (event.button || event.target.closest(".pin, .flag") || (event.pointerType === "touch" && !edge)) return;
    const [from, to] = this.selection ?? [];
    const index = this.indexAt(event);
    const far = edge === "start" ? this.data.buckets.findIndex((b) => b.end >= to) : this.data.buckets.findIndex((b) => b.end > from);
    this.dragging = { from: edge ? far : index, x: event.clientX };
    this.setPointerCapture(event.pointerId);
  }

  dragged(event) {
    return this.span(this.dragging.from, this.indexAt(event));
  }

  release(event) {
    if (!this.dragging) return;
    const moved = Math.abs(event.clientX - this.dragging.x) > 4;
    const selection = this.dragged(event);
    this.dragging = null;
    if (moved) this.pick(selection);
    else this.draw(this.selection);
  }

  key(event) {
    if (event.target !== this) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.read(event);
    if (event.key === "Enter" && this.anchor >= 0) {
      this.pick(this.span(this.anchor, this.cursor));
      this.anchor = -1;
    }
    if (event.key === "Escape" && this.cursor >= 0) {
      event.stopPropagation();
      this.anchor = this.cursor = -1;
      this.draw(this.selection);
      this.chart.dispatchAction({ type: "hideTip" });
    }
  }

  read(event) {
    event.preventDefault();
    const buckets = this.data.buckets;
    const by = event.key === "ArrowRight" ? 1 : -1;
    const before = this.cursor;
    this.cursor = before < 0 ? buckets.length - 1 : Math.max(0, Math.min(buckets.length - 1, before + by));
    if (event.shiftKey) {
      if (this.anchor < 0) this.anchor = before < 0 ? this.cursor : before;
      this.draw(this.span(this.anchor, this.cursor));
    } else {
      this.anchor = -1;
      this.draw(this.selection);
    }
    this.chart.dispatchAction({ type: "showTip", seriesIndex: this.readSeries, dataIndex: this.cursor });
    const bucket = buckets[this.cursor];
    const count = bucket.negative + bucket.neutral + bucket.positive;
    const net = bucket.net === null ? "no messages" : `net ${signed(bucket.net)}`;
    const expected = bucket.expected === null ? "" : `, expected ${signed(bucket.expected)}`;
    this.dispatchEvent(new CustomEvent("trend:read", { bubbles: true, detail: `${this.format.full(bucket.start)}: ${net}${expected}, ${count} messages` }));
  }
}

customElements.define("trend-chart", TrendChart);
