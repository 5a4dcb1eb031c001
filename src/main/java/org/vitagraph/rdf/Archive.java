package org.vitagraph.rdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The releases of a publication that can still be read. */
public interface Archive {

    /** Gives those that were named, in the order of the moments they bear. */
    List<Release> named() throws IOException;

    /** Finds one by its version. */
    Optional<Release> find(String version) throws IOException;

    /** Gives an archive that holds nothing. */
    static Archive empty() {
        return new Archive() {
            @Override
            public List<Release> named() {
                return List.of();
            }

            @Override
            public Optional<Release> find(String version) {
                return Optional.empty();
            }
        };
    }
}
