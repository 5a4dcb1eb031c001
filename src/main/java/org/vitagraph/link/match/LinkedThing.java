package org.vitagraph.link.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Point;
import org.vitagraph.link.index.ContextKind;

/**
 * A place, group or office of a source, with what tells which item it is: above all the people who have to do with it and whose items are
 * known.
 *
 * @param id the id under which it is answered for
 * @param source the key of the source
 * @param names what it is called, the main name first
 * @param kinds how items of people name such a thing
 * @param people the items of the linked people who have to do with it
 * @param within what that is called in which it lies, or to which it belongs
 * @param point where it lies, or null
 * @param identifiers its identifiers, by the property of Wikidata that holds such
 */
public record LinkedThing(
        String id,
        String source,
        List<String> names,
        Set<ContextKind> kinds,
        Set<String> people,
        Set<String> within,
        @Nullable Point point,
        Map<String, String> identifiers) {

    /** Copies the lists; the people and the names in order. */
    public LinkedThing {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        people = new TreeSet<>(people);
        within = new TreeSet<>(within);
        identifiers = Map.copyOf(identifiers);
    }

    /** Makes one of which only the people are known. */
    public LinkedThing(String id, String source, List<String> names, Set<ContextKind> kinds, Set<String> people) {
        this(id, source, names, kinds, people, Set.of(), null, Map.of());
    }
}
