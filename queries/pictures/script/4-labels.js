// Names beside their nodes, always in a size that can be read: where there is no room for all, the most telling ones, none over another.
const FACE = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";
const FONTS = [`12px ${FACE}`, `12.5px ${FACE}`, `600 13.5px ${FACE}`];
const LINE = 15;
const GAP = 4; // between two names
const NEAR = 0.85; // from this scale on, everybody is named
let placed = null;
let placedAt = 0;
let moving = false;
let pointed = null;

function forgetLabels() { placed = null; }

const widths = new Map();
function width(context, font, text) {
  const key = font + text;
  if (!widths.has(key)) { context.font = font; widths.set(key, context.measureText(text).width); }
  return widths.get(key);
}

// The lines of a node's name: of a board its organ alone, as long as its organisation stands beside it.
function linesOf(node) {
  const owned = node.alone && edgesOf.get(node.id).some((edge) => edge.relation === "organ_of" && now.edges[edge.id].shown);
  return (node.alone && !owned ? node.alone : node.label).split("\n");
}

// Width and height of a node's name, in pixels of the screen.
function labelSize(context, node, font = FONTS[node.rank]) {
  const lines = linesOf(node);
  return [Math.max(...lines.map((line) => width(context, font, line))), lines.length * LINE];
}

// Boxes in a grid of cells, so that only near ones are compared.
function Taken() {
  const cells = new Map();
  const around = (box) => {
    const keys = [];
    for (let x = Math.floor(box[0] / 120); x <= Math.floor(box[2] / 120); x++)
      for (let y = Math.floor(box[1] / 60); y <= Math.floor(box[3] / 60); y++) keys.push(`${x},${y}`);
    return keys;
  };
  return {
    add(box) { for (const key of around(box)) cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box]); },
    hits(box, ...except) {
      return around(box).some((key) => (cells.get(key) || []).some((b) => !except.includes(b) && b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]));
    },
  };
}

const SIDES = {
  below: (x, y, w, h, r) => [x - w / 2, y + r + 2, x + w / 2, y + r + 2 + h],
  above: (x, y, w, h, r) => [x - w / 2, y - r - 2 - h, x + w / 2, y - r - 2],
  right: (x, y, w, h, r) => [x + r + 5, y - h / 2, x + r + 5 + w, y + h / 2],
  left: (x, y, w, h, r) => [x - r - 5 - w, y - h / 2, x - r - 5, y + h / 2],
};

function awake(id) {
  if (id === pointed || id === state.chosen?.node) return 2;
  if (state.chosen?.edge !== undefined) {
    const edge = data.edges[state.chosen.edge];
    if (edge.from === id || edge.to === id) return 2;
  }
  return edgesOf.get(id).some((edge) => other(edge, id) === state.chosen?.node) ? 1 : 0;
}

// While the whole picture is in sight, no name may leave the canvas.
function bounds(scale) {
  if (scale > fitted * 1.02) return () => true;
  const { x, y } = network.getViewPosition();
  const [left, top] = [x * scale - canvas.clientWidth / 2, y * scale - canvas.clientHeight / 2];
  return (box) => box[0] > left && box[2] < left + canvas.clientWidth && box[1] > top && box[3] < top + canvas.clientHeight;
}

