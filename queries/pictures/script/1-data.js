const part = (id) => document.getElementById(id);

// What the page was given, and who is tied to whom by which fact.
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words.page;
if (part("canvas").clientHeight > part("canvas").clientWidth * 0.8) {
  for (const node of data.nodes) if (node.tall) [node.x, node.y, node.side] = node.tall;
}
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
const factsOf = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesOf.get(edge.from).push(edge);
  edgesOf.get(edge.to).push(edge);
}
data.facts.forEach((fact, number) => {
  const named = new Set(fact.says.filter(Array.isArray).map(([, id]) => id));
  for (const id of named) factsOf.get(id)?.push(number);
});

// Everything that minutes say reaches the page as text, never as markup.
function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function button(text, act, className) {
  const made = element("button", text, className);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const sentence = (fact) => fact.says.map((piece) => (Array.isArray(piece) ? piece[0] : piece)).join("");
const other = (edge, id) => (edge.from === id ? edge.to : edge.from);
