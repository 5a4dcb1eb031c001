package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;

/** Something that claims say. */
public interface Said {

    /** Gives the claims. */
    List<Claim> claims();

    /** Gives how they stand, each way once. */
    default List<Standing> standings() {
        return claims().stream().map(Claim::standing).distinct().sorted().toList();
    }

    /** Gives the names of the sources that say it, in one line. */
    default String said() {
        return String.join(" · ", sources());
    }

    /** Gives the names of the sources that say it. */
    default List<String> sources() {
        return claims().stream()
                .map(Claim::source)
                .flatMap(Optional::stream)
                .map(source -> source.label().text())
                .distinct()
                .sorted()
                .toList();
    }
}
