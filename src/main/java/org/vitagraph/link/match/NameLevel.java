package org.vitagraph.link.match;

/** How much of two names is paired, and how well. */
record NameLevel(Cover cover, Grade grade) {

    /** Says it in words. */
    String words() {
        return cover == Cover.NOTHING ? cover.words : cover.words + ", " + grade.words;
    }

    /** Which side has words left over. */
    enum Cover {
        WHOLE("the whole name"),
        RECORD_SHORTER("the record's name is a part of theirs"),
        PERSON_SHORTER("their name is a part of the record's"),
        OTHER_WORDS("each name has words of its own"),
        NOTHING("no word of the name");

        private final String words;

        Cover(String words) {
            this.words = words;
        }
    }

    /** How alike the worst pair is. */
    enum Grade {
        SAME("letter for letter"),
        GIVEN_NAME("with a form of the given name"),
        INITIAL("with an initial"),
        CLOSE("in another spelling"),
        SOUND("by a like sound"),
        FAR("by a distant sound");

        private final String words;

        Grade(String words) {
            this.words = words;
        }
    }

    static NameLevel of(Alignment alignment) {
        Alignment.Pairing worst = alignment.worst();
        if (worst == null) {
            return new NameLevel(Cover.NOTHING, Grade.FAR);
        }
        boolean mine = alignment.recordMissedBits() > 0.4;
        boolean theirs = alignment.personMissedBits() > 0.4;
        Cover cover = mine && theirs
                ? Cover.OTHER_WORDS
                : theirs ? Cover.RECORD_SHORTER : mine ? Cover.PERSON_SHORTER : Cover.WHOLE;
        return new NameLevel(cover, grade(worst));
    }

    private static Grade grade(Alignment.Pairing worst) {
        return switch (worst) {
            case SAME, JOINED -> Grade.SAME;
            case GIVEN_NAME, BEGINNING -> Grade.GIVEN_NAME;
            case INITIAL -> Grade.INITIAL;
            case SOUND_CLOSE -> Grade.CLOSE;
            case SOUND -> Grade.SOUND;
            case SOUND_FAR -> Grade.FAR;
        };
    }
}
