"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const panel = document.getElementById("panel");
  const hiddenKinds = new Set();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const SHAPES = {
    dot: "M7 1a6 6 0 1 0 .01 0z", square: "M2 2h10v10H2z", star: "M7 0l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z", hexagon: "M4 1.5h6L13 7l-3 5.5H4L1 7z",
    triangle: "M7 1l6 11H1z", triangleDown: "M1 2h12L7 13z", diamond: "M7 0l6 7-6 7-6-7z",
  };
  const FACE = "system-ui, 'DejaVu Sans', sans-serif";
  const RELATIONS = { "organ of": "is an organ of" };

  // Everything that minutes say reaches the page as text, never as markup.
  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function link(id) {
    const made = element("a", byId.get(id).name);
    made.href = "#";
    made.addEventListener("click", (event) => { event.preventDefault(); focus(id); });
    return made;
  }

  function fact(mandate, about) {
    const made = element("div", "", "fact");
    const line = element("p");
    if (mandate.person_id !== about) line.append(link(mandate.person_id), ": ");
    line.append(element("strong", mandate.role));
    if (mandate.board_id !== about) line.append(" in ", link(mandate.board_id));
    if (mandate.on_behalf_of_id && mandate.on_behalf_of_id !== about) line.append(", for ", link(mandate.on_behalf_of_id));
    made.append(line);
    const dates = [mandate.stated && `stated ${mandate.stated}`, mandate.seen && `seen ${mandate.seen}`].filter(Boolean);
    if (dates.length) made.append(element("p", dates.join(" · "), "dates"));
    for (const source of mandate.sources) {
      if (source.quote) made.append(element("blockquote", source.quote));
      const place = [source.page && `page ${source.page}`, source.line && `line ${source.line}`].filter(Boolean);
      made.append(element("cite", [source.file, ...place].join(", ")));
    }
    return made;
  }

  function showNode(id) {
    const node = byId.get(id);
    panel.replaceChildren(element("h2", node.name), element("p", node.kind, "kind"));
    const own = data.mandates.filter((m) => m.person_id === id || m.board_id === id || m.on_behalf_of_id === id);
    const organs = data.edges.filter((e) => e.relation === "organ of" && (e.to === id || e.from === id));
    for (const edge of organs) {
      const line = element("p", edge.from === id ? "Organ of " : "Its organ: ");
      line.append(link(edge.from === id ? edge.to : edge.from));
      panel.append(line);
    }
    for (const mandate of own) panel.append(fact(mandate, id));
    panel.scrollTop = 0;
  }

  function showEdge(id) {
    const edge = data.edges[id];
    const title = `${byId.get(edge.from).name} ${RELATIONS[edge.relation] || edge.relation} ${byId.get(edge.to).name}`;
    panel.replaceChildren(element("h2", title), element("p", "", "kind"));
    if (edge.mandate !== null) panel.append(fact(data.mandates[edge.mandate], ""));
    panel.scrollTop = 0;
  }

  function showOverview() {
    panel.replaceChildren(element("h2", "Why is this so?"));
    panel.append(element("p", "Choose a node or a line: here stands what is known of it, with the sentence of the minutes that says so.", "kind"));
    if (data.cross.length) panel.append(element("h3", "On boards of two or more organisations"));
    for (const id of data.cross) {
      const made = element("p");
      made.append(link(id));
      const boards = new Set(data.mandates.filter((m) => m.person_id === id).map((m) => m.board));
      made.append(element("span", `: ${[...boards].join("; ")}`, "dates"));
      panel.append(made);
    }
  }

  const nodes = new vis.DataSet(data.nodes.map(({ name, kind, quiet, strong, ...drawn }) => drawn));
  const edges = new vis.DataSet(data.edges.map(({ relation, mandate, cross, ...drawn }) => drawn));
  const network = new vis.Network(document.getElementById("canvas"), { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { borderWidthSelected: 3, scaling: { label: { drawThreshold: 6 } } },
    edges: { smooth: false, hoverWidth: 1, selectionWidth: 2 },
    interaction: { hover: true, multiselect: false, tooltipDelay: 1e9, keyboard: { enabled: true, bindToWindow: false } },
  });

  let awake = new Set();

  // Below this size on the screen a label is not drawn, since nobody could read it: people's names only when near, or when looked at.
  function threshold(id) {
    return awake.has(id) ? 1 : byId.get(id).quiet ? 16 : 7;
  }

  const bridges = data.nodes.filter((node) => node.strong && node.kind === "person");

  // Who sits on boards of two organisations is seen and named at any distance: at least as large as it takes, in pixels of the screen.
  function fit() {
    const scale = network.getScale();
    nodes.update(bridges.map((node) => ({ id: node.id, size: Math.max(node.size, 7 / scale), font: { size: Math.max(21, 13 / scale) } })));
  }

  function paint() {
    const ink = dark.matches ? "#e9ecf0" : "#1d2530";
    const paper = dark.matches ? "#14181e" : "#fbfaf7";
    const faint = dark.matches ? "#4a5462" : "#b6bbc2";
    nodes.update(data.nodes.map((node) => {
      const font = { color: ink, size: node.strong ? 21 : node.quiet ? 15 : 18, strokeWidth: 4, strokeColor: paper, face: FACE };
      const fill = node.kind === "board" && dark.matches ? "#b9c0c9" : node.color;
      return {
        id: node.id, font, color: { background: fill, border: node.kind === "person" && node.strong ? ink : fill, highlight: { background: fill, border: ink }, hover: { background: fill, border: ink } },
        scaling: { label: { drawThreshold: threshold(node.id) } },
      };
    }));
    edges.update(data.edges.map((edge) => {
      const colour = edge.cross ? (dark.matches ? "#ff9d5c" : "#d55e00") : edge.relation === "organ of" ? (dark.matches ? "#6b7684" : "#8d949c") : faint;
      return { id: edge.id, color: { color: colour, highlight: ink, hover: ink } };
    }));
  }

  function focus(id) {
    network.selectNodes([id]);
    wake([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: { duration: 400 } });
    showNode(id);
  }

  function matching(words) {
    const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    return wanted.length ? data.nodes.filter((node) => wanted.every((word) => plain(node.name).includes(word))) : [];
  }

  const words = document.getElementById("words");
  const found = document.getElementById("found");
  words.addEventListener("input", () => {
    const hits = matching(words.value);
    found.textContent = words.value.trim() ? `${hits.length} found` : "";
    network.selectNodes(hits.map((node) => node.id), false);
    if (hits.length === 1) focus(hits[0].id);
  });
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const hits = matching(words.value);
    if (hits.length) focus(hits[0].id);
  });
  const names = document.getElementById("names");
  for (const node of data.nodes) {
    const option = element("option");
    option.value = node.name;
    names.append(option);
  }

  function filter() {
    nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: hiddenKinds.has(node.kind) })));
  }

  const legend = document.getElementById("legend");
  for (const entry of data.legend) {
    const label = element("label");
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => { hiddenKinds[box.checked ? "delete" : "add"](entry.kind); filter(); });
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("viewBox", "0 0 14 14");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", SHAPES[entry.shape]);
    path.setAttribute("fill", entry.colour);
    icon.append(path);
    label.append(box, icon, element("span", entry.label), element("span", String(entry.count), "count"));
    legend.append(label);
  }
  legend.append(element("span", "Thick lines: on boards of two organisations. Dashed: listed as absent, role not stated.", "note"));

  function wake(ids) {
    const before = awake;
    awake = new Set(ids.flatMap((id) => [id, ...network.getConnectedNodes(id)]));
    const changed = [...before, ...awake];
    nodes.update(changed.map((id) => ({ id, scaling: { label: { drawThreshold: threshold(id) } } })));
  }

  network.on("selectNode", (event) => { wake(event.nodes); showNode(event.nodes[0]); });
  network.on("selectEdge", (event) => { if (!event.nodes.length) { wake([]); showEdge(event.edges[0]); } });
  network.on("deselectNode", (event) => { if (!event.nodes.length && !event.edges.length) { wake([]); showOverview(); } });
  network.on("deselectEdge", (event) => { if (!event.nodes.length && !event.edges.length) { wake([]); showOverview(); } });
  network.on("hoverNode", (event) => nodes.update({ id: event.node, scaling: { label: { drawThreshold: 1 } } }));
  network.on("blurNode", (event) => nodes.update({ id: event.node, scaling: { label: { drawThreshold: threshold(event.node) } } }));
  dark.addEventListener("change", () => { paint(); fit(); });
  document.getElementById("headline").textContent = data.headline;
  showOverview();
  paint();
  network.fit({ animation: false });
  network.moveTo({ scale: network.getScale() * 1.02 });
  fit();
  network.on("zoom", fit);
})();
