// Makes an editor of the form for queries. What it answers leads to the site's own pages; nothing is fetched from elsewhere.
"use strict";
(() => {
  const form = document.querySelector("form.ask");
  const base = form.dataset.base;
  const prefixes = {
    crm: "http://www.cidoc-crm.org/cidoc-crm/",
    geo: "http://www.opengis.net/ont/geosparql#",
    owl: "http://www.w3.org/2002/07/owl#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    skos: "http://www.w3.org/2004/02/skos/core#",
    vg: "https://w3id.org/vitagraph/ns#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    ...Object.fromEntries(["claim", "event", "group", "office", "person", "place", "source"].map(type => [type, `${base}/id/${type}/`])),
  };

  // The editor's own completers ask prefix.cc and others; this one knows the prefixes of this publication.
  Yasqe.forkAutocompleter("prefixes", {
    name: "own",
    persistenceId: null,
    get: () => Promise.resolve(Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort()),
  });

  const box = document.createElement("div");
  box.id = "editor";
  form.hidden = true;
  form.after(box);
  document.querySelector(".answer").hidden = true;
  const given = form.querySelector("textarea").value;
  const yasgui = new Yasgui(box, {
    persistenceId: null,
    populateFromUrl: false,
    copyEndpointOnNewTab: false,
    requestConfig: { endpoint: new URL(form.dataset.endpoint, location.href).href, method: "GET" },
    endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
    yasqe: { ...Yasqe.defaults, value: given, autocompleters: ["own", "variables"], showQueryButton: true, editorHeight: "24rem",
      createShareableLink: editor => new URL(`query?query=${encodeURIComponent(editor.getValue())}`, location.href).href },
    yasr: { ...Yasr.defaults, prefixes },
  });
  const tab = () => yasgui.getTab();
  tab().setQuery(given);

  const own = link => {
    const iri = link.getAttribute("href");
    if (iri.startsWith(`${base}/id/`)) {
      link.href = `page/${iri.substring(`${base}/id/`.length)}`;
      link.removeAttribute("target");
    }
  };
  new MutationObserver(() => box.querySelectorAll(".yasr a[href]").forEach(own)).observe(box, { childList: true, subtree: true });

  document.querySelectorAll("a[data-query]").forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    tab().setQuery(link.dataset.query);
    tab().query();
    box.scrollIntoView();
  }));
  if (location.search.includes("example=") || location.search.includes("query=")) {
    tab().query();
  }
  box.dataset.ready = "yes";
})();
