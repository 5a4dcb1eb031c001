package org.vitagraph.source;

import java.util.List;
import java.util.stream.Collectors;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;

/** Facts and findings as the cases' expected files write them. */
final class FactText {

    private FactText() {}

    /** Writes a fact, a line for each of its parts. */
    static String of(Fact fact) {
        StringBuilder out = new StringBuilder();
        out.append(fact.id()).append(' ').append(fact.kind());
        out.append(" at ").append(fact.locator().text()).append('\n');
        if (fact.node() != null) {
            out.append("  node ").append(of(fact.node())).append('\n');
        }
        fact.slots()
                .forEach((slot, values) -> values.forEach(value -> out.append("  ")
                        .append(slot)
                        .append(' ')
                        .append(of(value))
                        .append('\n')));
        Stance stance = fact.stance();
        if (!stance.equals(Stance.ASSERTED)) {
            out.append("  stance ").append(stance.modality().term()).append(' ');
            out.append(stance.certainty().term());
            if (stance.ruling() != null) {
                out.append(stance.ruling().accepted() ? " accepted: " : " not accepted: ");
                out.append(stance.ruling().reason());
            }
            out.append('\n');
        }
        fact.links().forEach(link -> out.append("  ")
                .append(link.type().name().toLowerCase(java.util.Locale.ROOT))
                .append(' ')
                .append(link.kind())
                .append(' ')
                .append(link.id())
                .append('\n'));
        Citation citation = fact.citation();
        Citation.Passage passage = citation.passage();
        out.append("  cited ")
                .append(citation.source())
                .append(' ')
                .append(passage.order())
                .append(' ');
        out.append(passage.name()).append(" (").append(passage.label()).append(')');
        passage.place()
                .forEach(p -> out.append(' ').append(p.unit()).append('=').append(p.value()));
        return out.append(": ").append(of(citation.words())).append('\n').toString();
    }

    private static String of(Value value) {
        return switch (value) {
            case Mention mention -> of(mention);
            case Text text -> '"' + text.text() + '"' + (text.language().isEmpty() ? "" : "@" + text.language());
            case When when ->
                '"' + when.span().wording() + "\" " + when.span().edtf().text();
            case Amount amount ->
                '"' + amount.duration().wording() + "\" " + amount.duration().lower() + ".."
                        + amount.duration().upper() + ' ' + amount.duration().unit();
            case Numeral number -> number.value().toPlainString();
            case Statement other -> other.kind() + ' ' + other.fact();
        };
    }

    private static String of(Mention mention) {
        Entity entity = mention.entity();
        return mention.iri() != null
                ? '<' + mention.iri() + '>'
                : entity.key() + ' ' + of(entity.labels()) + entity.concepts();
    }

    private static String of(List<Text> labels) {
        return labels.stream().map(FactText::of).collect(Collectors.joining(" "));
    }

    /** Writes a finding in one line, and its advice in another where it is more than the code's own. */
    static String of(Finding finding) {
        String line = finding.severity() + " " + finding.code().id() + " " + finding.code() + " "
                + finding.where().text() + " [" + finding.value() + "] " + finding.message() + "\n";
        return finding.advice().equals(finding.code().advice()) ? line : line + "  " + finding.advice() + "\n";
    }
}
