// A drop zone is a plain file field that also takes a dropped file, says the file's name and size,
// and speaks up before a file that is too large is sent. Without this script it stays a file field.
(() => {
  "use strict";

  const units = ["bytes", "kB", "MB", "GB", "TB"];

  function size(bytes) {
    let unit = 0;
    let value = bytes;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit += 1;
    }
    const digits = unit > 0 && value < 10 ? 1 : 0;
    const shown = Math.floor(value * 10 ** digits) / 10 ** digits;
    return shown.toFixed(digits) + "\u00a0" + units[unit];
  }

  function prepare(zone) {
    const input = zone.querySelector('input[type="file"]');
    const chosen = zone.querySelector("[data-chosen]");
    const problem = zone.querySelector("[data-problem]");
    if (!input || !chosen || !problem) {
      return;
    }
    const most = Number(zone.dataset.maxBytes || Infinity);

    function look() {
      const file = input.files[0];
      const message = !file ? ""
        : file.size === 0 ? "This file is empty. Choose the file you exported."
        : file.size > most
          ? `This file is ${size(file.size)}. The most this server takes is ${size(most)}. Export a shorter period, or split the file.`
          : "";
      chosen.textContent = file ? `${file.name}, ${size(file.size)}` : "";
      problem.textContent = message;
      problem.hidden = message === "";
      input.setCustomValidity(message);
      input.setAttribute("aria-invalid", String(message !== ""));
    }

    let depth = 0;
    const carriesFiles = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
    zone.addEventListener("dragenter", (event) => {
      if (carriesFiles(event)) {
        event.preventDefault();
        depth += 1;
        zone.classList.add("is-over");
      }
    });
    zone.addEventListener("dragover", (event) => {
      if (carriesFiles(event)) {
        event.preventDefault();
      }
    });
    zone.addEventListener("dragleave", () => {
      depth = Math.max(0, depth - 1);
      zone.classList.toggle("is-over", depth > 0);
    });
    zone.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) {
        return;
      }
      event.preventDefault();
      depth = 0;
      zone.classList.remove("is-over");
      if (event.dataTransfer.files.length > 1) {
        problem.textContent = "Drop one file at a time.";
        problem.hidden = false;
        return;
      }
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    input.addEventListener("change", look);
    look();
  }

  document.querySelectorAll(".drop").forEach(prepare);
})();
