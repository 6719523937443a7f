// The legend: what the shapes mean, and a filter by kind, role and förbund; how much is shown and hidden.
const SHAPES = {
  dot: "M7 1a6 6 0 1 0 .01 0z", square: "M2 2h10v10H2z", star: "M7 0l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z", hexagon: "M4 1.5h6L13 7l-3 5.5H4L1 7z",
  triangle: "M7 1l6 11H1z", triangleDown: "M1 2h12L7 13z", diamond: "M7 0l6 7-6 7-6-7z",
};
const boxes = [];

function icon(entry) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", "0 0 14 14");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[entry.shape]);
  path.style.setProperty("--light", entry.colour);
  path.style.setProperty("--dark", entry.dark);
  made.append(path);
  return made;
}

function box(hidden, value, ...content) {
  const label = element("label");
  const made = element("input");
  made.type = "checkbox";
  made.checked = true;
  made.addEventListener("change", () => { hidden[made.checked ? "delete" : "add"](value); refresh(); });
  boxes.push({ made, hidden, value });
  label.append(made, ...content);
  return label;
}

for (const entry of data.legend) part("kinds").append(box(state.kinds, entry.kind, icon(entry), element("span", entry.label), element("span", String(entry.count), "count")));
for (const entry of data.roles) part("roles").append(box(state.roles, entry.role, element("span", entry.label), element("span", String(entry.count), "count")));
part("roles").hidden = data.roles.length < 2;
const owners = part("owners");
for (const entry of data.owners) {
  const made = element("option", entry.label);
  made.value = entry.id;
  owners.append(made);
}
part("owner").hidden = data.owners.length < 2;
owners.addEventListener("change", () => { state.owner = owners.value; refresh(); show(shownNodes(), true); });

function tellFilters() {
  for (const { made, hidden, value } of boxes) made.checked = !hidden.has(value);
  owners.value = state.owner;
}

function tellCounts() {
  const shown = data.nodes.filter((node) => now.nodes.get(node.id).shown);
  const held = state.day ? shown.filter((node) => now.nodes.get(node.id).held).length : shown.length;
  const told = { shown: shown.length, hidden: data.nodes.length - shown.length, faded: shown.length - held };
  part("counts").textContent = filled(told.faded ? words.counts_faded : words.counts, told);
}
