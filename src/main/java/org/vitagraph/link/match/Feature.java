package org.vitagraph.link.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vitagraph.link.index.ContextKind;

/** The features of a comparison, numbered. A level of a comparison is one that is 1 or absent; the others have a measure. */
final class Feature {

    /** What a feature is about. */
    enum Topic {
        NAME,
        BORN,
        DIED,
        DATES,
        LIFE,
        GENDER,
        TERMS,
        TOGETHER
    }

    /** Features with a measure, or that stand alone. */
    enum Single {
        RARE_WHOLE(Topic.NAME),
        COMMON_WHOLE(Topic.NAME),
        RARE_PART(Topic.NAME),
        COMMON_PART(Topic.NAME),
        RECORD_WORDS_LEFT(Topic.NAME),
        PERSON_WORDS_LEFT(Topic.NAME),
        FAMILY_NAME_LEFT(Topic.NAME),
        NOBLE_NAME_LEFT(Topic.NAME),
        ONE_WORD(Topic.NAME),
        ONE_WORD_BY_THE_WAY(Topic.NAME),
        OTHER_ORDER(Topic.NAME),
        OTHER_FORM(Topic.NAME),
        SAME_GENDER(Topic.GENDER),
        OTHER_GENDER(Topic.GENDER),
        SAME_TERM(Topic.TERMS),
        LIKE_TERM(Topic.TERMS),
        BOTH_DATES(Topic.DATES),
        NAME_ALONE(Topic.NAME),
        NAME_ALONE_RARE(Topic.NAME),
        SOUND_AND_DAY(Topic.TOGETHER),
        SOUND_AND_YEAR(Topic.TOGETHER),
        SOUND_WITHOUT_DATE(Topic.TOGETHER),
        PERSON_LACKS_BIRTH(Topic.BORN),
        PERSON_LACKS_DEATH(Topic.DIED),
        RECORD_LACKS_DEATH(Topic.DIED),
        NONE(Topic.TOGETHER),
        NONE_UNDATED(Topic.TOGETHER),
        NONE_UNKNOWN_WORD(Topic.TOGETHER),
        NONE_TERM_HELD(Topic.TOGETHER),
        NONE_TERM_KNOWN(Topic.TOGETHER),
        NONE_TRANSCRIBED(Topic.TOGETHER);

        private final Topic topic;

        Single(Topic topic) {
            this.topic = topic;
        }
    }

    private static final int COVERS = NameLevel.Cover.values().length;
    private static final int GRADES = NameLevel.Grade.values().length;
    private static final int LIKENESSES = 6;
    private static final int DATES = DateLevel.values().length;
    private static final int LIVES = LifeLevel.values().length;
    private static final int KINDS = ContextKind.values().length;

    private static final int TRANSCRIBED = COVERS * GRADES;
    private static final int BORN = TRANSCRIBED + COVERS * LIKENESSES;
    private static final int DIED = BORN + DATES;
    private static final int LIFE = DIED + DATES;
    private static final int FITTING = LIFE + LIVES;
    private static final int UNFITTING = FITTING + KINDS;
    private static final int SINGLE = UNFITTING + KINDS;

    private Feature() {}

    /** The order of the levels is their order among the features, which have names in the table of weights. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Enum<?> level) {
        return level.ordinal();
    }

    static int count() {
        return SINGLE + Single.values().length;
    }

    static int of(NameLevel level) {
        return place(level.cover()) * GRADES + place(level.grade());
    }

    /** A name in another script: how alike by sound, in six steps. */
    static int transcribed(NameLevel.Cover cover, double likeness) {
        int step = likeness >= 0.97
                ? 0
                : likeness >= 0.93 ? 1 : likeness >= 0.88 ? 2 : likeness >= 0.82 ? 3 : likeness >= 0.75 ? 4 : 5;
        return TRANSCRIBED + place(cover) * LIKENESSES + step;
    }

    static int born(DateLevel level) {
        return BORN + place(level);
    }

    static int died(DateLevel level) {
        return DIED + place(level);
    }

    static int of(LifeLevel level) {
        return LIFE + place(level);
    }

    static int fitting(ContextKind kind) {
        return FITTING + place(kind);
    }

    static int unfitting(ContextKind kind) {
        return UNFITTING + place(kind);
    }

    static int of(Single single) {
        return SINGLE + place(single);
    }

