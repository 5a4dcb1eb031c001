package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * The description of a build, made that of the release it becomes: the same statements under the release's version, and what was
 * said when it was named.
 *
 * @param build the build
 * @param named the release's manifest; the dumps that it has more than the build are described too
 */
public record NamedDescription(Release build, Manifest named) {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /** Writes it as Turtle. */
    public void write(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(build.description());
                OutputStream out = Files.newOutputStream(file)) {
            RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, out);
            writer.set(BasicWriterSettings.PRETTY_PRINT, false);
            writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
            writer.startRDF();
            Prefixes.all().forEach(writer::handleNamespace);
            RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
            parser.setRDFHandler(new Renamed(writer));
            parser.parse(in, "");
            more(writer);
            writer.endRDF();
        }
    }

    private void more(RDFHandler to) {
        DescribedNode dataset = new DescribedNode(to, named.base() + "/dataset");
        Naming naming = named.naming();
        dataset.add("dcterms:available", VALUES.createLiteral(naming.time(), XSD.DATETIME));
        if (!naming.note().isEmpty()) {
            dataset.add("adms:versionNotes", VALUES.createLiteral(naming.note()));
        }
        if (!naming.previous().isEmpty()) {
            dataset.link("dcat:previousVersion", named.base() + "/release/" + naming.previous() + "/");
        }
        Set<String> before = build.manifest().files().keySet();
        named.files().forEach((path, sum) -> {
            if (path.startsWith("dumps/") && path.endsWith(".gz") && !before.contains(path)) {
                String name = path.substring("dumps/".length());
                String iri = dumps(named.version()) + name;
                dataset.link("dcat:distribution", iri);
                DescribedNode.dump(to, iri, name, sum);
            }
        });
    }

    private String dumps(String version) {
        return named.base() + "/dumps/" + version + "/";
    }

    /** Hands statements on with the release's version in place of the build's. */
    private final class Renamed extends AbstractRDFHandler {
        private final RDFHandler to;
        private final IRI version = DescribedNode.name("dcat:version");
        private final String before = dumps(build.manifest().version());

        Renamed(RDFHandler to) {
            this.to = to;
        }

        @Override
        public void handleStatement(Statement st) {
            Value object = st.getPredicate().equals(version) && st.getObject() instanceof Literal
                    ? VALUES.createLiteral(named.version())
                    : renamed(st.getObject());
            to.handleStatement(VALUES.createStatement((Resource) renamed(st.getSubject()), st.getPredicate(), object));
        }

        private Value renamed(Value value) {
            String text = value.stringValue();
            return value instanceof IRI && text.startsWith(before)
                    ? VALUES.createIRI(dumps(named.version()) + text.substring(before.length()))
                    : value;
        }
    }
}
