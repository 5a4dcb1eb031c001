package org.vitagraph.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;

/**
 * A fact in plain words, part by part; where in a file it stands is no part of it.
 *
 * @param fact the fact
 */
public record PlainFact(ResolvedFact fact) {

    /** Gives the parts: what it is about, its slots, then how sure it is, who says it, and what the publication makes of it. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("kind", fact.fact().kind());
        parts.put("about", words(fact.node(), true));
        fact.fact().slots().forEach((slot, values) -> parts.put(slot, words(values)));
        Stance stance = fact.fact().stance();
        parts.put("modality", stance.modality().term());
        parts.put("certainty", stance.certainty().term());
        if (stance.ruling() != null) {
            parts.put(
                    "ruling",
                    (stance.ruling().accepted() ? "accepted: " : "not accepted: ")
                            + stance.ruling().reason());
            if (!stance.ruling().by().isEmpty()) {
                parts.put("decided by", stance.ruling().by());
            }
        }
        parts.put("source", source());
        parts.put("words", fact.fact().citation().words().text());
        parts.put("links", links());
        fact.standings().forEach((slot, standing) -> {
            String words = standing.words().isEmpty() ? "" : ": " + standing.words();
            String why = standing.because() == null ? "" : " (" + lower(standing.because()) + words + ")";
            parts.put(slot.isEmpty() ? "accepted" : slot + " accepted", (standing.accepted() ? "yes" : "no") + why);
        });
        return parts;
    }

    /** Gives the fact in a line: kind, id, source, how it stands where it is not plainly so, and what the slots hold. */
    public String line() {
        StringJoiner said = new StringJoiner("; ");
        fact.fact().slots().forEach((slot, values) -> said.add(slot + " " + words(values, false)));
        return fact.fact().kind() + " " + fact.fact().id() + " (" + source() + ")" + standing() + ": " + said;
    }

    /** Tells whether it is taken as fact, apart from slots that are not. */
    boolean accepted() {
        return fact.standing("").accepted();
    }

    /** Gives the slots whose value is not taken as fact, though the rest is. */
    List<String> notAccepted() {
        return accepted()
                ? fact.standings().entrySet().stream()
                        .filter(standing -> !standing.getValue().accepted())
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    private String standing() {
        StringBuilder words = new StringBuilder(
                switch (fact.fact().stance().modality()) {
                    case ASSERTED -> "";
                    case HEDGED -> ", supposed by the source";
                    case ALTERNATIVE -> ", one of several readings";
                    // Who is who the editors decide, not the sources.
                    case NEGATED ->
                        fact.fact().kind().equals(Identity.KIND)
                                ? ", kept apart by the editors"
                                : ", denied by the source";
                    case REPORTED -> ", only reported";
                    case DERIVED -> ", inferred";
                });
        if (!accepted()) {
            words.append(", not taken as fact");
        } else if (!notAccepted().isEmpty()) {
            words.append(", not taken as fact in ").append(String.join(" and ", notAccepted()));
        }
        return words.toString();
    }

    /** Gives in what another fact differs from this one. */
    public List<FactChange.Part> differences(PlainFact other) {
        Map<String, String> mine = parts();
        Map<String, String> others = other.parts();
        Map<String, String> names = new LinkedHashMap<>(mine);
        names.putAll(others);
        List<FactChange.Part> parts = new ArrayList<>();
        for (String name : names.keySet()) {
            // A slot of which nothing is said by itself stands as the whole does.
            String whole = name.endsWith(" accepted") ? "accepted" : "";
            String before = mine.getOrDefault(name, mine.getOrDefault(whole, ""));
            String after = others.getOrDefault(name, others.getOrDefault(whole, ""));
            if (!before.equals(after)) {
                parts.add(new FactChange.Part(name, before, after));
            }
        }
        return parts;
    }

    private String source() {
        Citation citation = fact.fact().citation();
        String label = citation.passage().label();
        String place = citation.passage().place().stream()
                .map(part -> ", " + part.unit() + " " + part.value())
                .collect(Collectors.joining());
        return citation.source() + (label.isEmpty() ? "" : ", " + label) + place;
    }

    private String links() {
        return fact.fact().links().stream()
                .map(link -> lower(link.type()) + " " + link.id())
                .collect(Collectors.joining("; "));
    }

    private static String words(List<Value> values) {
        return words(values, true);
    }

    private static String words(List<Value> values, boolean whole) {
        return values.stream().map(value -> words(value, whole)).collect(Collectors.joining(", "));
    }

    private static String words(Value value, boolean whole) {
        return switch (value) {
            case Mention mention ->
                whole
                        ? mention.entity().labels().stream()
                                        .map(PlainFact::words)
                                        .collect(Collectors.joining(" / ")) + " <"
                                + Objects.requireNonNullElse(
                                        mention.iri(), mention.entity().key()) + ">"
                        : mention.entity().label("en");
            case Text text -> words(text);
            case When when ->
                when.span().wording() + " [" + when.span().edtf().text() + "]"
                        + (whole ? " " + when.span().rule() : "");
            case Amount amount ->
                amount.duration().wording() + " [" + amount.duration().value().toPlainString() + " "
                        + lower(amount.duration().unit()) + "]";
            case Numeral number -> number.value().toPlainString();
            case Statement other -> "fact " + other.fact();
        };
    }

    private static String words(Text text) {
        return text.language().isEmpty() ? text.text() : text.text() + "@" + text.language();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
