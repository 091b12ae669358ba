// What is wrong with the chronology, over the last good page; it goes away when it is mended.
(() => {
  const panel = document.createElement("section");
  panel.setAttribute("role", "alert");
  panel.setAttribute("aria-label", "Errors in the chronology");
  Object.assign(panel.style, {
    position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", zIndex: "1000", padding: "1rem",
    background: "#5c1010", color: "#ffffff", font: "14px/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
  });
  const show = async () => {
    const problems = await (await fetch("/-/problems")).json();
    panel.replaceChildren();
    if (!problems.length) return panel.remove();
    for (const problem of problems) {
      const line = document.createElement("p");
      line.textContent = problem;
      line.style.margin = "0 0 .5rem";
      panel.append(line);
    }
    document.body.append(panel);
  };
  new EventSource("/-/changes").onmessage = (event) => (event.data === "rebuilt" ? location.reload() : show());
  show();
})();
