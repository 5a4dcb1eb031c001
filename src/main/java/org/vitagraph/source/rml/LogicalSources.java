package org.vitagraph.source.rml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.xml.XmlFormat;

/** Checks what a mapping reads: files inside the publication that are what the mapping takes them for, with the columns it asks for. */
final class LogicalSources {
    private final Mapping mapping;
    private final SourceFolder folder;
    private final FindingSink findings;

    LogicalSources(Mapping mapping, SourceFolder folder, FindingSink findings) {
        this.mapping = mapping;
        this.folder = folder;
        this.findings = findings;
    }

    /** A file with what is asked of it, by all maps that read it in the same way. */
    private record Use(String file, Formulation formulation, Locator at, List<Mapping.Asked> asked) {}

    /** Reports all that is wrong. */
    void run() throws IOException {
        Map<String, Use> uses = new TreeMap<>();
        for (Node map : mapping.maps()) {
            for (Node source : mapping.values(map, RmlVocabulary.LOGICAL_SOURCE)) {
                use(map, source).ifPresent(use -> {
                    Use known = uses.putIfAbsent(use.formulation() + " " + use.file(), use);
                    if (known != null) {
                        known.asked().addAll(use.asked());
                    }
                });
            }
        }
        for (Use use : uses.values()) {
            for (SourceFile file : folder.files(use.file(), use.at(), finding -> {})) {
                FormatSettings settings = use.formulation().settings(use.at());
                new FileCheck(file, settings, findings).run(use.asked());
            }
        }
    }

    private Optional<Use> use(Node map, Node source) {
        Locator where = mapping.places().of(source.toString(), "", "");
        Optional<Node> file = mapping.value(source, RmlVocabulary.SOURCE);
        Optional<Formulation> formulation =
                mapping.value(source, RmlVocabulary.FORMULATION).flatMap(term -> Formulation.of(term.toString()));
        if (file.isEmpty() || formulation.isEmpty()) {
            Locator at = mapping.at(map, RmlVocabulary.LOGICAL_SOURCE, source);
            String missing = file.isEmpty()
                    ? "rml:source"
                    : "rml:referenceFormulation, which is ql:CSV, ql:JSONPath or ql:XPath";
            findings.finding(Finding.of(Code.BAD_MAP, at, "", "A logical source needs an " + missing + "."));
            return Optional.empty();
        }
        if (formulation.get() != Formulation.CSV
                && mapping.value(source, RmlVocabulary.ITERATOR).isEmpty()) {
            String message = "A logical source of " + formulation.get() + " needs an rml:iterator.";
            findings.finding(Finding.of(Code.BAD_MAP, where, "", message));
        }
        Locator at = mapping.at(source, RmlVocabulary.SOURCE, file.get());
        if (!isFile(file.get(), at)) {
            return Optional.empty();
        }
        List<Mapping.Asked> asked = new ArrayList<>(mapping.asked(map));
        if (formulation.get() == Formulation.XPATH) {
            mapping.values(source, RmlVocabulary.ITERATOR)
                    .forEach(i -> asked.add(new Mapping.Asked(
                            i.isLiteral() ? i.getLiteralLexicalForm() : "",
                            mapping.at(source, RmlVocabulary.ITERATOR, i))));
            asked.forEach(this::xpath);
        }
        return Optional.of(new Use(file.get().getLiteralLexicalForm(), formulation.get(), at, asked));
    }

    /** Refuses what reaches beyond the file, as doc() does. */
    private void xpath(Mapping.Asked asked) {
        try {
            new XmlFormat(Formulation.XPATH.settings(asked.at())).reference(asked.words());
        } catch (BadReference e) {
            findings.finding(Finding.of(Code.BAD_MAP, asked.at(), asked.words(), String.valueOf(e.getMessage())));
        }
    }

    private boolean isFile(Node source, Locator at) {
        if (!source.isLiteral()) {
            String message =
                    "rml:source takes the path of a file here, not a description of a database, a service or a stream.";
            findings.finding(Finding.of(Code.BAD_MAP, at, source.toString(), message));
            return false;
        }
        String path = source.getLiteralLexicalForm();
        if (path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            String message =
                    "Nothing is fetched: '" + path + "' is an address, and rml:source takes the path of a file.";
            findings.finding(Finding.of(Code.BAD_MAP, at, path, message));
            return false;
        }
        Optional<Path> found = folder.find(path, at, finding -> findings.finding(beside(finding, path)));
        boolean packed = path.toLowerCase(Locale.ROOT).matches(".*\\.(gz|zip)");
        if (found.isPresent() && packed) {
            String message = "The engine for RML does not unpack files.";
            findings.finding(new Finding(Code.BAD_MAP, at, path, message, "Unpack '" + path + "'."));
        }
        return found.isPresent() && !packed;
    }

    /** Says so where the file lies beside the mapping, to which other engines may have resolved the path. */
    private Finding beside(Finding finding, String path) {
        int slash = mapping.file().lastIndexOf('/');
        String near = mapping.file().substring(0, slash + 1) + path;
        return finding.code() == Code.FILE_MISSING && slash > 0 && folder.has(near)
                ? new Finding(
                        finding.code(),
                        finding.where(),
                        finding.value(),
                        finding.message(),
                        "Paths are relative to the publication's folder: write '" + near + "'.")
                : finding;
    }
}
