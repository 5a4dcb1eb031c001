// Makes a map that can be moved of each drawn one; the list below it stays, and is where its places come from.
"use strict";
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const escaped = text => {
    const span = document.createElement("span");
    span.textContent = text;
    return span.innerHTML;
  };

  const outlines = async (figure, map) => {
    const answer = await fetch(figure.dataset.outlines);
    const style = feature => feature.properties.is === "land"
      ? { color: colour("--soft"), weight: 0.6, fillColor: colour("--land"), fillOpacity: 1 }
      : { color: colour("--soft"), weight: 0.6, dashArray: "2 3", opacity: 0.6, fill: false };
    if (answer.ok) {
      L.geoJSON(await answer.json(), { style, interactive: false, pane: "outlines", renderer: L.canvas({ pane: "outlines", padding: 0.5 }) }).addTo(map);
    }
  };

  const show = figure => {
    const items = [...figure.querySelectorAll(".spots > li[data-at]")];
    const drawn = figure.querySelector(".drawn");
    const box = document.createElement("div");
    box.className = "moving";
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", figure.dataset.label);
    drawn.after(box);
    figure.classList.add("ready");
    const map = L.map(box, { worldCopyJump: true, minZoom: 1, maxZoom: 18, scrollWheelZoom: false });
    map.attributionControl.setPrefix(false);
    map.createPane("outlines").style.zIndex = 150;
    outlines(figure, map);
    if (figure.dataset.tiles) {
      L.tileLayer(figure.dataset.tiles, { attribution: escaped(figure.dataset.attribution), maxZoom: 18, maxNativeZoom: Number(figure.dataset.zoom) }).addTo(map);
    }
    const points = items.map(item => {
      const at = item.dataset.at.split(",").map(Number);
      const number = Number(item.dataset.number);
      const words = document.createElement("div");
      words.append(...[...item.childNodes].map(node => node.cloneNode(true)));
      const radius = Math.min(22, 5 + 1.6 * Math.log2(Math.max(1, number)));
      const left = item.dataset.named === "end";
      const circle = L.circleMarker(at, {
        radius,
        color: colour("--paper"), weight: 1.5, fillColor: colour("--link"), fillOpacity: 0.85,
      }).bindPopup(words).addTo(map);
      circle.bindTooltip(`<bdi>${escaped(item.querySelector("a, span").textContent)}</bdi>`, {
        permanent: item.dataset.named !== "", direction: left ? "left" : "right", offset: [left ? -radius : radius, 0], className: "name",
      });
      return at;
    });
    map.fitBounds(points, { padding: [40, 40], maxZoom: 8 });
  };

  document.querySelectorAll("figure.map").forEach(show);
})();
