// The keyboard in the drawing: arrows to the next node that way, Enter for its surroundings, Escape back.
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// The nearest shown node in a direction; what lies off the line counts double.
function next(way) {
  const here = state.chosen?.node !== undefined ? network.getPosition(state.chosen.node) : network.getViewPosition();
  const places = network.getPositions(shownNodes());
  let best = null;
  let least = Infinity;
  for (const [id, at] of Object.entries(places)) {
    const [dx, dy] = [at.x - here.x, at.y - here.y];
    const along = dx * way[0] + dy * way[1];
    const off = Math.abs(dx * way[1] + dy * way[0]);
    if (id === state.chosen?.node || (state.chosen && (along <= 0 || off > along * 3))) continue;
    const far = state.chosen ? along + 2 * off : Math.hypot(dx, dy);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

function zoom(factor) { network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 4) }); }

canvas.addEventListener("keydown", (event) => {
  const keys = {
    Enter: () => state.chosen?.node !== undefined && surroundings(state.chosen.node),
    Escape: () => (state.around ? everything() : choose(null)),
    "+": () => zoom(1.25), "-": () => zoom(0.8), 0: () => show(shownNodes(), true),
  };
  if (WAYS[event.key]) {
    const found = next(WAYS[event.key]);
    if (found) choose({ node: found });
  } else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

// For those who do not see the picture: what was chosen, in a sentence.
function say() {
  const chosen = state.chosen;
  const node = chosen?.node !== undefined ? nodeOf.get(chosen.node) : null;
  const facts = node ? factsOf.get(node.id).length : 0;
  part("said").textContent = node ? `${node.name}, ${data.words.kinds[node.kind]}. ${filled(words.facts, { n: facts })}` : "";
}
