// Search: a field that completes what is typed, with or without å, ä and ö.
const field = part("words");
const options = part("options");
const OFFERED = 12;
let offered = [];
let marked = -1;

function matching(text) {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const begins = (node) => Number(!plain(node.name).startsWith(wanted[0]));
  return data.nodes.filter((node) => wanted.every((word) => plain(node.name).includes(word))).sort((one, two) => begins(one) - begins(two));
}

function offer() {
  const hits = matching(field.value);
  offered = hits.slice(0, OFFERED);
  marked = -1;
  options.replaceChildren(...offered.map((node, number) => {
    const made = element("li", node.name);
    made.id = `option-${number}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.append(element("span", data.words.kinds[node.kind], "kind"));
    made.addEventListener("pointerdown", (event) => { event.preventDefault(); take(number); });
    return made;
  }));
  part("found").textContent = field.value.trim() ? filled(words.found, { n: hits.length }) : "";
  open(offered.length > 0);
}

function open(shown) {
  options.hidden = !shown;
  field.setAttribute("aria-expanded", String(shown));
  if (!shown) field.removeAttribute("aria-activedescendant");
}

function mark(number) {
  options.children[marked]?.setAttribute("aria-selected", "false");
  marked = (number + offered.length) % offered.length;
  options.children[marked].setAttribute("aria-selected", "true");
  options.children[marked].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", `option-${marked}`);
}

function take(number) {
  field.value = offered[number].name;
  open(false);
  unhide(offered[number]);
  choose({ node: offered[number].id });
}

// What was looked for is shown, whatever the filters say.
function unhide(node) {
  if (now.nodes.get(node.id).shown) return;
  state.kinds.delete(node.kind);
  if (!standing().nodes.get(node.id).shown) { state.roles.clear(); state.owner = ""; state.around = null; part("back").hidden = true; }
  tellFilters();
  refresh();
}

field.addEventListener("input", offer);
field.addEventListener("blur", () => open(false));
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") open(false);
  else if (event.key === "Enter" && offered.length) { event.preventDefault(); take(Math.max(marked, 0)); }
  else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && offered.length) {
    event.preventDefault();
    open(true);
    mark(event.key === "ArrowDown" ? marked + 1 : marked < 0 ? -1 : marked - 1);
  }
});
