package org.vitagraph.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.page.Moment;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Text;

/**
 * When events were, as their sources say it: a bound of the interval, shown alone, would be a date that nobody names.
 *
 * @param store the release
 * @param pages makes what reads for a request
 */
record Times(QueryService store, Pages pages) {

    /** Gives when these were, by IRI; nothing for what has no time. */
    Map<String, Text> of(List<Entry> events, Request request) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Graph graph = store.construct("PREFIX crm: <" + Crm.NS + "> CONSTRUCT { ?event crm:P4_has_time-span ?span . "
                + "?span ?p ?o } WHERE { VALUES ?event { "
                + events.stream().map(event -> "<" + event.iri() + ">").collect(Collectors.joining(" "))
                + " } ?event crm:P4_has_time-span ?span . ?span ?p ?o }");
        Reader reader = pages.reader(Statements.of(graph), request);
        Map<String, Text> times = new HashMap<>();
        graph.find(Node.ANY, Crm.P4_HAS_TIME_SPAN, Node.ANY)
                .forEachRemaining(
                        triple -> times.put(triple.getSubject().getURI(), words(reader.moment(triple.getObject()))));
        return times;
    }

    private static Text words(Moment moment) {
        return moment.wording().isEmpty() ? new Text(moment.interval().orElse(moment.edtf()), "") : moment.wording();
    }
}
