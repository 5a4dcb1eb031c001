package org.vitagraph.site.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were packed for somebody, by their entity tags, to be given again: a release does not change. Those not asked for longest
 * make room.
 */
public final class Kept {

    /** The part of the room that one answer may take. */
    private static final int PART = 16;
    /** About what an answer takes beside its body. */
    private static final long ANSWER = 1500;

    private final long capacity;
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** An answer with its body. */
    record Answer(Reply reply, Body body) {}

    /** Makes room for so many bytes; 0 keeps nothing. */
    public Kept(long capacity) {
        this.capacity = capacity;
    }

    /** Finds an answer by its tag. */
    synchronized Optional<Answer> find(EntityTag tag) {
        return Optional.ofNullable(answers.get(tag.text()));
    }

    /** Keeps an answer that follows from its tag alone, if it is packed and small enough. */
    synchronized void keep(EntityTag tag, Reply reply, Body body) {
        long weight = weight(body);
        if (!reply.isTagged() || !body.isPacked() || weight > capacity / PART || answers.containsKey(tag.text())) {
            return;
        }
        answers.put(tag.text(), new Answer(reply.without(), body));
        size += weight;
        Iterator<Answer> eldest = answers.values().iterator();
        while (size > capacity) {
            size -= weight(eldest.next().body());
            eldest.remove();
        }
    }

    private static long weight(Body body) {
        return body.bytes().length + ANSWER;
    }
}
