package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.Terms;

/** Says in words what speaks for a candidate and against it; behind each sentence stands its weight in bits, as {@code +3.1}. */
final class Explanation {

    private static final double BIT = Math.log(2);
    private static final double NEGLIGIBLE = 0.05;

    private final double[] weights;
    private final Terms terms;

    Explanation(double[] weights, Terms terms) {
        this.weights = weights;
        this.terms = terms;
    }

    /** Gives the sentences, the name's first. */
    List<String> of(LinkRecord record, Compared compared, int rivals) {
        Map<Feature.Topic, Double> sums = new EnumMap<>(Feature.Topic.class);
        Evidence evidence = compared.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            int feature = evidence.feature(i);
            sums.merge(Feature.topic(feature), weights[feature] * evidence.measure(i) / BIT, Double::sum);
        }
        List<String> sentences = new ArrayList<>();
        for (Feature.Topic topic : Feature.Topic.values()) {
            String words = words(topic, record, compared);
            double bits = sums.getOrDefault(topic, 0.0);
            if (isTooVague(topic, record, compared)) {
                sentences.add(words);
            } else if (!words.isEmpty() && (Math.abs(bits) >= NEGLIGIBLE || isAlwaysTold(topic, compared))) {
                sentences.add(words + String.format(Locale.ROOT, " (%+.1f)", bits));
            }
        }
        if (!compared.identified().isEmpty()) {
            sentences.add("both have the same identifier " + compared.identified());
        }
        if (compared.contradicted()) {
            sentences.add("the dates contradict each other, which forbids an automatic link");
        } else if (!compared.supported()) {
            sentences.add("nothing but the name speaks for it, which forbids an automatic link");
        }
        if (rivals > 0) {
            sentences.add(rivals == 1 ? "one other person comes near" : rivals + " other persons come near");
        }
        return sentences;
    }

    /** Tells whether something is said even where it weighs nothing: two dates that differ, and what forbids an automatic link. */
    private static boolean isAlwaysTold(Feature.Topic topic, Compared compared) {
        return switch (topic) {
            case BORN -> !compared.born().supports();
            case DIED -> !compared.died().supports();
            case LIFE -> compared.life().contradicts();
            default -> false;
        };
    }

    /** Tells whether there are two dates, and one is too vague for their agreement to weigh anything. */
    private static boolean isTooVague(Feature.Topic topic, LinkRecord record, Compared compared) {
        Person person = compared.person();
        return switch (topic) {
            case BORN -> record.born() != null && !person.born().isEmpty() && compared.born() == DateLevel.NOT_KNOWN;
            case DIED -> record.died() != null && !person.died().isEmpty() && compared.died() == DateLevel.NOT_KNOWN;
            default -> false;
        };
    }

    private String words(Feature.Topic topic, LinkRecord record, Compared compared) {
        Person person = compared.person();
        return switch (topic) {
            case NAME -> "name: " + compared.name().words();
            case BORN -> date("born", record.born(), person.born(), compared.born());
            case DIED -> date("died", record.died(), person.died(), compared.died());
            case DATES -> "birth and death together";
            case LIFE ->
                compared.life() == LifeLevel.NOT_KNOWN ? "" : compared.life().words();
            case GENDER -> "gender: " + (record.gender() == person.gender() ? "the same" : "not the same");
            case TERMS ->
                compared.terms().term() >= 0
                        ? "context: " + terms.label(compared.terms().term())
                        : "context: nothing in common";
            case TOGETHER -> "what this says together";
        };
    }

    private static String date(String event, @Nullable DateRange record, List<DateRange> stated, DateLevel level) {
        if (record == null || stated.isEmpty()) {
            return "";
        }
        DateRange meant = stated.stream()
                .filter(date -> DateLevel.of(record, date) == level)
                .findFirst()
                .orElse(stated.getFirst());
        boolean vague = level == DateLevel.SAME_YEAR && (spansYears(record) || spansYears(meant));
        return event + ": " + record.text() + " and " + meant.text() + ", "
                + (level == DateLevel.NOT_KNOWN
                        ? "which says too little"
                        : vague ? "which can be the same year" : level.words());
    }

    private static boolean spansYears(DateRange date) {
        return date.firstYear() != date.lastYear();
    }
}
