// The slider: a day on which to see who sat where; what was not yet, or no longer, fades.
const DAY = 864e5;
const number = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const written = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const bounded = (day) => day > "1000" && day < "9000";
const slider = part("day");
const timed = part("timed");
const begins = new Set();
const changes = new Set();
for (const fact of data.facts) {
  for (const [first, last, sure] of fact.spans || []) {
    if (bounded(first)) { changes.add(number(first)); if (sure === "surely") begins.add(number(first)); }
    if (bounded(last)) changes.add(number(last) + 1);
  }
}
const turns = [...changes].sort((one, two) => one - two);

function setDay(day) {
  slider.value = String(Math.min(Math.max(day, Number(slider.min)), Number(slider.max)));
  timed.checked = true;
  tellDay();
}

function tellDay() {
  const day = written(Number(slider.value));
  state.day = timed.checked ? day : "";
  part("date").textContent = timed.checked ? day : "";
  slider.setAttribute("aria-valuetext", day);
  part("time").classList.toggle("off", !timed.checked);
  refresh();
  retell();
}

if (turns.length) {
  part("time").hidden = false;
  slider.min = String(turns[0]);
  slider.max = String(turns[turns.length - 1]);
  slider.value = String(data.day ? number(data.day) : Math.max(turns[0], ...begins));
  slider.setAttribute("aria-valuetext", written(Number(slider.value)));
  slider.addEventListener("input", () => setDay(Number(slider.value)));
  timed.addEventListener("change", tellDay);
  part("earlier").addEventListener("click", () => setDay(turns.filter((day) => day < Number(slider.value)).pop() ?? turns[0]));
  part("later").addEventListener("click", () => setDay(turns.find((day) => day > Number(slider.value)) ?? turns[turns.length - 1]));
}
