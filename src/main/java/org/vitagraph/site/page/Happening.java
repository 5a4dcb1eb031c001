package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitagraph.rdf.Vg;

/**
 * An event or a tenure, as a reader sees it from the thing whose page it is on.
 *
 * @param link its own page
 * @param kinds what kind of event
 * @param moment when, where that is taken as known
 * @param roles in which roles the thing stands in it
 * @param places where
 * @param ends from where and to where something moved
 * @param others who else, each with roles
 * @param details what else is said of it
 * @param putative whether it, or that the thing stands in it, is known only from claims that are not taken as fact
 * @param claims the statements behind all this
 */
public record Happening(
        Link link,
        List<Link> kinds,
        Optional<Moment> moment,
        List<Link> roles,
        List<Link> places,
        List<Link> ends,
        List<Taking> others,
        List<Detail> details,
        boolean putative,
        List<Claim> claims)
        implements Said {

    private static final int MOST_SHOWN = 12;
    private static final String BODY = Vg.term("body").getURI();

    public Happening {
        kinds = List.copyOf(kinds);
        roles = List.copyOf(roles);
        places = List.copyOf(places);
        ends = List.copyOf(ends);
        others = List.copyOf(others);
        details = List.copyOf(details);
        claims = List.copyOf(claims);
    }

    /** Somebody who takes part, and as what. */
    public record Taking(Link who, List<Link> roles) {

        public Taking {
            roles = List.copyOf(roles);
        }
    }

    /** Something that is said, under its heading. */
    public record Detail(String heading, List<Link> values) {

        public Detail {
            values = List.copyOf(values);
        }
    }

    /** Gives all places that it has to do with: where it was, from where and to where. */
    public List<Link> allPlaces() {
        return Stream.concat(places.stream(), ends.stream()).distinct().toList();
    }

    /** Gives those of the others whom a list has room for. */
    public List<Taking> shown() {
        return others.subList(0, Math.min(MOST_SHOWN, others.size()));
    }

    /** Gives those of the others who hold an office or are members: all but the body in which they do. */
    public List<Taking> holders() {
        return others.stream()
                .filter(other ->
                        other.roles().stream().noneMatch(role -> role.iri().equals(BODY)))
                .toList();
    }

    /** Gives the claims that say what is shown of it: of a fact, those that are taken as such. */
    @Override
    public List<Claim> sayers() {
        return Said.sayers(claims, !putative);
    }

    /** Tells whether sources disagree on it. */
    public boolean isContested() {
        return claims.stream().anyMatch(Claim::isContested);
    }

    /** Gives the number by which events are put in order; those without a time come last. */
    double order() {
        return moment.map(Moment::order).orElse(Double.MAX_VALUE);
    }
}
