import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** Runs a mapping by CARML in a stream: mapping, folder of the sources, file of N-Triples. */
class CarmlRun {

    public static void main(String[] args) throws Exception {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[0])))
                .fileResolver(Path.of(args[1]))
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            RDFWriter writer = Rio.createWriter(RDFFormat.NTRIPLES, out);
            writer.startRDF();
            long[] triples = {0};
            mapper.map().toStream().forEach(statement -> {
                triples[0]++;
                writer.handleStatement(statement);
            });
            writer.endRDF();
            System.out.println(triples[0]);
        }
    }
}
