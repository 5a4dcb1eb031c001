package org.vitagraph.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were given, by their entity tags, to be given again: a release does not change. Those not asked for longest make room.
 *
 * @see Outcome.Ready#tag
 */
final class AnswerCache {

    /** The part of the cache that one answer may take. */
    private static final int PART = 16;

    private final long capacity;
    private final Map<String, Outcome.Ready> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** Makes a cache of so many bytes. */
    AnswerCache(long capacity) {
        this.capacity = capacity;
    }

    /** Finds an answer by its tag. */
    synchronized Optional<Outcome.Ready> find(String tag) {
        return Optional.ofNullable(answers.get(tag));
    }

    /** Keeps an answer, if it has a tag and is small enough. */
    synchronized void keep(Outcome.Ready answer) {
        if (answer.tag().isEmpty() || weight(answer) > capacity / PART || answers.containsKey(answer.tag())) {
            return;
        }
        answers.put(answer.tag(), answer);
        size += weight(answer);
        var eldest = answers.values().iterator();
        while (size > capacity) {
            size -= weight(eldest.next());
            eldest.remove();
        }
    }

    /** Gives how many bytes are kept. */
    synchronized long size() {
        return size;
    }

    private static long weight(Outcome.Ready answer) {
        return answer.bytes().length + 300L;
    }
}
