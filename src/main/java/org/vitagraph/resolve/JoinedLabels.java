package org.vitagraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;

/**
 * What things are called by all the names that editors decided to be theirs: a fact of one source may so be told in a language in which
 * only another names those it speaks of.
 */
final class JoinedLabels {

    private final Map<String, List<Text>> byIri;

    private JoinedLabels(Map<String, List<Text>> byIri) {
        this.byIri = byIri;
    }

    /** Gives none. */
    static JoinedLabels none() {
        return new JoinedLabels(Map.of());
    }

    /**
     * Gathers the labels of the things that decisions speak of, to be called when all facts were seen.
     *
     * @param sources in the publication's order: in each language the label of the first counts
     */
    static JoinedLabels of(Decisions decisions, Naming naming, List<String> sources) {
        Map<String, List<Entity>> names = new HashMap<>();
        decisions.seen().values().forEach(entity -> names.computeIfAbsent(
                        naming.resolve(Mention.of(entity)).resolvedIri(), iri -> new ArrayList<>(2))
                .add(entity));
        Map<String, List<Text>> byIri = new TreeMap<>();
        names.forEach((iri, entities) -> {
            if (entities.size() > 1) {
                entities.sort(Comparator.comparingInt((Entity entity) -> place(entity, sources))
                        .thenComparing(entity -> !decisions.leader(entity.key()).equals(entity.key()))
                        .thenComparing(Entity::name));
                List<Text> labels = new ArrayList<>();
                entities.forEach(entity -> complete(labels, entity.labels()));
                byIri.put(iri, List.copyOf(labels));
            }
        });
        return new JoinedLabels(byIri);
    }

    private static int place(Entity entity, List<String> sources) {
        int place = sources.indexOf(entity.source());
        return place < 0 ? sources.size() : place;
    }

    /** Adds labels in languages that there are none in yet; of a label without a language it is not known what it would stand beside. */
    private static void complete(List<Text> labels, List<Text> more) {
        for (Text label : more) {
            if (!label.language().isEmpty()
                    && labels.stream().noneMatch(own -> own.language().equals(label.language()))) {
                labels.add(label);
            }
        }
    }

    /** Tells whether no thing has several names. */
    boolean isEmpty() {
        return byIri.isEmpty();
    }

    /** Gives a name with the labels, too, that the thing has by its other names, in languages in which it has none itself. */
    Mention of(Mention mention) {
        List<Text> all = mention.iri() == null ? null : byIri.get(mention.iri());
        Entity entity = mention.entity();
        if (all == null
                || entity.labels().stream().anyMatch(label -> label.language().isEmpty())) {
            return mention;
        }
        List<Text> labels = new ArrayList<>(entity.labels());
        complete(labels, all);
        return labels.size() == entity.labels().size()
                ? mention
                : new Mention(
                        new Entity(entity.type(), entity.source(), entity.name(), labels, entity.concepts()),
                        mention.iri());
    }

    /** Gives all labels, as text. */
    String written() {
        return byIri.toString();
    }
}
