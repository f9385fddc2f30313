// A page about a partnership shows what the other side writes without being loaded again. It asks
// every few seconds whether the record has grown; if so it fetches itself and takes over the parts
// marked data-live, but for those in which somebody is typing. Without this script the page stays
// as it was loaded.
(() => {
  "use strict";

  const EVERY = 3000;
  const SLOWEST = 60000;
  const FIELDS = "input, select, textarea";

  const status = document.querySelector("[data-news]");
  if (!status) {
    return;
  }
  const page = status.dataset.page || location.href.split("#")[0];
  let known = Number(status.dataset.seq);
  let left = false;
  let pause = EVERY;

  function changed(field) {
    if (field.type === "checkbox" || field.type === "radio") {
      return field.checked !== field.defaultChecked;
    }
    if (field.type === "file") {
      return field.files.length > 0;
    }
    if (field.tagName === "SELECT") {
      const before = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(before, 0);
    }
    return field.type !== "hidden" && field.value !== field.defaultValue;
  }

  // Somebody types here, or typed here before the form was refused.
  function inUse(part) {
    return part.querySelector("[data-typed]") !== null
      || [...part.querySelectorAll(FIELDS)].some(
        (field) => field === document.activeElement || changed(field));
  }

  function opened(part) {
    return [...part.querySelectorAll("details[open][id]")].map((details) => details.id);
  }

  // What has the focus in a part: found again by its id, or as the same link or summary.
  function focus(part) {
    const element = document.activeElement;
    if (!element || !part.contains(element)) {
      return null;
    }
    const owner = element.closest("[id]");
    if (element.id) {
      return `#${CSS.escape(element.id)}`;
    }
    if (element.tagName === "SUMMARY" && owner) {
      return `#${CSS.escape(owner.id)} > summary`;
    }
    return element.tagName === "A" ? `a[href="${CSS.escape(element.getAttribute("href"))}"]` : null;
  }

  function replace(part, fresh) {
    const open = opened(part);
    const focused = focus(part);
    part.replaceWith(fresh);
    for (const id of open) {
      const details = document.getElementById(id);
      if (details && fresh.contains(details)) {
        details.open = true;
      }
    }
    const again = focused && fresh.querySelector(focused);
    if (again) {
      again.focus({ preventScroll: true });
    }
  }

  function takeOver(fresh) {
    left = false;
    for (const part of document.querySelectorAll("[data-live]")) {
      const other = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!other) {
        continue;
      }
      if (inUse(part)) {
        left = true;
      } else {
        replace(part, document.adoptNode(other));
      }
    }
  }

  function say() {
    const latest = document.querySelector("[data-latest]");
    const link = document.createElement("a");
    link.href = latest ? latest.dataset.latest : "#main";
    link.textContent = "Show it";
    link.addEventListener("click", () => status.replaceChildren());
    status.replaceChildren("Something new was written · ", link);
  }

  async function load(seq, loud) {
    const answer = await fetch(page, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
    known = seq;
    if (loud) {
      say();
    }
  }

  async function ask() {
    const answer = await fetch(`${status.dataset.news}?after=${known}`,
      { headers: { Accept: "application/json" } });
    if (answer.status === 200 && !answer.redirected) {
      await load((await answer.json()).seq, true);
    } else if (answer.status === 204) {
      if (left) {
        await load(known, false);
      }
    } else {
      return false;
    }
    return true;
  }

  async function round() {
    if (document.visibilityState === "visible") {
      try {
        pause = await ask() ? EVERY : SLOWEST;
      } catch {
        pause = Math.min(pause * 2, SLOWEST);
      }
    }
    setTimeout(round, pause);
  }

  setTimeout(round, EVERY);
})();
