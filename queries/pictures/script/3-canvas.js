// The drawing: vis-network at the places worked out beforehand; every change of what is shown goes through `refresh`.
const dark = matchMedia("(prefers-color-scheme: dark)");
const canvas = part("canvas");
let printing = false;
let ink = {};

function colours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "ink", "faint", "strong", "mark", "soft"]) ink[name] = style.getPropertyValue(`--${name}`).trim();
}

const large = data.nodes.length > 600;

// However small the picture, what the eye should find first has a size to be seen.
const LEAST = [0, large ? 0 : 3, data.nodes.filter((node) => node.rank === 2).length > 80 ? 3.5 : 6];
let sizedAt = 1;

function resize() {
  const scale = network.getScale();
  if (Math.abs(Math.log(scale / sizedAt)) < 0.15) return;
  sizedAt = scale;
  nodes.update(data.nodes.filter((node) => LEAST[node.rank]).map((node) => ({ id: node.id, size: drawnNode(node).size })));
}

function drawnNode(node) {
  const { shown, held } = now.nodes.get(node.id);
  const colour = dark.matches && !printing ? node.dark : node.color;
  const fill = held === "possibly" ? ink.paper : colour;
  const border = node.kind === "person" && node.rank === 2 ? (dark.matches && !printing ? ink.paper : ink.ink) : colour;
  return {
    id: node.id, x: node.x, y: node.y, shape: node.shape, size: Math.max(node.size, LEAST[node.rank] / sizedAt), hidden: !shown, opacity: held ? 1 : 0.16,
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
const network = new vis.Network(canvas, { nodes, edges }, {
  physics: { enabled: false, barnesHut: { springLength: 120, avoidOverlap: 0.4 } },
  layout: { improvedLayout: false },
  nodes: { borderWidthSelected: 4 },
  edges: { smooth: false, hoverWidth: 1, selectionWidth: 2 },
  interaction: { hover: !large, multiselect: false, tooltipDelay: 1e9, keyboard: false, hideEdgesOnDrag: large, hideEdgesOnZoom: large },
});
network.body.emitter.emit("_blockRedraw"); // until all is in its place: thousands of nodes are drawn once, not at each step

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
  tellTable();
}

function repaint() {
  colours();
  refresh({ all: true });
}

let fitted = 1;

// The scale at which these nodes and their names fill the canvas, and what then is in the middle.
function frame(ids) {
  const places = network.getPositions(ids);
  const context = network.canvas.getContext();
  const reach = ids.map((id) => {
    const node = nodeOf.get(id);
    const [w, h] = node.rank ? labelSize(context, node) : [0, 0];
    const side = { left: w, right: w, above: w / 2, below: w / 2 }[node.side];
    return {
      at: places[id], r: node.size, left: node.side === "right" ? 0 : Math.min(side + 6, canvas.clientWidth * 0.36),
      right: node.side === "left" ? 0 : Math.min(side + 6, canvas.clientWidth * 0.36),
      up: node.side === "above" ? h : 0, down: node.side === "below" ? h : 0,
    };
  });
  const room = { x: canvas.clientWidth - 24, y: canvas.clientHeight - 24 };
  const box = (scale) => reach.reduce((b, { at, r, left, right, up, down }) => [
    Math.min(b[0], (at.x - r) * scale - left), Math.max(b[1], (at.x + r) * scale + right),
    Math.min(b[2], (at.y - r) * scale - up), Math.max(b[3], (at.y + r) * scale + down),
  ], [Infinity, -Infinity, Infinity, -Infinity]);
  let [low, high] = [0.005, 1.25];
  for (let step = 0; step < 22; step++) {
    const scale = (low + high) / 2;
    const [left, right, top, bottom] = box(scale);
    if (right - left <= room.x && bottom - top <= room.y) low = scale; else high = scale;
  }
  return { scale: low, box: box(low), boxAt: box };
}

function show(ids, animated, readable) {
  if (!ids.length) return;
  const whole = frame(ids);
  fitted = whole.scale;
  const scale = readable ? Math.max(whole.scale, 0.78) : whole.scale;
  const [left, right, top, bottom] = whole.boxAt(scale);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (right - left > canvas.clientWidth) middle.x = left + canvas.clientWidth / 2 - 16;
  if (bottom - top > canvas.clientHeight) middle.y = top + canvas.clientHeight / 2 - 16;
  const moved = animated && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({ position: { x: middle.x / scale, y: middle.y / scale }, scale, animation: moved ? { duration: 350 } : false });
  if (!moved) resize();
}

const shownNodes = () => data.nodes.filter((node) => now.nodes.get(node.id).shown).map((node) => node.id);
network.on("zoom", resize);
network.on("animationFinished", resize);
