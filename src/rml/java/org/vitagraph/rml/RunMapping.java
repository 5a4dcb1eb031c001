package org.vitagraph.rml;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.logicalsourceresolver.XPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Runs one RML mapping by CARML and writes N-Quads to standard output. The mapping has been checked by whoever starts this.
 *
 * <p>Exit 0 when all was written, 1 where CARML failed: then the last line of standard error says why, behind {@code rml: }.
 */
public final class RunMapping {
    private static final int BUFFER = 1 << 16;

    private RunMapping() {}

    /**
     * Runs.
     *
     * @param arguments the mapping, a file of Turtle; the folder in which its sources lie; the base of relative IRIs
     */
    public static void main(String[] arguments) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                Writer quads = new OutputStreamWriter(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8)) {
            // Nothing but quads goes to standard output, whatever a library prints.
            System.setOut(System.err);
            run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], quads);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            said(System.err, e);
            System.exit(1);
        }
    }

    private static void run(Path mapping, Path folder, String base, Writer quads) throws IOException {
        Set<TriplesMap> maps = RmlMappingLoader.build().load(RDFFormat.TURTLE, mapping);
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(maps)
                .fileResolver(folder)
                .baseIri(base)
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .setLogicalSourceResolver(Rdf.Ql.XPath, XPathResolver::getInstance)
                .build();
        for (Statement statement : mapper.map().toIterable()) {
            write(statement, quads);
        }
    }

    private static void write(Statement statement, Writer quads) throws IOException {
        NTriplesUtil.append(statement.getSubject(), quads);
        quads.write(' ');
        NTriplesUtil.append(statement.getPredicate(), quads);
        quads.write(' ');
        NTriplesUtil.append(statement.getObject(), quads);
        if (statement.getContext() != null) {
            quads.write(' ');
            NTriplesUtil.append(statement.getContext(), quads);
        }
        quads.write(" .\n");
    }

    private static void said(PrintStream err, Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String words = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        err.println("rml: " + words.lines().findFirst().orElse(""));
    }
}
