package org.vitagraph.site.page;

import java.util.List;
import org.vitagraph.rdf.FactChange;
import org.vitagraph.rdf.FactDifference;

/**
 * What changed between two releases.
 *
 * @param before the version of the earlier
 * @param after the version of the later
 * @param about the thing whose changes alone are shown, empty for all
 * @param count how many facts changed, of all things
 * @param entries the changes, no more than a reader can read
 * @param shown how many changes there are of what is asked for
 */
public record ChangesPage(
        String before, String after, String about, FactDifference.Count count, List<Entry> entries, long shown) {

    public ChangesPage {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param sort added, removed or changed
     * @param words the fact in plain words
     * @param href the page of what it is about, empty where there is none any more
     * @param parts what differs
     */
    public record Entry(String sort, String words, String href, List<FactChange.Part> parts) {

        public Entry {
            parts = List.copyOf(parts);
        }

        /** Says a change, seen from a page. */
        public static Entry of(FactChange change, String words, String href) {
            return switch (change) {
                case FactChange.Added added -> new Entry("added", words, href, List.of());
                case FactChange.Removed removed -> new Entry("removed", words, "", List.of());
                case FactChange.Changed changed -> new Entry("changed", words, href, changed.parts());
            };
        }
    }
}
