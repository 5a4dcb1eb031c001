package org.vitagraph.site.index;

import java.util.List;
import java.util.Set;
import org.vitagraph.site.page.Lifetime;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.Words;

/**
 * A thing as lists show it.
 *
 * @param iri what it is
 * @param type the sort of thing, as in its address
 * @param labels what it is called
 * @param forms all forms of its name, the labels among them
 * @param born the year or date of birth, empty where it is not known
 * @param died the same of death
 * @param links where else it is described
 */
public record Entry(
        String iri, String type, List<Text> labels, Set<String> forms, String born, String died, List<String> links) {

    public Entry {
        labels = List.copyOf(labels);
        forms = Set.copyOf(forms);
        links = List.copyOf(links);
    }

    /** Gives what it is called in the first of these languages that it has a label in, else any. */
    public Text label(List<String> languages) {
        return Text.preferred(labels, languages).orElseThrow();
    }

    /** Gives the years of a life as readers of a language read them. */
    public String dates(Words words) {
        return Lifetime.of(born, died, words);
    }
}
