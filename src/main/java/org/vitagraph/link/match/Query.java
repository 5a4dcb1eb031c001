package org.vitagraph.link.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.CandidateSearch;
import org.vitagraph.link.index.WordMatches;
import org.vitagraph.link.index.WordSearch;

/**
 * A record made ready to be compared with many persons.
 *
 * @param record the record
 * @param forms the forms of its names
 * @param matches what each word of each form may stand for
 * @param phrases what its contexts say
 */
record Query(LinkRecord record, List<NameForm> forms, List<WordMatches[]> matches, Set<String> phrases) {

    private static final int MOST_WORDS = 24;

    static Query of(LinkRecord record, WordSearch words) {
        List<NameForm> forms = NameForm.of(record);
        List<WordMatches[]> matches =
                forms.stream().map(form -> Alignment.matches(form, words)).toList();
        return new Query(record, forms, matches, Phrases.of(record.contexts()));
    }

    CandidateSearch.Wanted wanted() {
        Set<String> words = new LinkedHashSet<>();
        for (NameForm form : forms) {
            for (String word : form.words()) {
                if (word.length() > 1 && !NameForm.isTitle(word) && words.size() < MOST_WORDS) {
                    words.add(word);
                }
            }
        }
        return new CandidateSearch.Wanted(List.copyOf(words), record.born(), record.died(), record.identifiers());
    }

    boolean transcribed() {
        return !forms.isEmpty() && forms.getFirst().transcribed();
    }
}