// Which names stand where at a scale, in pixels of the screen from the drawing's own zero.
function place(context, scale) {
  const labels = new Taken();
  const dots = new Taken();
  const marks = new Taken(); // the dots that the eye should find: no name covers them
  const found = [];
  const places = moving ? network.getPositions() : null;
  const candidates = [];
  const inside = bounds(scale);
  for (const node of data.nodes) {
    const { shown, held } = now.nodes.get(node.id);
    if (!shown) continue;
    const at = places ? places[node.id] : node;
    const [x, y, r] = [at.x * scale, at.y * scale, Math.max(node.size * scale, LEAST[node.rank])];
    const own = [x - r, y - r, x + r, y + r];
    dots.add(own);
    if (node.rank === 2) marks.add(own);
    const woken = awake(node.id);
    if (woken || (held && (node.rank > 0 || scale >= NEAR))) candidates.push({ node, x, y, r, own, held, order: woken * 10 + node.rank, ties: edgesOf.get(node.id).length });
  }
  candidates.sort((one, two) => two.order - one.order || two.ties - one.ties);
  for (const { node, x, y, r, own, held, order } of candidates) {
    const font = FONTS[order >= 20 ? 2 : node.rank];
    const lines = linesOf(node);
    const [w, h] = labelSize(context, node, font);
    const beside = node.side === "left" || node.side === "right";
    const others = beside ? (node.rank === 2 ? ["above", "below"] : []) : Object.keys(SIDES).filter((side) => side !== node.side);
    const boxes = [node.side, ...others].map((side) => SIDES[side](x, y, w, h, r)).filter(inside);
    const free = boxes.find((box) => !labels.hits(box) && !dots.hits(box, own))
      || (order % 10 === 2 || order >= 10 ? boxes.find((box) => !labels.hits(box) && !marks.hits(box, own)) : null) || (order >= 20 ? SIDES[node.side](x, y, w, h, r) : null);
    if (!free) continue;
    labels.add([free[0] - GAP, free[1], free[2] + GAP, free[3]]);
    found.push({ lines, font, box: free, held, side: free === boxes[0] ? node.side : "" });
  }
  return found.concat(scale > 0.3 ? onEdges(context, scale, labels, dots) : []);
}

function onEdges(context, scale, labels, dots) {
  const found = [];
  for (const edge of data.edges) {
    if (!edge.label || !now.edges[edge.id].shown || !now.edges[edge.id].held) continue;
    const lines = [edge.label];
    const w = width(context, FONTS[0], edge.label);
    const boxes = [0.5, 0.38, 0.62].map((part) => {
      const at = network.body.edges[edge.id].edgeType.getPoint(part);
      return [at.x * scale - w / 2, at.y * scale - LINE / 2, at.x * scale + w / 2, at.y * scale + LINE / 2];
    });
    const box = boxes.find((b) => !labels.hits(b) && !dots.hits(b));
    if (!box) continue;
    labels.add(box);
    found.push({ lines, font: FONTS[0], box, held: "surely", soft: true });
  }
  return found;
}

network.on("afterDrawing", (context) => {
  const scale = network.getScale();
  if (!placed || placedAt !== scale || moving) { placed = place(context, scale); placedAt = scale; }
  const { x, y } = network.getViewPosition();
  const ratio = network.canvas.pixelRatio || 1;
  const [left, top] = [canvas.clientWidth / 2 - x * scale, canvas.clientHeight / 2 - y * scale];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = ink.paper;
  for (const { lines, font, box, held, soft, side } of placed) {
    if (box[2] + left < 0 || box[0] + left > canvas.clientWidth || box[3] + top < 0 || box[1] + top > canvas.clientHeight) continue;
    context.font = font;
    context.fillStyle = soft ? ink.soft : ink.ink;
    context.globalAlpha = held ? 1 : 0.6;
    context.textAlign = { left: "right", right: "left" }[side] || "center";
    if (side === "right" || side === "left") {
      context.save();
      context.globalAlpha = 0.82;
      context.fillStyle = ink.paper;
      context.fillRect(box[0] + left - 2, box[1] + top, box[2] - box[0] + 5, box[3] - box[1]);
      context.restore();
    }
    const across = { left: box[2], right: box[0] }[side] ?? (box[0] + box[2]) / 2;
    lines.forEach((line, number) => {
      const at = [across + left, box[1] + top + LINE * (number + 0.5)];
      context.strokeText(line, ...at);
      context.fillText(line, ...at);
    });
  }
  context.restore();
});
