package org.vitagraph.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.PublicationDescription;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.time.DateRules;

/**
 * What {@code publication.yaml} says.
 *
 * @param description what the publication says of itself
 * @param sources its sources, in the order of the file
 * @param inputs how the files of each source are read, by the key of the source
 * @param acceptance which claims it accepts
 * @param dates how it reads dates
 * @param compat whether the graph of inverse properties is made too (PROFILE, graphs)
 * @param links how links to other data are published
 * @param site how the site shows the publication
 */
public record PublicationSettings(
        PublicationDescription description,
        List<SourceDescription> sources,
        Map<String, SourceInput> inputs,
        AcceptanceRules acceptance,
        DateRules dates,
        boolean compat,
        LinkSettings links,
        SiteSettings site) {

    /** Copies the list. */
    public PublicationSettings {
        sources = List.copyOf(sources);
        inputs = Map.copyOf(inputs);
    }

    /** Gives the same settings with other sources. */
    public PublicationSettings with(List<SourceDescription> others) {
        return new PublicationSettings(description, others, inputs, acceptance, dates, compat, links, site);
    }

    /** Gives the same settings with the claims of all sources published at a level. */
    public PublicationSettings with(ClaimLevel level) {
        Map<String, SourceInput> others = new HashMap<>();
        inputs.forEach((key, input) -> others.put(
                key,
                new SourceInput(input.files(), input.map(), input.format(), input.policy(), level, input.unspoken())));
        return new PublicationSettings(description, sources, others, acceptance, dates, compat, links, site);
    }

    /** Gives how the files of a source are read. */
    public SourceInput input(String key) {
        return Objects.requireNonNull(inputs.get(key), key);
    }

    /** Finds a source by its key. */
    public Optional<SourceDescription> source(String key) {
        return sources.stream().filter(s -> s.key().equals(key)).findFirst();
    }
}
