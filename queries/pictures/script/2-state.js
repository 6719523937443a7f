// What the reader has chosen to see, and what follows from it for every node and line.
const state = { kinds: new Set(), roles: new Set(), owner: "", day: "", around: null, chosen: null };
const BETTER = { "": 0, possibly: 1, surely: 2 };
const better = (one, two) => (BETTER[one] >= BETTER[two] ? one : two);

// Whether a fact holds on the chosen day: surely, possibly, or not (an empty text).
function certainty(fact) {
  if (!state.day || !fact.spans) return "surely";
  let found = "";
  for (const [first, last, sure] of fact.spans) if (first <= state.day && state.day <= last) found = better(sure, found);
  return found;
}

const chosenFact = (fact) => !state.roles.has(fact.role || "") && (!state.owner || fact.owner === state.owner);

// For each node and line, by id: whether it is shown, and how surely it holds on the chosen day.
function standing() {
  const edges = data.edges.map((edge) => {
    const facts = edge.facts.map((number) => data.facts[number]).filter(chosenFact);
    const timed = facts.filter((fact) => fact.spans);
    return { any: facts.length > 0, timed: timed.length > 0, held: facts.map(certainty).reduce(better, "") };
  });
  const nodes = new Map(data.nodes.map((node) => [node.id, { any: edgesOf.get(node.id).length === 0, held: null }]));
  data.edges.forEach((edge, number) => {
    for (const id of [edge.from, edge.to]) {
      const node = nodes.get(id);
      node.any ||= edges[number].any;
      if (edges[number].timed) node.held = better(edges[number].held, node.held || "");
    }
  });
  // What has no time of its own holds as long as what it begins from: a board is its organisation's while anybody sits on it.
  data.edges.forEach((edge, number) => {
    const found = edges[number];
    if (found.timed || !found.any) return;
    found.held = nodes.get(edge.from).held ?? "surely";
    const end = nodes.get(edge.to);
    end.later = better(found.held, end.later || "");
  });
  for (const node of data.nodes) {
    const found = nodes.get(node.id);
    found.held = found.held === null ? found.later ?? "surely" : better(found.held, found.later || "");
    found.shown = found.any && !state.kinds.has(node.kind) && (!state.around || state.around.has(node.id));
  }
  data.edges.forEach((edge, number) => {
    edges[number].shown = edges[number].any && nodes.get(edge.from).shown && nodes.get(edge.to).shown;
  });
  return { nodes, edges };
}

let now = standing();
