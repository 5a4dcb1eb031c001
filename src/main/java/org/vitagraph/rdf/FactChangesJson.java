package org.vitagraph.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes what became of each fact from one release to another as JSON, in flat memory.
 *
 * @param before the one that is compared with
 * @param after the one that is compared
 * @param about the IRI of the thing whose changes alone are written, empty for all
 */
public record FactChangesJson(Release before, Release after, String about) {

    /**
     * Writes an object with the two versions, the changes in the order of the facts' ids, and how many there are of all things.
     * {@code out} stays open.
     */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("vitagraph", 1);
            json.writeStringField("before", before.manifest().version());
            json.writeStringField("after", after.manifest().version());
            if (!about.isEmpty()) {
                json.writeStringField("about", about);
            }
            json.writeArrayFieldStart("changes");
            FactDifference.Count count = new FactDifference(before.facts(), after.facts()).each(change -> {
                if (about.isEmpty() || change.mentions(about)) {
                    change(change, json);
                }
            });
            json.writeEndArray();
            json.writeNumberField("added", count.added());
            json.writeNumberField("removed", count.removed());
            json.writeNumberField("changed", count.changed());
            json.writeNumberField("same", count.same());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void change(FactChange change, JsonGenerator json) {
        try {
            json.writeStartObject();
            json.writeStringField("fact", change.fact().fact().id());
            json.writeStringField("kind", change.fact().fact().kind());
            json.writeStringField("source", change.fact().fact().citation().source());
            json.writeStringField("node", change.fact().node().resolvedIri());
            switch (change) {
                case FactChange.Added added -> json.writeStringField("change", "added");
                case FactChange.Removed removed -> json.writeStringField("change", "removed");
                case FactChange.Changed changed -> {
                    json.writeStringField("change", "changed");
                    json.writeObjectFieldStart("parts");
                    for (FactChange.Part part : changed.parts()) {
                        json.writeObjectFieldStart(part.name());
                        json.writeStringField("before", part.before());
                        json.writeStringField("after", part.after());
                        json.writeEndObject();
                    }
                    json.writeEndObject();
                }
            }
            standing(change, json);
            json.writeStringField("words", new PlainFact(change.fact()).line());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what the source does with the fact, and whether it is taken as fact as it is, or as it was last. */
    private static void standing(FactChange change, JsonGenerator json) throws IOException {
        PlainFact plain = new PlainFact(change.fact());
        json.writeStringField(
                "modality", change.fact().fact().stance().modality().term());
        json.writeBooleanField("accepted", plain.accepted());
        if (!plain.notAccepted().isEmpty()) {
            json.writeArrayFieldStart("not_accepted");
            for (String slot : plain.notAccepted()) {
                json.writeString(slot);
            }
            json.writeEndArray();
        }
    }
}
