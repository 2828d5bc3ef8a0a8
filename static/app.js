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
