package org.vitagraph.source.rml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.FormatSettings;

/** How a mapping refers to what stands in a file (rml:referenceFormulation). */
enum Formulation {
    CSV("csv", ",", "CSV"),
    JSON_PATH("json", "", "JSONPath"),
    XPATH("xml", "", "XPath");

    private final String format;
    private final String delimiter;
    private final String term;

    Formulation(String format, String delimiter, String term) {
        this.format = format;
        this.delimiter = delimiter;
        this.term = term;
    }

    /** Finds the formulation by its term. */
    static Optional<Formulation> of(String iri) {
        for (Formulation formulation : values()) {
            if (iri.equals(RmlVocabulary.QL + formulation.term)) {
                return Optional.of(formulation);
            }
        }
        return Optional.empty();
    }

    /** Gives how the engine reads such files: in UTF-8, tables with commas. */
    FormatSettings settings(Locator at) {
        String encoding = this == CSV ? "utf-8" : "";
        return new FormatSettings(format, encoding, delimiter, List.of(), "", Map.of(), at);
    }

    @Override
    public String toString() {
        return term;
    }
}
