// Copies the text of [data-copy]'s target to the clipboard and says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.querySelector(button.dataset.copy);
  const text = (source.value ?? source.textContent).trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure context there is no clipboard: select it, so that one keystroke copies.
    const range = document.createRange();
    range.selectNodeContents(source);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    button.textContent = "Selected";
    return;
  }
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 2000);
});

// A button whose work takes seconds says so, and is not pressed twice.
const resting = new Map();
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.dataset.busy || event.defaultPrevented) return;
  if (resting.has(button)) {
    event.preventDefault();
    return;
  }
  resting.set(button, button.textContent);
  button.textContent = button.dataset.busy;
  button.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
  for (const [button, text] of resting) {
    button.textContent = text;
    button.removeAttribute("aria-disabled");
  }
  resting.clear();
});

// An example's language chosen once is chosen for every example of the page.
document.addEventListener("change", (event) => {
  if (!event.target.matches(".codes-choice input")) return;
  for (const other of document.querySelectorAll(".codes-choice input")) {
    if (other.value === event.target.value) other.checked = true;
  }
});

// On narrow screens the menus scroll sideways: show where one is.
for (const link of document.querySelectorAll('nav [aria-current="page"]')) {
  const menu = link.closest("nav");
  menu.scrollLeft = link.offsetLeft - (menu.clientWidth - link.offsetWidth) / 2 - menu.offsetLeft;
}

// A chart that is wider than the screen starts at its latest days.
for (const chart of document.querySelectorAll(".scroll > .chart")) {
  chart.parentElement.scrollLeft = chart.parentElement.scrollWidth;
}

// A part that is exchanged takes the focus with it: give it to the same place in the new part, or
// to the part itself. Only where the keyboard was inside, and is nowhere now.
let held = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const active = document.activeElement;
  held = event.detail.target?.contains(active) ? { id: active.id, part: event.detail.target.id } : null;
});
document.addEventListener("htmx:afterSettle", () => {
  if (!held || (document.activeElement && document.activeElement !== document.body)) return;
  const heir = (held.id && document.getElementById(held.id)) || document.getElementById(held.part);
  held = null;
  if (!heir) return;
  if (heir.tabIndex < 0 && !heir.hasAttribute("tabindex")) heir.setAttribute("tabindex", "-1");
  heir.focus({ preventScroll: true });
});
