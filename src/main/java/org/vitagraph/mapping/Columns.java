package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;

/** The places that variables have in the rows of a pattern; a variable of which the pattern does not speak has none. */
final class Columns {

    /** A variable in a pattern's text; its first group is the name. */
    static final Pattern VARIABLE = Pattern.compile("[?$]([A-Za-z0-9_]+)");

    private static final int[] NOWHERE = Row.SUFFIXES.stream().mapToInt(s -> -1).toArray();

    private final List<Var> variables = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, int[]> slots = new HashMap<>();

    /** Gives places to all variables in a pattern's text, to its slots, and to the roles that they play. */
    static Columns of(Header header, String text) {
        Set<String> names = new LinkedHashSet<>();
        names.add(header.node());
        for (String slot : header.slots().keySet()) {
            names.add(slot);
            names.add(slot + Row.SUFFIXES.get(Row.ROLE));
        }
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            names.add(variables.group(1));
        }
        return new Columns(names, header.slots().keySet());
    }

    private Columns(Collection<String> names, Collection<String> slotNames) {
        for (String name : names) {
            places.put(name, variables.size());
            variables.add(Var.alloc(name));
        }
        for (String slot : slotNames) {
            slots.put(
                    slot,
                    Row.SUFFIXES.stream().mapToInt(suffix -> of(slot + suffix)).toArray());
        }
    }

    /** Gives the place of a variable; negative where it has none. */
    int of(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Gives the places of a slot's variables, in the order of {@link Row#SUFFIXES}. */
    int[] ofSlot(String slot) {
        return slots.getOrDefault(slot, NOWHERE);
    }

    /** Gives how many there are. */
    int size() {
        return variables.size();
    }

    /** Gives the variable at a place. */
    Var variable(int place) {
        return variables.get(place);
    }
}
