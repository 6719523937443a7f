"use strict";
(() => {
  const header = document.querySelector("header.site");
  const root = header.dataset.root;
  const search = document.getElementById("search");
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  const kinds = search.dataset.kinds.split("|");
  const MOST = 40;
  const waiting = new Map();

  // Files beside the page are loaded as scripts, since a page that was opened by a double click may fetch nothing.
  const pending = {};
  globalThis.finsam = (name, data) => pending[name]?.(data);
  function load(name) {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        pending[name] = resolve;
        const script = document.createElement("script");
        script.src = `${root}search/${name}.js`;
        script.onerror = () => { waiting.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  }

  // As queries/collation.py folds text: small letters without any mark on them.
  const BARE = { "ø": "o", "æ": "a", "ł": "l", "đ": "d", "ß": "ss" };
  const fold = (text) => text.toLowerCase().replace(/[øæłđß]/g, (letter) => BARE[letter]).normalize("NFD").replace(/\p{M}/gu, "");
  const share = (word, shares) => { const two = `${word} `; return (two.charCodeAt(0) * 31 + two.charCodeAt(1)) % shares; };

  // The entries that have a word, or one that begins with it, and how well: 2 for the word itself, 1 for a beginning.
  async function having(word, shares) {
    const own = await load(`words-${share(word, shares)}`);
    const hits = new Map();
    const add = (numbers, score) => {
      let at = 0;
      for (const step of numbers) { at += step; if ((hits.get(at) ?? 0) < score) hits.set(at, score); }
    };
    for (const [known, numbers] of Object.entries(own)) if (known.startsWith(word)) add(numbers, known === word ? 2 : 1);
    return hits;
  }

  async function find(text) {
    const asked = [...new Set(fold(text).match(/[\p{L}\p{N}_]+/gu) ?? [])].map((word) => word.slice(0, 40));
    const long = asked.filter((word) => word.length > 1);
    if (!long.length) return null;
    const index = await load("index");
    const each = await Promise.all(long.map((word) => having(word, index.shares)));
    each.sort((one, other) => one.size - other.size);
    const [least, ...others] = each;
    const hits = [];
    for (const [number, score] of least) {
      if (others.every((other) => other.has(number))) hits.push([number, others.reduce((sum, other) => sum + other.get(number), score)]);
    }
    hits.sort(([one, a], [other, b]) => b - a || one - other);
    const shown = hits.slice(0, MOST);
    const rows = await Promise.all(shown.map(async ([number]) => {
      const { rows: chunk } = await load(`entries-${Math.floor(number / index.size)}`);
      return chunk[number % index.size];
    }));
    return { number: hits.length, rows };
  }

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function line([kind, text, note, address]) {
    const item = element("li");
    const link = element("a", text);
    link.href = root + address;
    link.append(element("span", [kinds[kind], note].filter(Boolean).join(" · "), "what"));
    item.append(link);
    return item;
  }

  let turn = 0;
  async function tell() {
    const own = ++turn;
    const text = words.value.trim();
    if (!text) { hide(); return; }
    const answer = await find(text);
    if (own !== turn) return;
    results.replaceChildren(...(answer?.rows ?? []).map(line));
    const told = search.dataset;
    count.textContent = !answer ? told.more
      : !answer.number ? told.none
        : (answer.number > answer.rows.length ? told.first : told.found).replace("{n}", answer.number).replace("{m}", answer.rows.length);
    found.hidden = false;
  }

  function hide() { found.hidden = true; }

  words.addEventListener("input", tell);
  words.addEventListener("focus", () => { if (words.value.trim()) tell(); });
  search.addEventListener("keydown", (event) => {
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") { hide(); words.focus(); }
    else if (event.key === "Enter" && at < 0 && links.length && !found.hidden) { event.preventDefault(); links[0].click(); }
    else if (event.key === "ArrowDown" && links.length) { event.preventDefault(); links[Math.min(at + 1, links.length - 1)].focus(); }
    else if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (links[at - 1] ?? words).focus(); }
  });
  search.addEventListener("focusout", (event) => { if (event.relatedTarget && !search.contains(event.relatedTarget)) hide(); });
  addEventListener("click", (event) => { if (!search.contains(event.target)) hide(); });
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) { event.preventDefault(); words.focus(); }
  });
})();
