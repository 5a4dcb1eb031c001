package org.vitagraph.app.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A visit to a publication.
 *
 * @param visitor asks
 * @param sample how many things are looked at
 */
public record Visit(Visitor visitor, int sample) {

    /** Visits what answers at an address: the root of a publication, or the name of one of its things. */
    public List<Note> of(URI given) {
        List<Note> notes = new ArrayList<>();
        try {
            Place place = Place.of(visitor, given, sample);
            NameRules names = new NameRules(visitor, place);
            notes.addAll(names.notes());
            notes.addAll(new DocumentRules(visitor, place).notes());
            notes.addAll(new HttpRules(visitor, place, names.document()).notes());
            notes.addAll(new DescriptionRules(visitor, place).notes());
        } catch (Visitor.Enough e) {
            notes.add(Note.fail(Rule.CHAIN, "", "the visit was ended: " + e.getMessage()));
        }
        return notes;
    }
}
