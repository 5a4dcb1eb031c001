package org.vitagraph.source.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.SourceFile;

/**
 * Reads a graph that somebody else made, in a stream but for JSON-LD, and strictly: what is no RDF 1.1, or hides or endangers
 * something, is an error with its place. Nothing that a file names is fetched, neither contexts nor imports nor DTDs. Blank
 * nodes get IRIs.
 */
public final class GraphReader {
    private final BlankNodeIris blankNodes;
    private final String base;
    private final @Nullable FindingSink illTyped;

    /**
     * Makes a reader to which a literal that is no value of its type is an error.
     *
     * @param blankNodes the IRIs of blank nodes
     * @param base what relative IRIs are resolved against, an absolute IRI; empty to refuse them, unless the file has a base
     */
    public GraphReader(BlankNodeIris blankNodes, String base) {
        this(blankNodes, base, null);
    }

    /**
     * Makes a reader.
     *
     * @param illTyped takes as warnings which literals are no values of their types; null where they are errors
     */
    GraphReader(BlankNodeIris blankNodes, String base, @Nullable FindingSink illTyped) {
        JenaSystem.init();
        this.illTyped = illTyped;
        this.blankNodes = blankNodes;
        this.base = base.isEmpty() ? TermCheck.NO_BASE : base;
    }

    /**
     * Reads a file and pushes its quads; after an error no more are pushed, though more errors may be told.
     *
     * @param findings SYNTAX, RDF_REFUSED, TOO_LARGE, ENCODING, CHARACTER_REFUSED, DOCTYPE_REFUSED, DUPLICATE_KEY
     * @return whether the file was read to its end without an error
     * @throws IOException if the file cannot be read
     */
    public boolean read(SourceFile file, RdfSyntax syntax, RdfSink sink, FindingSink findings) throws IOException {
        RdfFaults faults = new RdfFaults(file.name(), findings, illTyped);
        try {
            look(file, syntax);
            parse(file, syntax, sink, faults);
        } catch (RdfFault e) {
            findings.finding(e.finding());
            return false;
        } catch (RdfFaults.Told e) {
            return false;
        } finally {
            faults.end();
        }
        return faults.errors() == 0;
    }

    private static void look(SourceFile file, RdfSyntax syntax) throws IOException {
        switch (syntax) {
            case RDFXML -> XmlGuard.check(file);
            case JSONLD -> JsonLdGuard.check(file);
            case TURTLE, NTRIPLES, NQUADS, TRIG -> {}
        }
    }

    private void parse(SourceFile file, RdfSyntax syntax, RdfSink sink, RdfFaults faults) throws IOException {
        try (InputStream in = file.open()) {
            if (syntax == RdfSyntax.RDFXML || syntax == RdfSyntax.JSONLD) {
                parse(file, in, syntax, sink, faults);
            } else {
                guarded(file, in, syntax, sink, faults);
            }
        } catch (RdfFaults.Fatal e) {
            throw new RdfFault(e.finding());
        } catch (RdfFaults.Told e) {
            throw e;
        } catch (RiotException e) {
            String said = e.getMessage() == null
                    ? ""
                    : e.getMessage().lines().findFirst().orElse("");
            String message = "The RDF cannot be read: " + said + ".";
            throw new RdfFault(Finding.of(Code.SYNTAX, Whereabouts.whole(file), "", message));
        }
    }

    private void guarded(SourceFile file, InputStream in, RdfSyntax syntax, RdfSink sink, RdfFaults faults)
            throws IOException {
        TurtleGuard guard = new TurtleGuard(in, file.name());
        try {
            parse(file, guard, syntax, sink, faults);
        } catch (RuntimeIOException | RiotException e) {
            guard.failAgain();
            throw e;
        }
    }

    private void parse(SourceFile file, InputStream in, RdfSyntax syntax, RdfSink sink, RdfFaults faults) {
        RDFParser.source(in)
                .forceLang(syntax.lang())
                .base(base)
                .strict(true)
                .checking(true)
                .errorHandler(faults)
                .labelToNode(Skolem.labels(blankNodes, file.name()))
                .set(LangJSONLD11.JSONLD_OPTIONS, withoutLoading())
                .parse(new Checked(file, sink, faults));
    }

    /** The guard has refused contexts that are elsewhere already; should one slip through, it is not fetched. */
    private static JsonLdOptions withoutLoading() {
        JsonLdOptions options = new JsonLdOptions((address, settings) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched: " + address);
        });
        options.setOrdered(true);
        return options;
    }

    /** Lets only those quads through whose terms are all right. */
    private static final class Checked extends StreamRDFBase {
        private final SourceFile file;
        private final RdfSink sink;
        private final RdfFaults faults;
        private final Set<TermCheck.Fault> seen = new HashSet<>();
        private int told;
        private int wrong;

        Checked(SourceFile file, RdfSink sink, RdfFaults faults) {
            this.file = file;
            this.sink = sink;
            this.faults = faults;
        }

        @Override
        public void triple(Triple triple) {
            quad(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public void quad(Quad quad) {
            Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
            quad(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        private void quad(Node graph, Node subject, Node predicate, Node object) {
            if (faults.errors() == told) {
                if (!Quad.isDefaultGraph(graph)) {
                    check(graph);
                }
                check(subject);
                check(predicate);
                check(object);
            }
            told = faults.errors();
            wrong = faults.illTyped();
            if (told == 0) {
                sink.quad(graph, subject, predicate, object);
            }
        }

        private void check(Node term) {
            TermCheck.fault(term).filter(seen::add).ifPresent(fault -> faults.add(finding(fault)));
            if (faults.illTyped() == wrong) {
                TermCheck.illTyped(term).filter(seen::add).ifPresent(fault -> faults.illTyped(finding(fault)));
            }
        }

        private Finding finding(TermCheck.Fault fault) {
            return Finding.of(
                    Code.RDF_REFUSED, Whereabouts.find(file, fault.needles()), fault.value(), fault.sentence());
        }
    }
}
