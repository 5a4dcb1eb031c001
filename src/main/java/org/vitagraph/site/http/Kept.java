package org.vitagraph.site.http;

import java.util.Optional;
import org.vitagraph.model.Shelf;

/** Answers that were packed for somebody, by their entity tags, to be given again: a release does not change. */
public final class Kept {

    /** About what an answer takes beside its body. */
    private static final long ANSWER = 1500;

    private final Shelf<Answer> answers;

    /** An answer with its body. */
    record Answer(Reply reply, Body body) {}

    /** Makes room for so many bytes; 0 keeps nothing. */
    public Kept(long capacity) {
        answers = new Shelf<>(capacity, answer -> answer.body().bytes().length + ANSWER);
    }

    /** Finds an answer by its tag. */
    Optional<Answer> find(EntityTag tag) {
        return answers.find(tag.text());
    }

    /** Keeps an answer that follows from its tag alone, if it is packed and small enough. */
    void keep(EntityTag tag, Reply reply, Body body) {
        if (reply.isTagged() && body.isPacked()) {
            answers.keep(tag.text(), new Answer(reply.without(), body));
        }
    }
}
