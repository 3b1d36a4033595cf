"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const changes = [...document.querySelectorAll(".change")];
  const hunks = [...document.querySelectorAll(".hunk")];
  let shown = changes, at = -1;
  const matches = (change) => {
    const entry = find("by-entry").value, person = find("by-person").value, words = find("by-words").value.trim().toLowerCase();
    return (entry === "*" || change.dataset.entry === entry) && (person === "*" || change.dataset.person === person)
      && (!words || change.textContent.toLowerCase().includes(words));
  };
  const filter = () => {
    shown = changes.filter(matches);
    at = -1;
    const kept = new Set(shown);
    for (const change of changes) { change.classList.toggle("away", !kept.has(change)); change.classList.remove("current"); }
    for (const hunk of hunks) hunk.hidden = !hunk.querySelector(".change:not(.away)");
    find("shown").textContent = `${shown.length} of ${changes.length} shown`;
  };
  const step = (by) => {
    if (!shown.length) return;
    if (at >= 0) { shown[at].classList.remove("current"); shown[at].removeAttribute("tabindex"); }
    at = at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length;
    const change = shown[at];
    change.classList.add("current");
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
    const side = (tag) => change.querySelector(tag)?.textContent.trim() || "nothing";
    find("shown").textContent = `${at + 1} of ${shown.length}: ${side("del")} → ${side("ins")} · ${change.title}`;
  };
  if (!find("by-entry")) return;
  for (const id of ["by-entry", "by-person", "by-words"]) find(id).addEventListener("input", filter);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  find("next").addEventListener("click", () => step(1));
  find("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
    if (event.key === "j") step(1); else if (event.key === "k") step(-1); else if (event.key === "/") { event.preventDefault(); find("by-words").focus(); }
  });
  filter();
})();
