package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/**
 * The editorial rules of a publication.
 *
 * @param acceptance which claims count
 * @param dates how dates are read
 */
record EditorialSettings(AcceptanceRules acceptance, DateRules dates) {
    /** The word under {@code prefer} that puts the finer of two values before the order of sources. */
    static final String FINER = "finer";

    private static final String NONE = "none";
    private static final List<String> ACCEPTANCE_KEYS = List.of("prefer", "accept-hedged-from");

    /** Reads the section {@code editorial}; where it is absent, the defaults hold. */
    static EditorialSettings read(Keys publication, List<String> sources, FindingSink findings) {
        Optional<Keys> section = publication.keys("editorial");
        if (section.isEmpty()) {
            return new EditorialSettings(new AcceptanceRules(sources, false, null), DateRules.defaults());
        }
        Keys keys = section.get();
        List<String> known = new ArrayList<>(ACCEPTANCE_KEYS);
        known.addAll(DateSettings.KEYS);
        keys.only(known);
        List<String> prefer = new ArrayList<>();
        boolean finer = false;
        for (YamlNode.Scalar name : keys.list("prefer")) {
            if (name.text().equals(FINER)) {
                finer = true;
            } else if (sources.contains(name.text())) {
                prefer.add(name.text());
            } else {
                findings.finding(unknown(name, sources));
            }
        }
        sources.stream().filter(source -> !prefer.contains(source)).forEach(prefer::add);
        return new EditorialSettings(
                new AcceptanceRules(prefer, finer, hedged(keys, findings).orElse(null)),
                new DateSettings(keys, findings).read(DateRules.defaults()));
    }

    private static Optional<Certainty> hedged(Keys keys, FindingSink findings) {
        List<String> words = new ArrayList<>(List.of(NONE));
        Arrays.stream(Certainty.values()).map(Certainty::term).forEach(words::add);
        Optional<YamlNode.Scalar> given = keys.scalar("accept-hedged-from");
        if (given.isPresent() && !words.contains(given.get().text())) {
            findings.finding(Keys.badChoice("accept-hedged-from", given.get(), words));
        }
        return given.flatMap(word -> Arrays.stream(Certainty.values())
                .filter(certainty -> certainty.term().equals(word.text()))
                .findFirst());
    }

    private static Finding unknown(YamlNode.Scalar name, List<String> sources) {
        return new Finding(
                Code.UNKNOWN_NAME,
                name.at(),
                name.text(),
                "There is no source '" + name.text() + "' in this publication.",
                Suggestion.advice(name.text(), sources, "Name sources by their keys under 'sources:'."));
    }
}
