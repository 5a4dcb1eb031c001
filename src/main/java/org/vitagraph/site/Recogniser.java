package org.vitagraph.site;

import java.util.List;

/** Recognises the persons of a publication by what somebody else knows of one; safe to be called from several threads. */
public interface Recogniser {

    /**
     * What is known of a person.
     *
     * @param id the IRI; of somebody who is asked for anything
     * @param names the forms of the name
     * @param born when they were born, in EDTF, empty where it is not known
     * @param died when they died, in EDTF, empty where it is not known
     * @param contexts what places, groups, offices and occupations they had to do with are called
     */
    record Person(String id, List<String> names, String born, String died, List<String> contexts) {

        /** Copies the lists. */
        public Person {
            names = List.copyOf(names);
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * A person of the publication.
     *
     * @param id the IRI
     * @param probability how probable it is that they are meant, from 0 to 1
     * @param sure whether that is enough to link them without asking anybody
     */
    record Recognised(String id, double probability, boolean sure) {}

    /** Gives the persons who may be meant, the most probable first. */
    List<Recognised> recognise(Person asked);

    /** Makes recognisers. */
    @FunctionalInterface
    interface Maker {

        /** Makes one of all persons of a publication. */
        Recogniser of(List<Person> known);
    }
}
