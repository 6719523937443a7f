// The beginning: the whole picture, nothing chosen; and what the mouse does.
network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) choose({ node }, { move: false });
  else choose(edge !== undefined ? { edge } : null);
});
network.on("doubleClick", ({ nodes: [node] }) => { if (node !== undefined) surroundings(node); });
network.on("hoverNode", ({ node }) => { pointed = node; forgetLabels(); network.redraw(); });
network.on("blurNode", () => { pointed = null; forgetLabels(); network.redraw(); });
network.on("dragStart", ({ nodes: dragged }) => { moving ||= dragged.length > 0; });
network.on("dragEnd", () => {
  if (!moving || physics) return;
  const places = network.getPositions();
  for (const node of data.nodes) Object.assign(node, places[node.id]);
  moving = false;
  forgetLabels();
});

let physics = false;
const free = part("free");
free.addEventListener("click", () => {
  physics = !physics;
  moving = physics;
  free.setAttribute("aria-pressed", String(physics));
  network.setOptions({ physics: { enabled: physics } });
  if (!physics) {
    const places = network.getPositions();
    for (const node of data.nodes) Object.assign(node, places[node.id]);
    forgetLabels();
  }
});
part("back").addEventListener("click", () => { everything(); choose(null); });
part("whole").addEventListener("click", () => show(shownNodes(), true));
dark.addEventListener("change", repaint);
addEventListener("beforeprint", () => { printing = true; repaint(); network.redraw(); });
addEventListener("afterprint", () => { printing = false; repaint(); });
part("legend").open = innerWidth > 760;
showOverview();
tellCounts();
let touched = false;
for (const event of ["zoom", "dragEnd", "click"]) network.on(event, () => { touched = true; });
// vis-network changes the scale after it has told of a change of size: wait until it has.
network.on("resize", () => requestAnimationFrame(() => {
  if (!touched && !state.chosen) show(shownNodes(), false, data.from_top);
  forgetLabels();
  network.redraw();
}));
network.canvas.setSize();
show(shownNodes(), false, data.from_top);
network.body.emitter.emit("_allowRedraw");
network.once("afterDrawing", () => { performance.mark("still"); canvas.dataset.still = "yes"; });
network.redraw();

// For scripts that look at the page: choose a node by its name; where and how it is drawn; where names stand.
const named = (name) => data.nodes.find((node) => node.name === name);
window.finsam = {
  choose: (name) => choose({ node: named(name).id }, { move: false }),
  spot: (name) => network.canvasToDOM(network.getPosition(named(name).id)),
  node: (name) => nodes.get(named(name).id),
  middle(number) {
    const { x, y } = network.canvasToDOM(network.body.edges[number].edgeType.getPoint(0.25));
    const box = canvas.getBoundingClientRect();
    return [box.x + x, box.y + y];
  },
  labels: () => placed.map((label) => label.box),
};
