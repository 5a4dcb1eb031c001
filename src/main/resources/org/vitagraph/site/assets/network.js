// Makes a network that can be moved of each drawn one; the table beside it stays, and is where its lines come from.
"use strict";
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Cytoscape writes a style element for this class unless there is something of this id; the site's own style sheet has the rule.
  const rule = document.createElement("template");
  rule.id = "__________cytoscape_stylesheet";
  document.head.append(rule);
  cytoscape.use(cytoscapeFcose);

  const show = figure => {
    const nodes = new Map();
    const edges = [];
    const node = end => {
      const link = end.querySelector("a, span");
      const id = link.getAttribute("href") || link.textContent;
      if (!nodes.has(id)) {
        nodes.set(id, { data: { id, label: link.textContent, sort: end.dataset.sort || "person", href: link.getAttribute("href") || "" } });
      }
      return id;
    };
    figure.querySelectorAll("tr[data-strength]").forEach(row => {
      const [one, other] = row.querySelectorAll("[data-sort]");
      edges.push({ data: { source: node(one), target: node(other), strength: Number(row.dataset.strength) } });
    });
    const box = document.createElement("div");
    box.className = nodes.size > 12 ? "moving large" : "moving";
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", figure.dataset.label);
    figure.querySelector(".scroll").after(box);
    figure.classList.add("ready");
    const net = cytoscape({
      container: box,
      elements: [...nodes.values(), ...edges],
      minZoom: 0.2, maxZoom: 4, userZoomingEnabled: false,
      layout: { name: "fcose", quality: "proof", animate: false, nodeSeparation: 60, idealEdgeLength: 60, nodeDimensionsIncludeLabels: true, tile: true, tilingPaddingVertical: 16, tilingPaddingHorizontal: 16, padding: 12 },
      style: [
        { selector: "node", style: {
          label: "data(label)", width: 12, height: 12, "background-color": colour("--sure"), color: colour("--ink"),
          "font-family": "sans-serif", "font-size": 13, "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", "text-max-width": 120,
          "text-outline-color": colour("--paper"), "text-outline-width": 2 } },
        { selector: "node[sort = 'group']", style: { shape: "rectangle", "background-color": colour("--agree") } },
        { selector: "node[sort = 'centre']", style: { width: 20, height: 20, "background-color": colour("--link") } },
        { selector: "edge", style: {
          width: edge => Math.min(6, 0.8 + 0.6 * edge.data("strength")), "line-color": colour("--soft"), opacity: 0.45, "curve-style": "haystack" } },
        { selector: ".near", style: { "line-color": colour("--link"), opacity: 1 } },
      ],
    });
    if (net.zoom() > 1.4) {
      net.zoom(1.4).center();
    }
    net.on("mouseover", "node", event => event.target.connectedEdges().addClass("near"));
    net.on("mouseout", "node", event => event.target.connectedEdges().removeClass("near"));
    net.on("tap", "node", event => {
      if (event.target.data("href")) {
        location.href = event.target.data("href");
      }
    });
    const zoom = document.createElement("p");
    zoom.className = "zoom";
    for (const [sign, factor] of [["+", 1.3], ["−", 1 / 1.3]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", `${figure.dataset.zoom} ${sign}`);
      button.addEventListener("click", () => net.zoom({ level: net.zoom() * factor, renderedPosition: { x: box.clientWidth / 2, y: box.clientHeight / 2 } }));
      zoom.append(button);
    }
    box.after(zoom);
  };

  document.querySelectorAll("figure.network").forEach(show);
})();
