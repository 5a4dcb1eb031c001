package org.vitagraph.model;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing a name in a source stands for; its path is a segment of the IRI (PROFILE, IRIs). */
public enum EntityType {
    PERSON("person", "people", "person"),
    GROUP("group", "groups", "group"),
    PLACE("place", "places", "place"),
    EVENT("event", "events", "event"),
    TENURE("tenure", "tenures", "tenure"),
    OFFICE("office", "offices", "office"),
    TEXT("text", "texts", "text"),
    PLAN("plan", "plans", "text"),
    PERSONA("persona", "personae", "text"),
    CONCEPT("concept", "concepts", "type"),
    /** A name that now points to another; no file declares one. */
    REDIRECT("redirect", "", "redirect");

    private final String word;
    private final String section;
    private final String path;

    EntityType(String word, String section, String path) {
        this.word = word;
        this.section = section;
        this.path = path;
    }

    /** Gives the word by which a slot or a qualified name says this type, as in {@code place:siberia}. */
    public String word() {
        return word;
    }

    /** Gives the heading under which a facts file declares entities of this type. */
    public String section() {
        return section;
    }

    /** Gives the segment after {@code /id/} in IRIs of this type. */
    public String path() {
        return path;
    }

    /** Tells whether a person or a group is meant: who can take part in an event (CRM E39). */
    public boolean isActor() {
        return this == PERSON || this == GROUP;
    }

    /** Tells whether it happens: an event or a tenure (CRM E5). */
    public boolean isEvent() {
        return this == EVENT || this == TENURE;
    }

    /** Finds the type that {@code word} says. */
    public static Optional<EntityType> ofWord(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }

    /** Finds the type that a facts file declares under {@code section}. */
    public static Optional<EntityType> ofSection(String section) {
        return Arrays.stream(values())
                .filter(t -> !section.isEmpty() && t.section.equals(section))
                .findFirst();
    }
}
