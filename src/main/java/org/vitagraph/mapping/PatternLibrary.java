package org.vitagraph.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.Vg;

/** All patterns and kinds that a publication can use: the built-in ones and its own. */
public final class PatternLibrary implements Kinds {

    private final Map<String, Pattern> patterns;
    private final Map<String, FactKind> kinds;
    private final Ontology ontology;
    private final Schemes schemes;
    private final Map<String, List<String>> claims = new HashMap<>();
    private final Map<String, KindTerms> terms = new HashMap<>();

    private PatternLibrary(Map<String, Pattern> patterns, Map<String, FactKind> kinds, Ontology ontology) {
        this.patterns = patterns;
        this.kinds = kinds;
        this.ontology = ontology;
        this.schemes = new Schemes(ontology);
        kinds.forEach((name, kind) -> {
            claims.put(name, Claims.names(pattern(kind)));
            terms.put(name, KindTerms.of(kind));
        });
    }

    /**
     * Reads {@code mappings/*.rq} and the kinds of the vocabulary.
     *
     * @param library where the files are
     * @param ontology the vocabulary with the kinds' entries
     * @param findings where what is wrong with them goes; what is wrong is left out
     * @throws IOException if a file cannot be read
     */
    public static PatternLibrary read(Library library, Ontology ontology, FindingSink findings) throws IOException {
        Map<String, Pattern> patterns = new TreeMap<>();
        List<Parsed> files = library.items("mappings", ".rq").parallelStream()
                .map(PatternLibrary::parsed)
                .toList();
        for (Parsed file : files) {
            file.findings().forEach(findings::finding);
            file.pattern().ifPresent(p -> patterns.put(p.name(), p));
        }
        KindReader reader = new KindReader(ontology, patterns, findings);
        Map<String, FactKind> kinds = new TreeMap<>();
        List<Node> entries = new ArrayList<>();
        ontology.graph().find(Node.ANY, RDF.type.asNode(), Vg.KIND).forEach(t -> entries.add(t.getSubject()));
        entries.sort(Ontology.BUILT_IN_FIRST);
        for (Node entry : entries) {
            reader.read(entry).ifPresent(kind -> kinds.put(kind.name(), kind));
        }
        files.forEach(file -> file.pattern()
                .flatMap(pattern -> empty(file.file(), pattern, kinds.values()))
                .ifPresent(findings::finding));
        return new PatternLibrary(patterns, kinds, ontology);
    }

    /** Tells what a pattern never fills, if any kind uses it. */
    private static Optional<Finding> empty(Library.Item file, Pattern pattern, Collection<FactKind> kinds) {
        List<FactKind> own = kinds.stream()
                .filter(kind -> kind.pattern().equals(pattern.name()))
                .toList();
        Set<String> settings =
                own.stream().flatMap(kind -> kind.settings().keySet().stream()).collect(Collectors.toSet());
        return own.isEmpty() ? Optional.empty() : new PatternVariables(file).empty(pattern, settings);
    }

    /** What one file says, and what is wrong with it. */
    private record Parsed(Library.Item file, Optional<Pattern> pattern, List<Finding> findings) {}

    private static Parsed parsed(Library.Item file) {
        List<Finding> findings = new ArrayList<>();
        return new Parsed(file, new PatternParser(file, findings::add).parse(), findings);
    }

    @Override
    public Optional<FactKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    @Override
    public Collection<FactKind> all() {
        return kinds.values();
    }

    @Override
    public Optional<Mention> concept(String name) {
        return ontology.concept(name).map(iri -> {
            Text label = new Text(ontology.label(iri, "en"), "en");
            Entity entity = new Entity(EntityType.CONCEPT, "", name, List.of(label), List.of());
            return new Mention(entity, iri.getURI());
        });
    }

    @Override
    public Optional<String> identifierFault(String scheme, String value) {
        return schemes.fault(scheme, value);
    }

    /** Gives the pattern of a kind. */
    Pattern pattern(FactKind kind) {
        Pattern pattern = patterns.get(kind.pattern());
        if (pattern == null) {
            throw new IllegalArgumentException("no pattern: " + kind.pattern());
        }
        return pattern;
    }

    /** Gives what is the same for all facts of a kind. */
    KindTerms terms(FactKind kind) {
        KindTerms known = terms.get(kind.name());
        return known != null ? known : KindTerms.of(kind);
    }

    /** Gives all patterns. */
    Collection<Pattern> patterns() {
        return patterns.values();
    }

    /** Gives the names that claims of a kind may have; empty for an unknown kind. */
    List<String> claims(String kind) {
        return claims.getOrDefault(kind, List.of());
    }

    /** Gives the name of the claim by which other facts refer to one of this kind. */
    String mainClaim(String kind) {
        List<String> names = claims(kind);
        return names.isEmpty() ? "fact" : names.getFirst();
    }
}
