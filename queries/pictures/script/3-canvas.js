// The drawing: vis-network at the places worked out beforehand; every change of what is shown goes through `refresh`.
const dark = matchMedia("(prefers-color-scheme: dark)");
const canvas = part("canvas");
let printing = false;
let ink = {};

function colours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "ink", "faint", "strong", "mark", "soft"]) ink[name] = style.getPropertyValue(`--${name}`).trim();
}

function drawnNode(node) {
  const { shown, held } = now.nodes.get(node.id);
  const colour = dark.matches && !printing ? node.dark : node.color;
  const fill = held === "possibly" ? ink.paper : colour;
  const border = node.kind === "person" && node.rank === 2 ? ink.ink : colour;
  return {
    id: node.id, x: node.x, y: node.y, shape: node.shape, size: node.size, hidden: !shown, opacity: held ? 1 : 0.16,
    borderWidth: node.rank === 2 && node.kind === "person" ? 3 : held === "possibly" ? 2 : 1,
    color: { background: fill, border, highlight: { background: fill, border: ink.ink }, hover: { background: fill, border: ink.ink } },
    shapeProperties: { borderDashes: held === "possibly" ? [4, 3] : false },
  };
}

function drawnEdge(edge) {
  const { shown, held } = now.edges[edge.id];
  const colour = edge.strong ? ink.strong : edge.width > 2 ? ink.mark : ink.faint;
  return {
    id: edge.id, from: edge.from, to: edge.to, width: edge.width, arrows: edge.arrows, hidden: !shown,
    dashes: edge.dashes || (held === "possibly" ? [8, 5] : false), smooth: edge.smooth || false,
    color: { color: colour, highlight: ink.ink, hover: ink.ink, opacity: held ? 1 : 0.12 },
  };
}

colours();
const nodes = new vis.DataSet(data.nodes.map(drawnNode));
const edges = new vis.DataSet(data.edges.map(drawnEdge));
const large = data.nodes.length > 600;
const network = new vis.Network(canvas, { nodes, edges }, {
  physics: { enabled: false, barnesHut: { springLength: 120, avoidOverlap: 0.4 } },
  layout: { improvedLayout: false },
  nodes: { borderWidthSelected: 4 },
  edges: { smooth: false, hoverWidth: 1, selectionWidth: 2 },
  interaction: { hover: !large, multiselect: false, tooltipDelay: 1e9, keyboard: false, hideEdgesOnDrag: large, hideEdgesOnZoom: large },
});

// Draw what changed: of thousands of nodes most stay as they are.
function refresh({ all = false } = {}) {
  const before = now;
  now = standing();
  const same = (one, two) => one.shown === two.shown && one.held === two.held;
  nodes.update(data.nodes.filter((node) => all || !same(before.nodes.get(node.id), now.nodes.get(node.id))).map((node) => {
    const { x, y, ...drawn } = drawnNode(node);
    return drawn;
  }));
  edges.update(data.edges.filter((edge) => all || !same(before.edges[edge.id], now.edges[edge.id])).map(drawnEdge));
  forgetLabels();
  tellCounts();
}

function repaint() {
  colours();
  refresh({ all: true });
}

// The scale and middle at which these nodes fill the canvas, with room for names.
function show(ids, animated) {
  const places = network.getPositions(ids);
  const across = Object.values(places).map((place) => place.x);
  const down = Object.values(places).map((place) => place.y);
  if (!across.length) return;
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  const room = { x: Math.max(60, Math.min(150, canvas.clientWidth * 0.12)), y: 40 };
  const scale = Math.min(
    (canvas.clientWidth - 2 * room.x) / Math.max(right - left, 1), (canvas.clientHeight - 2 * room.y) / Math.max(bottom - top, 1), 1.6,
  );
  const moved = animated && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: moved ? { duration: 350 } : false });
}

const shownNodes = () => data.nodes.filter((node) => now.nodes.get(node.id).shown).map((node) => node.id);
