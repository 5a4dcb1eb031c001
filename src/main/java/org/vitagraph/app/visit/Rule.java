package org.vitagraph.app.visit;

import java.util.Locale;

/** What readers of linked data rely on, and what to do where it is not so. */
public enum Rule {
    NAMES(
            "there are names of things to ask for",
            "Name some things in the VoID description (void:exampleResource) or give one of them to publish-check."),
    LEADS(
            "a name leads to a document by 303",
            "Answer the name of a thing by 303 See Other with the address of a document about it."),
    CHAIN(
            "the way there is short and safe",
            "Lead from the name to the document in at most three steps, without a loop, and never from https to http."),
    BY_ACCEPT(
            "pages and data are told apart by Accept",
            "Lead browsers (text/html) to a page and programs (text/turtle) to data."),
    WEIGHTS("the weights of Accept count", "Give the form with the highest q (RFC 9110 §12.4.2)."),
    VARY(
            "what is chosen by Accept says so",
            "Send Vary: Accept with whatever depends on Accept, so that caches keep forms apart."),
    NOT_ACCEPTABLE(
            "what there is not is 406", "Answer 406 where no form is acceptable, and list the forms that there are."),
    NOT_FOUND(
            "an unknown name is 404",
            "Answer names that nothing was ever called by 404, not by a page with status 200."),
    TYPES(
            "documents are what their media type says",
            "Send each format of RDF with its registered media type, and let it parse."),
    SAME("all formats say the same", "Give the same statements in every format."),
    ABOUT(
            "a document is about what was asked for",
            "Let the document say something of the thing itself, under the name that was asked for."),
    LABELS(
            "every thing that is named has a label",
            "Send a label (rdfs:label) of each thing that a document names, so that nobody has to ask again for each."),
    NO_BLANKS("there is no blank node", "Name every node, so that all of them can be referred to."),
    LICENCE("the document says its licence", "State dcterms:license in every document."),
    CONTEXT(
            "the JSON-LD context can be had",
            "Serve the context that documents name, as JSON, to other origins too; or write it into the documents."),
    HEAD("HEAD says what GET says", "Answer HEAD with the status and the headers of GET (RFC 9110 §9.3.2)."),
    ETAG("who has the document is told so", "Send an ETag and answer If-None-Match by 304 (RFC 9110 §13.1.2)."),
    DATED(
            "who has it since a date is told so",
            "Answer If-Modified-Since with the date that Last-Modified gives by 304 (RFC 9110 §13.1.3)."),
    CORS(
            "programs in pages of other origins may read",
            "Send Access-Control-Allow-Origin: * with names, documents and descriptions."),
    GZIP("documents are packed for who takes it", "Send gzip to who accepts it, with Vary: Accept-Encoding."),
    HTTPS("the connection is safe", "Serve by https, and lead from http to it."),
    PAGE_LINKS(
            "a page links to the same as data",
            "Put link rel=alternate with the type of each format into the head of pages."),
    STRUCTURED(
            "a page holds schema.org JSON-LD",
            "Describe what a page is about by schema.org in a script element of type application/ld+json."),
    VOID("there is a VoID description", "Serve a description of the data set (void:Dataset) at /.well-known/void."),
    DCAT(
            "there is a DCAT description",
            "Describe the data set by DCAT: title, licence, and its distributions with media types and sizes."),
    DUMPS(
            "the whole can be downloaded, with sums",
            "Offer dumps, and state their size and checksum (dcat:byteSize, spdx:checksum) as they are."),
    SPARQL("the endpoint answers", "Answer ASK {} by SPARQL 1.1 Protocol with JSON results."),
    SERVICE("the endpoint describes itself", "Answer a request without a query with a SPARQL 1.1 Service Description."),
    ROBOTS("robots may read", "Serve robots.txt, and let robots read names and documents."),
    SITEMAP("there is a sitemap", "Serve a sitemap of at most 50,000 addresses a file, each of which is there.");

    private final String title;
    private final String advice;

    Rule(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    /** Gives its name as it is written in reports, such as {@code no-blanks}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives what should be so. */
    public String title() {
        return title;
    }

    /** Gives what to do where it is not. */
    public String advice() {
        return advice;
    }
}
