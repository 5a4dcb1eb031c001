package org.vitagraph.site.page;

import java.util.Collection;
import java.util.Set;

/** How a claim stands: what the source does with it, and what the editors do (PROFILE, R4 and R5). */
public enum Standing {
    CERTAIN("certain", "●"),
    LIKELY("likely", "◕"),
    POSSIBLE("possible", "◑"),
    UNLIKELY("unlikely", "◔"),
    TAKEN("taken as fact", "●"),
    INFERRED("inferred by the editors", "◈"),
    SUPPOSED("supposed by the source, not taken as fact", "◌"),
    ALTERNATIVE("one of several readings, not decided", "◫"),
    ALTERNATIVE_TAKEN("another reading is taken as fact", "◫"),
    DENIED("denied by the source", "⊘"),
    KEPT_APART("kept apart by the editors", "⊘"),
    REPORTED("only reported, not taken as fact", "❝"),
    NOT_INFERRED("an inference, not taken as fact", "◇"),
    OUTRANKED("another source is preferred", "○"),
    REFINED("another source is more exact", "○"),
    REVISED("a correction stands in its place", "○"),
    SET_ASIDE("set aside by the editors", "○"),
    NOT_TAKEN("not taken as fact", "○");

    private final String word;
    private final String mark;

    Standing(String word, String mark) {
        this.word = word;
        this.mark = mark;
    }

    /** Gives what is read of it, in English. */
    public String word() {
        return word;
    }

    /** Gives a sign that is told apart without colour. */
    public String mark() {
        return mark;
    }

    /** Tells whether the editors take it as fact. */
    public boolean isTaken() {
        return compareTo(INFERRED) <= 0;
    }

    /** Tells whether the opposite of the claim is said. */
    public boolean isDenial() {
        return this == DENIED || this == KEPT_APART;
    }

    /** Gives what is set after a title, so that nobody cites as fact what is none; nothing after one that is taken as fact. */
    String note(Words words) {
        return isTaken() ? "" : " [" + words.say(word) + "]";
    }

    /** Gives how all of these stand: as each does, where they do not differ. */
    static Standing ofAll(Collection<Standing> standings) {
        Set<Standing> different = Set.copyOf(standings);
        return different.size() == 1 ? different.iterator().next() : NOT_TAKEN;
    }

    /** Gives the class of its style. */
    public String style() {
        return isTaken() ? (this == CERTAIN ? "taken" : "taken less") : isDenial() ? "not denied" : "not";
    }

    /**
     * Tells how a claim stands.
     *
     * @param accepted whether the editors take it as fact
     * @param modality what the source does with it, by the last part of its IRI
     * @param certainty how sure it is
     * @param because why the editors do not take it, empty where nothing is said
     */
    static Standing of(boolean accepted, String modality, String certainty, String because) {
        if (accepted) {
            return switch (certainty) {
                case "probable" -> LIKELY;
                case "possible" -> POSSIBLE;
                case "unlikely" -> UNLIKELY;
                default -> modality.equals("derived") ? INFERRED : CERTAIN;
            };
        }
        if (because.equals("revised")) {
            return REVISED;
        }
        return switch (modality) {
            case "hedged" -> SUPPOSED;
            case "alternative" -> ALTERNATIVE;
            case "negated" -> DENIED;
            case "reported" -> REPORTED;
            default ->
                switch (because) {
                    case "outranked" -> OUTRANKED;
                    case "refined" -> REFINED;
                    case "overridden" -> SET_ASIDE;
                    default -> modality.equals("derived") ? NOT_INFERRED : NOT_TAKEN;
                };
        };
    }
}
