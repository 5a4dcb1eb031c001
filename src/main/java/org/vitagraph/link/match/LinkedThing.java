package org.vitagraph.link.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vitagraph.link.index.ContextKind;

/**
 * A place, group or office of a source, with the people who have to do with it: those whose items are known tell which item it is.
 *
 * @param id the id under which it is answered for
 * @param source the key of the source
 * @param names what it is called, the main name first
 * @param kinds how items of people name such a thing
 * @param people the items of the linked people who have to do with it
 */
public record LinkedThing(String id, String source, List<String> names, Set<ContextKind> kinds, Set<String> people) {

    /** Copies the lists; the people in order. */
    public LinkedThing {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        people = new TreeSet<>(people);
    }
}
