package org.vitagraph.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the page of a thing shows, whatever sort of thing it is; what there is nothing of is empty.
 *
 * @param link the thing
 * @param sort the sort of thing, such as {@code person}, in English
 * @param kinds the types that it was given
 * @param names what it is called
 * @param born the birth of a person
 * @param died the death of a person
 * @param self the thing itself, where it is an event
 * @param facts what is said of it that is no event, by heading
 * @param converses what is said of other things and names this one
 * @param timeline the events of it that have a time, drawn
 * @param happenings the events that it stands in, in order
 * @param tenures of these, those in which somebody holds an office or is a member
 * @param letters of these, those about letters
 * @param companions who else stands in the same events, with their number
 * @param network these and those who are related, drawn
 * @param disputes claims that contradict each other
 * @param doubtful claims that are not taken as fact and that nobody contradicts
 * @param away where else it is described
 * @param sources what is said of it was taken from
 * @param cut whether there is more than is shown
 * @param sequence where this stands, if it is one part of all there is
 */
public record Thing(
        Link link,
        String sort,
        List<Link> kinds,
        List<Name> names,
        Optional<Happening> born,
        Optional<Happening> died,
        Optional<Happening> self,
        List<Fact> facts,
        List<Converse> converses,
        Timeline timeline,
        List<Happening> happenings,
        List<Happening> tenures,
        List<Happening> letters,
        List<Companion> companions,
        Network network,
        List<Dispute> disputes,
        List<Claim> doubtful,
        List<Link> away,
        List<Link> sources,
        boolean cut,
        Optional<Sequence> sequence) {

    /**
     * A form of a name, and who calls it so.
     *
     * @param form the name
     * @param script its language and script in words
     * @param kinds what kind of name; of an identifier, whose it is
     * @param identifier whether it is an identifier, such as a number in an authority file (CRM E42)
     * @param taken whether the editors take it as fact that it is called so
     * @param used when it was used, as far as sources say so, in order
     * @param claims who calls it so
     */
    public record Name(
            Text form,
            String script,
            List<Link> kinds,
            boolean identifier,
            boolean taken,
            List<Moment> used,
            List<Claim> claims)
            implements Said {

        @Override
        public List<Claim> sayers() {
            return Said.sayers(claims, taken);
        }
    }

    /** What is taken as fact, under a heading, with the claims that say it: the values have all of these in common. */
    public record Fact(String heading, List<Link> values, List<Claim> claims) implements Said {

        public Fact {
            values = List.copyOf(values);
            claims = List.copyOf(claims);
        }

        /** Puts those values under a heading together that the same sources say and that stand the same way. */
        static List<Fact> of(String heading, Map<Link, List<Claim>> values) {
            Map<List<Object>, Fact> facts = new LinkedHashMap<>();
            values.forEach((value, claims) -> {
                Fact one = new Fact(heading, List.of(value), claims);
                facts.merge(List.of(one.standings(), one.sources()), one, Fact::with);
            });
            return List.copyOf(facts.values());
        }

        private Fact with(Fact other) {
            return new Fact(
                    heading,
                    Stream.concat(values.stream(), other.values.stream()).toList(),
                    Stream.concat(claims.stream(), other.claims.stream()).toList());
        }
    }

    /**
     * Claims that contradict each other.
     *
     * @param about what they are about
     * @param heading what they say of it
     * @param claims the one that is taken first
     */
    public record Dispute(Link about, String heading, List<Claim> claims) implements Said {}

    /** Somebody who stands in the same events. */
    public record Companion(Link link, int events) {}
}