    /** Tells what a feature is about. */
    static Topic topic(int feature) {
        if (feature < BORN) {
            return Topic.NAME;
        }
        if (feature < DIED) {
            return Topic.BORN;
        }
        if (feature < LIFE) {
            return Topic.DIED;
        }
        if (feature < FITTING) {
            return Topic.LIFE;
        }
        return feature < SINGLE ? Topic.TERMS : Single.values()[feature - SINGLE].topic;
    }

    /** Tells what each can only mean: 1 that it speaks for the person, -1 against, 0 that only the data tell. */
    static int[] signs() {
        int[] signs = new int[count()];
        for (DateLevel level : DateLevel.values()) {
            int sign = level.supports() ? 1 : level == DateLevel.NOT_KNOWN || level == DateLevel.SWAPPED ? 0 : -1;
            signs[born(level)] = sign;
            signs[died(level)] = sign;
        }
        for (LifeLevel level : LifeLevel.values()) {
            signs[of(level)] = level == LifeLevel.USUAL_AGE ? 1 : level == LifeLevel.NOT_KNOWN ? 0 : -1;
        }
        for (ContextKind kind : ContextKind.values()) {
            signs[fitting(kind)] = 1;
            signs[unfitting(kind)] = -1;
        }
        for (Single single :
                List.of(Single.SAME_GENDER, Single.SAME_TERM, Single.LIKE_TERM, Single.RARE_WHOLE, Single.RARE_PART)) {
            signs[of(single)] = 1;
        }
        for (Single single : List.of(
                Single.OTHER_GENDER,
                Single.FAMILY_NAME_LEFT,
                Single.ONE_WORD_BY_THE_WAY,
                Single.RECORD_WORDS_LEFT,
                Single.PERSON_WORDS_LEFT,
                Single.COMMON_PART,
                Single.COMMON_WHOLE,
                Single.NAME_ALONE)) {
            signs[of(single)] = -1;
        }
        return signs;
    }

    /** Gives those that are not learned: the data have no date in another calendar, and name no party. */
    static Set<Integer> fixed() {
        return Set.of(
                born(DateLevel.OTHER_CALENDAR),
                died(DateLevel.OTHER_CALENDAR),
                fitting(ContextKind.PARTY),
                unfitting(ContextKind.PARTY));
    }

    /** Gives the weights that learning begins with, and keeps where nothing is learned: what is true of dates anywhere. */
    static double[] expected() {
        double[] weights = new double[count()];
        for (int group : new int[] {BORN, DIED}) {
            weights[group + place(DateLevel.SAME_DAY)] = 3;
            weights[group + place(DateLevel.OTHER_CALENDAR)] = 2.5;
            weights[group + place(DateLevel.NEAR_DAY)] = 1;
            weights[group + place(DateLevel.SAME_MONTH)] = 0.5;
            weights[group + place(DateLevel.SAME_YEAR)] = 2;
            weights[group + place(DateLevel.TEN_YEARS)] = -3;
            weights[group + place(DateLevel.FAR)] = -4;
        }
        for (LifeLevel level : LifeLevel.values()) {
            weights[of(level)] = level.contradicts() ? -3 : 0;
        }
        weights[fitting(ContextKind.PARTY)] = 1;
        weights[unfitting(ContextKind.PARTY)] = -0.5;
        return weights;
    }

    /** Gives the names of all, by number, as the file of weights has them. */
    static List<String> names() {
        List<String> names = new ArrayList<>(count());
        for (NameLevel.Cover cover : NameLevel.Cover.values()) {
            for (NameLevel.Grade grade : NameLevel.Grade.values()) {
                names.add(name("name", cover) + "." + lower(grade));
            }
        }
        for (NameLevel.Cover cover : NameLevel.Cover.values()) {
            for (int step = 0; step < LIKENESSES; step++) {
                names.add(name("transcribed", cover) + "." + step);
            }
        }
        for (String group : List.of("born", "died")) {
            for (DateLevel level : DateLevel.values()) {
                names.add(name(group, level));
            }
        }
        for (LifeLevel level : LifeLevel.values()) {
            names.add(name("life", level));
        }
        for (String group : List.of("fitting", "unfitting")) {
            for (ContextKind kind : ContextKind.values()) {
                names.add(name(group, kind));
            }
        }
        for (Single single : Single.values()) {
            names.add(lower(single));
        }
        return names;
    }

    private static String name(String group, Enum<?> level) {
        return group + "." + lower(level);
    }

    private static String lower(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
