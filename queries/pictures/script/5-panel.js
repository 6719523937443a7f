// The side panel: what is known of a node or a line, and why.
const panel = part("panel");
const MOST = 60;

function link(id, text) {
  const made = element("a", text || nodeOf.get(id).name);
  made.href = "#";
  made.addEventListener("click", (event) => { event.preventDefault(); choose({ node: id }); });
  return made;
}

function said(fact, about) {
  const line = element("p");
  for (const piece of fact.says) {
    if (!Array.isArray(piece)) line.append(piece);
    else if (piece[1] === about || !nodeOf.has(piece[1])) line.append(element("strong", piece[0]));
    else line.append(link(piece[1], piece[0]));
  }
  return line;
}

function source(given) {
  const made = element("figure");
  if (given.quote) made.append(element("blockquote", given.quote));
  made.append(element("figcaption", given.place));
  return made;
}

function told(number, about) {
  const fact = data.facts[number];
  const made = element("li", "", "fact");
  made.append(said(fact, about));
  const held = state.day && fact.spans ? words[certainty(fact) || "not_held"] : "";
  const when = [fact.item && `§ ${fact.item}`, fact.when, held && filled(words.on_day, { day: state.day, held })].filter(Boolean).join(" · ");
  if (when) made.append(element("p", when, "when"));
  const [first, ...more] = fact.sources || [];
  if (first) made.append(source(first));
  if (more.length) {
    const rest = element("details");
    rest.append(element("summary", filled(words.more_sources, { n: more.length })), ...more.map(source));
    made.append(rest);
  }
  return made;
}

// A list that begins with a few, since a state agency may have hundreds; a button brings the rest.
function list(numbers, about) {
  const made = element("ul", "", "facts");
  made.append(...numbers.slice(0, MOST).map((number) => told(number, about)));
  if (numbers.length > MOST) {
    const rest = element("li");
    rest.append(button(filled(words.show_all, { n: numbers.length }), () => rest.replaceWith(...numbers.slice(MOST).map((number) => told(number, about)))));
    made.append(rest);
  }
  return made;
}

function neighbours(id) {
  const found = new Map();
  for (const edge of edgesOf.get(id)) if (now.edges[edge.id].shown) found.set(other(edge, id), nodeOf.get(other(edge, id)));
  return [...found.values()];
}

function showNode(id) {
  const node = nodeOf.get(id);
  const tools = element("p", "", "tools");
  tools.append(button(words.surroundings, () => surroundings(id)));
  if (data.pages[id]) {
    const more = element("a", words.page);
    more.href = data.pages[id];
    more.target = "_top";
    tools.append(more);
  }
  panel.replaceChildren(element("h2", node.name), element("p", data.words.kinds[node.kind], "kind"), tools, list(factsOf.get(id).filter((number) => chosenFact(data.facts[number])), id));
  const near = neighbours(id);
  if (near.length) {
    const names = element("ul", "", "near");
    names.append(...near.slice(0, 3 * MOST).map((other) => { const item = element("li"); item.append(link(other.id)); return item; }));
    panel.append(element("h3", filled(words.linked, { n: near.length })), names);
  }
}

function showEdge(number) {
  const edge = data.edges[number];
  const title = element("h2");
  title.append(link(edge.from), ` ${data.words.relations[edge.relation]} `, link(edge.to));
  panel.replaceChildren(title, list(edge.facts, ""));
}

function showOverview() {
  panel.replaceChildren(element("h2", words.why), element("p", words.choose, "kind"));
  if (data.opening_title) panel.append(element("h3", data.opening_title));
  if (data.opening.length) panel.append(list(data.opening, ""));
  for (const note of data.notes) panel.append(element("p", note, "note"));
}

// The panel again, where what it tells has changed.
function retell() {
  const at = panel.scrollTop;
  if (state.chosen?.node !== undefined) showNode(state.chosen.node);
  else if (state.chosen) showEdge(state.chosen.edge);
  else showOverview();
  panel.scrollTop = at;
}

// Choose a node ({node: id}), a line ({edge: number}) or nothing (null).
function choose(chosen, { move = true } = {}) {
  state.chosen = chosen;
  if (!chosen) { network.unselectAll(); showOverview(); }
  else if (chosen.node !== undefined) {
    if (state.around && !state.around.has(chosen.node)) everything();
    network.selectNodes([chosen.node]);
    if (move) network.moveTo({ position: network.getPosition(chosen.node), scale: Math.max(network.getScale(), 0.9), animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350 } });
    showNode(chosen.node);
  } else { network.selectEdges([chosen.edge]); showEdge(chosen.edge); }
  panel.scrollTop = 0;
  say();
  forgetLabels();
  network.redraw();
}

// Only a node and those next to it; and the way back.
function surroundings(id) {
  state.around = new Set([id, ...edgesOf.get(id).map((edge) => other(edge, id))]);
  refresh();
  show([...state.around].filter((near) => now.nodes.get(near).shown), true);
  choose({ node: id }, { move: false });
  part("back").hidden = false;
}

function everything() {
  state.around = null;
  part("back").hidden = true;
  refresh();
  show(shownNodes(), true);
}
