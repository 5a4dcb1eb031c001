package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;

/** Something that claims say. */
public interface Said {

    /** Gives the claims. */
    List<Claim> claims();

    /** Gives those of them that say what is shown; what else they say has no sign beside it. */
    default List<Claim> sayers() {
        return claims();
    }

    /** Gives those of some claims that say what is shown: of what is taken as fact, those that are; of all else, all. */
    static List<Claim> sayers(List<Claim> claims, boolean taken) {
        return taken
                ? claims.stream().filter(claim -> claim.standing().isTaken()).toList()
                : claims;
    }

    /** Gives how those that say what is shown stand, each way once. */
    default List<Standing> standings() {
        return sayers().stream().map(Claim::standing).distinct().sorted().toList();
    }

    /** Gives the names of the sources that say it, in one line. */
    default String said() {
        return String.join(" · ", sources());
    }

    /** Gives the names of the sources that say it. */
    default List<String> sources() {
        return sayers().stream()
                .map(Claim::source)
                .flatMap(Optional::stream)
                .map(source -> source.label().text())
                .distinct()
                .sorted()
                .toList();
    }
}
