package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Locator;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.rdf.GraphSource;

/** What the graphs of sources answer to questions: they have no facts, but files in which their triples are written. */
final class GraphAnswers {
    private final Publication publication;
    private final ClaimStore store;
    private final GraphSource reader;

    GraphAnswers(Publication publication, ClaimStore store) {
        this.publication = publication;
        this.store = store;
        // Nothing is sorted here.
        this.reader = new GraphSource(publication.folder(), publication.library(), publication.iris(), Path.of(""), 0);
    }

    /** Gives the graphs of sources that say something of a node, and where. */
    List<Explanation.InGraph> node(String iri) throws IOException {
        return answers(store.graphsNaming(iri), iri, "", "");
    }

    /** Gives the graphs of sources that have a triple, and where. */
    List<Explanation.InGraph> triple(Question.OfTriple triple) throws IOException {
        return answers(
                store.graphsWith(triple.subject(), triple.predicate(), triple.object()),
                triple.subject(),
                triple.predicate(),
                triple.object());
    }

    /** Gives the graph of a source whose files include this one. */
    List<Explanation.InGraph> place(Question.OfPlace place) throws IOException {
        for (SourceDescription source : publication.settings().sources()) {
            SourceInput input = publication.settings().input(source.key());
            boolean among = publication.folder().files(input.files(), source.locator(), finding -> {}).stream()
                    .anyMatch(file -> file.name().equals(place.file()));
            String iri = publication.iris().graph(SourceGraph.of(source.key()).word());
            if (among && store.hasGraph(iri)) {
                return List.of(new Explanation.InGraph(
                        iri, source.key(), new Locator.Position(place.file(), place.line(), 0)));
            }
        }
        return List.of();
    }

    private List<Explanation.InGraph> answers(Collection<String> graphs, String subject, String property, String value)
            throws IOException {
        List<Explanation.InGraph> answers = new ArrayList<>();
        for (String graph : graphs) {
            Optional<SourceDescription> source = publication.settings().sources().stream()
                    .filter(s -> publication
                            .iris()
                            .graph(SourceGraph.of(s.key()).word())
                            .equals(graph))
                    .findFirst();
            if (source.isPresent()) {
                SourceInput input = publication.settings().input(source.get().key());
                Locator at = reader.places(source.get(), input).of(subject, property, value);
                answers.add(new Explanation.InGraph(graph, source.get().key(), at));
            }
        }
        return answers;
    }
}
