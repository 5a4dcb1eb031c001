package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;

/**
 * A statement of a source, as a reader sees it.
 *
 * @param link its own page
 * @param about what it is about
 * @param heading what it says of it, such as "when", in the reader's language
 * @param predicate the property
 * @param object what it says
 * @param moment the time that it says, where it says one
 * @param role the role in which, where it names one
 * @param words the source's words, where they are given
 * @param passage where in the source
 * @param place the coordinates of the passage
 * @param source the source
 * @param standing how it stands
 * @param certainty how sure it is said to be
 * @param reason why it is taken or not, where somebody said so
 * @param fact the fact that it belongs to
 * @param others the claims that it meets
 */
public record Claim(
        Link link,
        Link about,
        String heading,
        Link predicate,
        Link object,
        Optional<Moment> moment,
        Optional<Link> role,
        Text words,
        Optional<Link> passage,
        List<Coordinate> place,
        Optional<Link> source,
        Standing standing,
        Link certainty,
        Text reason,
        String fact,
        List<Other> others) {

    public Claim {
        place = List.copyOf(place);
        others = List.copyOf(others);
    }

    /**
     * A claim that another one meets.
     *
     * @param how in English, such as "contradicts"
     * @param link the other
     * @param says what the other says
     * @param source where it says it
     * @param taken whether the editors take it as fact
     */
    public record Other(String how, Link link, Text says, Optional<Link> source, boolean taken) {}

    /** Gives it as a sentence, as far as that goes without knowing the language, with how it stands where it is not taken as fact. */
    public String sentence(Words words) {
        String not = standing.isDenial() ? words.say("not") + " " : "";
        return about.label().text() + " – " + heading + ": " + not
                + object.label().text()
                + role.map(as -> " (" + as.label().text() + ")").orElse("")
                + standing.note(words);
    }

    /** Tells whether other claims contradict it. */
    public boolean isContested() {
        return others.stream().anyMatch(other -> other.how().equals("contradicts"));
    }

    /** Compares by name: a page tells claims apart very often, and reads each once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && claim.link.iri().equals(link.iri());
    }

    @Override
    public int hashCode() {
        return link.iri().hashCode();
    }
}
