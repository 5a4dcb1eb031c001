package org.vitagraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.Locator;
import org.vitagraph.model.TriplePlaces;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.SourceFile;

/**
 * Finds where triples are written by looking for the spellings of their terms, since parsers do not tell: of the subject, then behind
 * it of the property, then behind that of the value. The files are held in memory when the first question comes, as far as they fit:
 * what stands beyond the first {@value #MOST_BYTES} bytes of all of them has its file for a place.
 */
public final class WrittenPlaces implements TriplePlaces {
    private static final int MOST_BYTES = 64 << 20;

    private final Inputs files;
    private final String nodes;
    private final List<Spellings> texts = new ArrayList<>();
    private boolean read;

    /**
     * Takes the files.
     *
     * @param files where the triples are written, or what makes them: a query, a mapping
     * @param nodes how the IRIs begin that blank nodes got
     */
    public WrittenPlaces(Inputs files, String nodes) {
        this.files = files;
        this.nodes = nodes;
    }

    @Override
    public synchronized Locator of(String subject, String property, String value) {
        read();
        for (Spellings text : texts) {
            int at = text.subject(spellings(text, subject));
            if (at >= 0) {
                return text.position(behind(text, at, property, value));
            }
        }
        for (Spellings text : texts) {
            int at = property.isEmpty() ? -1 : text.first(text.ofIri(property), 0);
            if (at >= 0) {
                return text.position(behind(text, at, "", value));
            }
        }
        for (Spellings text : texts) {
            int at = value.isEmpty() ? -1 : text.first(spellings(text, value), 0);
            if (at >= 0) {
                return text.position(at);
            }
        }
        return Locator.file(texts.isEmpty() ? files.name() : texts.getFirst().file());
    }

    private int behind(Spellings text, int subject, String property, String value) {
        int at = property.isEmpty() ? subject : text.first(text.ofIri(property), subject);
        if (at < 0) {
            // "a" for rdf:type, or a name that a context gives: the value alone must do.
            at = subject;
        }
        List<String> spellings = new ArrayList<>(spellings(text, value));
        spellings.addAll(Spellings.ofText(value));
        int written = value.isEmpty() ? -1 : text.first(spellings, at);
        return written < 0 ? at : written;
    }

    private List<String> spellings(Spellings text, String iri) {
        int label = iri.startsWith(nodes) ? iri.indexOf("-l-", nodes.length()) : -1;
        return label < 0 ? text.ofIri(iri) : List.of("_:" + iri.substring(label + 3));
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        int[] left = {MOST_BYTES};
        try {
            files.each(finding -> {}, file -> {
                byte[] bytes = begin(file, left[0]);
                left[0] -= bytes.length;
                texts.add(new Spellings(file.name(), bytes));
                return true;
            });
        } catch (IOException e) {
            // Whoever read the file before has told what is wrong with it.
            return;
        }
    }

    private static byte[] begin(SourceFile file, int most) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(most);
        }
    }
}
