"use strict";
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 760px)");
  const fine = matchMedia("(pointer: fine)");
  const panel = document.getElementById("evidence");
  const told = document.getElementById("told");
  const charts = new Map();
  let chosen = null;

  const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // The table's own line of that seat is shown again: what the minutes say stands in the page once.
  function show(id, says, from) {
    const body = document.getElementById(`m-${id}`);
    if (!body) return;
    const labels = [...body.closest("table").querySelectorAll("thead th")];
    const list = element("dl");
    [...body.rows[0].cells].forEach((cell, number) => {
      if (!number || !cell.textContent.trim()) return;
      const value = element("dd");
      value.append(...[...cell.cloneNode(true).childNodes]);
      list.append(element("dt", labels[number].textContent), value);
    });
    const name = element("h3");
    name.append(...[...body.rows[0].cells[0].cloneNode(true).childNodes]);
    told.replaceChildren(name, element("p", says, "said"), list);
    for (const part of body.querySelectorAll(".source td > *")) told.append(part.cloneNode(true));
    panel.hidden = false;
    panel.scrollTop = 0;
    mark(from);
  }

  function mark(target) {
    document.querySelector(".chart .chosen")?.classList.remove("chosen");
    chosen = target;
    target?.classList.add("chosen");
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    const back = chosen;
    mark(null);
    back?.focus();
  }

  function coloured(figure) {
    const data = figure.data.map((trace) => {
      const colour = ink(trace.meta);
      const marker = trace.meta === "meeting" ? { color: colour, symbol: "diamond", size: 6 }
        : trace.meta === "possible" ? { color: colour, opacity: 0.75, pattern: { shape: "/", size: 5, solidity: 0.35, fillmode: "replace", fgcolor: colour, bgcolor: "rgba(0,0,0,0)" }, line: { color: colour, width: 1 } }
          : { color: colour, line: { color: colour, width: 1 } };
      return { ...trace, marker };
    });
    const line = ink("line");
    const axis = { color: ink("ink"), gridcolor: line, linecolor: line, tickfont: { size: narrow.matches ? 10.5 : 12.5 } };
    const layout = {
      ...figure.layout,
      dragmode: fine.matches ? "zoom" : false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif", size: 12.5, color: ink("ink") },
      hoverlabel: { bgcolor: ink("ink"), bordercolor: ink("ink"), font: { color: ink("paper"), size: 13 }, align: "left" },
      shapes: figure.layout.shapes.map((shape) => ({ ...shape, line: { ...shape.line, color: shape.xref === "paper" ? line : ink("mark") } })),
      xaxis: { ...figure.layout.xaxis, ...axis },
      yaxis: { ...figure.layout.yaxis, ...axis, ticktext: narrow.matches ? figure.layout.yaxis.ticktext.map(folded) : figure.layout.yaxis.ticktext },
    };
    if (narrow.matches) layout.height += 9 * layout.yaxis.tickvals.length;
    return [data, layout];
  }

  // Where there is little room, the role stands beneath the name, and the end of a long name beneath its beginning.
  function folded(label) {
    const bold = label.startsWith("<b>");
    const text = bold ? label.slice(3, -4) : label;
    const at = bold ? (text.length > 20 ? text.lastIndexOf(" ", 20) : -1) : text.lastIndexOf(", ") + 1;
    if (at < 1) return shortened(label);
    const lines = `${shortened(text.slice(0, at))}<br>${shortened(text.slice(at + 1))}`;
    return bold ? `<b>${lines}</b>` : lines;
  }

  // A label of the figure is escaped text, in bold perhaps: it is cut between characters, never inside one.
  function shortened(label) {
    const [, open, text, shut] = /^(<b>)?(.*?)(<\/b>)?$/.exec(label);
    const letters = text.match(/&\w+;|./gu) ?? [];
    return letters.length <= 21 ? label : `${open ?? ""}${letters.slice(0, 20).join("")}…${shut ?? ""}`;
  }

  // Bars and marks in order of row and time; one of a chart is reached by Tab, the others from it by arrows.
  function reachable(chart) {
    const found = [];
    for (const point of chart.querySelectorAll(".barlayer .point, .scatterlayer .point")) {
      const given = point.__data__;
      const trace = (given.trace ?? point.parentNode.__data__?.[0]?.trace ?? point.closest(".trace").__data__[0].trace);
      const number = given.i;
      const [id, says] = trace.customdata[number];
      const target = point.matches("path") ? point : point.querySelector("path");
      found.push({ target, id, says, row: trace.y[number], when: String((trace.base ?? trace.x)[number]) });
    }
    found.sort((one, other) => one.row - other.row || one.when.localeCompare(other.when));
    found.forEach(({ target, id, says }, number) => {
      target.setAttribute("role", "button");
      target.setAttribute("tabindex", number ? "-1" : "0");
      target.setAttribute("aria-label", says);
      target.style.pointerEvents = "all";
      target.onclick = (event) => { event.stopPropagation(); show(id, says, target); };
    });
    charts.get(chart).found = found;
  }

  function moved(chart, target, key) {
    const { found } = charts.get(chart);
    const at = found.findIndex((one) => one.target === target);
    if (at < 0) return false;
    const row = found[at].row;
    const goal = {
      ArrowRight: () => at + 1,
      ArrowLeft: () => at - 1,
      ArrowDown: () => found.findIndex((one) => one.row > row),
      ArrowUp: () => { const last = found.findLast((one) => one.row < row); return last ? found.findIndex((one) => one.row === last.row) : -1; },
      Home: () => 0,
      End: () => found.length - 1,
    }[key];
    if (!goal) return false;
    const next = found[goal()];
    if (next) {
      target.setAttribute("tabindex", "-1");
      next.target.setAttribute("tabindex", "0");
      next.target.focus();
    }
    return true;
  }

  function draw(chart) {
    const entry = charts.get(chart);
    const [data, layout] = coloured(entry.figure);
    return Plotly.react(chart, data, layout, { displayModeBar: false, responsive: true, doubleClick: "reset", showAxisDragHandles: false })
      .then(() => {
        entry.drawn = true;
        reachable(chart);
        chart.dataset.still = "yes";
      });
  }

  function begin(chart) {
    if (charts.get(chart).begun) return;
    charts.get(chart).begun = true;
    draw(chart).then(() => {
      chart.on("plotly_click", ({ points: [point] }) => {
        const [id, says] = point.customdata;
        show(id, says, charts.get(chart).found.find((one) => one.id === id && one.says === says)?.target ?? null);
      });
      chart.on("plotly_afterplot", () => reachable(chart));
    });
  }

  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) { seen.unobserve(entry.target); begin(entry.target); }
  }, { rootMargin: "600px" });
  for (const chart of document.querySelectorAll(".chart")) {
    const figure = JSON.parse(chart.querySelector("script").textContent);
    chart.replaceChildren();
    chart.style.minHeight = `${figure.layout.height}px`;
    charts.set(chart, { figure, found: [], begun: false, drawn: false });
    chart.addEventListener("keydown", (event) => {
      const target = event.target;
      if (event.key === "Enter" || event.key === " ") {
        const one = charts.get(chart).found.find((entry) => entry.target === target);
        if (!one) return;
        event.preventDefault();
        show(one.id, one.says, target);
      } else if (moved(chart, target, event.key)) event.preventDefault();
    });
    seen.observe(chart);
  }

  const again = () => { for (const [chart, entry] of charts) if (entry.drawn) draw(chart); };
  const closed = new Set();
  document.getElementById("close").addEventListener("click", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  dark.addEventListener("change", again);
  narrow.addEventListener("change", again);
  addEventListener("beforeprint", () => {
    for (const chart of charts.keys()) begin(chart);
    for (const details of document.querySelectorAll("details:not([open])")) { details.open = true; closed.add(details); }
    again();
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed.clear();
    again();
  });
})();
