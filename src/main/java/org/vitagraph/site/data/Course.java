package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All events that a thing stands in, in the order of their times, to be told of a part at a time.
 *
 * @param events those without a time come last
 * @param own nodes that point at the thing and belong to no event
 * @param cut whether there was more than was looked at
 */
record Course(List<Event> events, Set<String> own, boolean cut) {

    /** How many events are told of at once: about as many as fit on one page with all that sources say of them. */
    static final int AT_ONCE = 100;

    private static final int DECADE = 10;

    Course {
        events = List.copyOf(events);
        own = Set.copyOf(own);
    }

    /**
     * An event that the thing stands in.
     *
     * @param iri the event
     * @param year when it began, or the first that is known of that; {@link Double#MAX_VALUE} where nothing is
     * @param frame whether it begins or ends the life that is told of, and so is told of in each part
     * @param nodes what points at the thing and joins it to the event: the event, roles, claims
     */
    record Event(String iri, double year, boolean frame, Set<String> nodes) {

        Event {
            nodes = Set.copyOf(nodes);
        }

        boolean isDated() {
            return year < Double.MAX_VALUE;
        }

        int decade() {
            return Math.floorDiv((int) Math.floor(year), DECADE) * DECADE;
        }
    }

    /** The course of something. */
    record Named(String iri, Course course) {}

    /** Gives a part, from 1; nothing where there are not so many. */
    Optional<Part> part(int number) {
        int parts = Math.max(1, (events.size() + AT_ONCE - 1) / AT_ONCE);
        if (number < 1 || number > parts) {
            return Optional.empty();
        }
        SortedMap<Integer, Integer> decades = new TreeMap<>();
        SortedMap<Integer, Integer> begins = new TreeMap<>();
        for (int i = 0; i < events.size() && events.get(i).isDated(); i++) {
            decades.merge(events.get(i).decade(), 1, Integer::sum);
            begins.putIfAbsent(events.get(i).decade(), i / AT_ONCE + 1);
        }
        int from = (number - 1) * AT_ONCE;
        Set<String> told = slice(from).stream().map(Event::iri).collect(Collectors.toSet());
        return Optional.of(new Part(number, parts, from + 1, events.size(), told, decades, begins));
    }

    private List<Event> slice(int from) {
        return events.subList(from, Math.min(from + AT_ONCE, events.size()));
    }

    /** Gives what points at the thing and is told of in a part: all that belongs to no event stands in the first. */
    Set<String> nodes(Part part) {
        List<Event> told = new ArrayList<>(slice(part.first() - 1));
        events.stream().filter(Event::frame).forEach(told::add);
        Set<String> nodes = new LinkedHashSet<>(part.number() == 1 ? own : Set.of());
        told.forEach(event -> nodes.addAll(event.nodes()));
        return nodes;
    }
}
