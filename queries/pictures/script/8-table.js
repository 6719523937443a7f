// The same facts as a table, for reading aloud and for copying.
const AT_ONCE = 400;
const sheet = part("sheet");
const toTable = part("to-table");
const HEADS = ["fact", "when", "item", "place", "quote"];

function shownFacts() {
  const numbers = new Set();
  for (const edge of data.edges) if (now.edges[edge.id].shown) for (const fact of edge.facts) if (chosenFact(data.facts[fact])) numbers.add(fact);
  return [...numbers].sort((one, two) => one - two).map((each) => data.facts[each]);
}

function cells(fact) {
  const held = state.day && fact.spans ? filled(words.on_day, { day: state.day, held: words[certainty(fact) || "not_held"] }) : "";
  const sources = fact.sources || [];
  return [
    sentence(fact), [fact.when, held].filter(Boolean).join(" · "), fact.item || "",
    sources.map((source) => source.place).join("\n"), sources.map((source) => source.quote).join("\n"),
  ];
}

function rows(facts) {
  return facts.map((fact) => {
    const made = element("tr");
    cells(fact).forEach((text, column) => {
      const cell = element(column ? "td" : "th", text);
      if (!column) cell.scope = "row";
      made.append(cell);
    });
    return made;
  });
}

function tellTable() {
  if (sheet.hidden) return;
  const facts = shownFacts();
  const body = part("rows");
  body.replaceChildren(...rows(facts.slice(0, AT_ONCE)));
  if (facts.length > AT_ONCE) {
    const more = element("tr");
    const cell = element("td");
    cell.colSpan = HEADS.length;
    cell.append(button(filled(words.show_all, { n: facts.length }), () => more.replaceWith(...rows(facts.slice(AT_ONCE)))));
    more.append(cell);
    body.append(more);
  }
  part("table-count").textContent = filled(words.facts, { n: facts.length });
}

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
const harmless = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/[\t\n\r]+/g, " ");

async function copy() {
  const text = [HEADS.map((head) => words[`head_${head}`]), ...shownFacts().map(cells)].map((line) => line.map(harmless).join("\t")).join("\n");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  part("copied").textContent = words.copied;
}

const heads = element("tr");
for (const head of HEADS) {
  const cell = element("th", words[`head_${head}`]);
  cell.scope = "col";
  heads.append(cell);
}
part("heads").append(heads);
toTable.addEventListener("click", () => {
  sheet.hidden = !sheet.hidden;
  canvas.inert = !sheet.hidden;
  toTable.setAttribute("aria-pressed", String(!sheet.hidden));
  part("copied").textContent = "";
  tellTable();
});
part("copy").addEventListener("click", copy);
