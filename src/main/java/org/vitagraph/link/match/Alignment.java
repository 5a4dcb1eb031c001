package org.vitagraph.link.match;

import org.jspecify.annotations.Nullable;
import org.vitagraph.link.index.Vocabulary;
import org.vitagraph.link.index.WordMatches;
import org.vitagraph.link.index.WordSearch;
import org.vitagraph.names.SoundCode;

/** Pairs the words of one form of a record's name with those of one form of a person's, the best pairs first. */
final class Alignment {

    private static final int MOST = 12;
    private static final double INITIAL_BITS = 3;
    private static final double FEW_BITS = 8;
    private static final double FAINT = 0.6;

    /** How two words are paired, from best to worst. */
    enum Pairing {
        SAME,
        JOINED,
        GIVEN_NAME,
        BEGINNING,
        INITIAL,
        SOUND_CLOSE,
        SOUND,
        SOUND_FAR
    }

    private final NameForm form;
    private final int[] words;
    private final Vocabulary vocabulary;
    private final WordSearch search;
    private final WordMatches[] matches;
    private final @Nullable Pairing[] recordPairs;
    private final int[] partner;
    private final boolean[] personPaired;
    private double bits;
    private double likeness;
    private int pairs;
    private boolean inOrder = true;

    private Alignment(NameForm form, WordMatches[] matches, int[] words, Vocabulary vocabulary, WordSearch search) {
        this.form = form;
        this.matches = matches;
        this.words = words;
        this.vocabulary = vocabulary;
        this.search = search;
        this.recordPairs = new Pairing[matches.length];
        this.partner = new int[matches.length];
        this.personPaired = new boolean[Math.min(MOST, words.length)];
    }

    /** Gives what each word of a form may stand for. */
    static WordMatches[] matches(NameForm form, WordSearch search) {
        WordMatches[] matches = new WordMatches[Math.min(MOST, form.words().size())];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = search.find(form.words().get(i));
        }
        return matches;
    }

    static Alignment of(NameForm form, WordMatches[] matches, int[] words, Vocabulary vocabulary, WordSearch search) {
        Alignment alignment = new Alignment(form, matches, words, vocabulary, search);
        alignment.align();
        return alignment;
    }

    private void align() {
        pairWhere(Pairing.SAME);
        joined();
        for (Pairing pairing : Pairing.values()) {
            if (pairing != Pairing.SAME && pairing != Pairing.JOINED) {
                pairWhere(pairing);
            }
        }
        int last = -1;
        for (int i = 0; i < recordPairs.length; i++) {
            if (recordPairs[i] != null) {
                inOrder &= partner[i] > last;
                last = partner[i];
            }
        }
    }

    private void pairWhere(Pairing pairing) {
        for (int i = 0; i < recordPairs.length; i++) {
            for (int j = 0; recordPairs[i] == null && j < personPaired.length; j++) {
                if (!personPaired[j]) {
                    pair(i, j, pairing);
                }
            }
        }
    }

    private void pair(int i, int j, Pairing wanted) {
        WordMatches.WordMatch match = matches[i].of(words[j]);
        String mine = form.words().get(i);
        String theirs = vocabulary.word(words[j]);
        if (match == null && form.transcribed() && wanted == Pairing.SOUND_FAR) {
            hear(i, j);
            return;
        }
        Pairing found = match == null ? spelt(mine, theirs) : pairing(match, mine, theirs);
        if (found == wanted) {
            double told = match != null && found != Pairing.INITIAL && found != Pairing.BEGINNING
                    ? match.bits()
                    : found == Pairing.INITIAL ? INITIAL_BITS : search.bits(words[j]) * 0.7;
            accept(i, j, found, told, match == null ? 0.9 : match.likeness());
        }
    }

    /** What the search of words did not find, for their consonants differ, may still be a distant transcription. */
    private void hear(int i, int j) {
        String mine = form.words().get(i);
        if (mine.length() > 2 && vocabulary.word(words[j]).length() > 2) {
            double likeness = SoundCode.likeness(SoundCode.of(mine), vocabulary.code(words[j]), FAINT);
            if (likeness >= FAINT) {
                accept(i, j, Pairing.SOUND_FAR, search.bits(words[j]) * likeness * likeness, likeness);
            }
        }
    }

    private void accept(int i, int j, Pairing found, double told, double alike) {
        recordPairs[i] = found;
        partner[i] = j;
        personPaired[j] = true;
        bits += told;
        likeness += alike;
        pairs++;
    }

    private static Pairing pairing(WordMatches.WordMatch match, String mine, String theirs) {
        return switch (match.kind()) {
            case SAME -> Pairing.SAME;
            case GIVEN_NAME -> Pairing.GIVEN_NAME;
            case SOUND -> {
                Pairing spelt = spelt(mine, theirs);
                yield match.likeness() >= 0.92
                        ? Pairing.SOUND_CLOSE
                        : spelt != null ? spelt : match.likeness() >= 0.8 ? Pairing.SOUND : Pairing.SOUND_FAR;
            }
        };
    }

    private static @Nullable Pairing spelt(String mine, String theirs) {
        boolean initial = mine.length() == 1 || theirs.length() == 1;
        boolean begins = mine.startsWith(theirs) || theirs.startsWith(mine);
        if (!begins) {
            return null;
        }
        return initial ? Pairing.INITIAL : Math.min(mine.length(), theirs.length()) >= 3 ? Pairing.BEGINNING : null;
    }

    /** Two words of one side that are one word of the other: Mc Donald, McDonald. */
    private void joined() {
        for (int i = 0; i + 1 < recordPairs.length; i++) {
            if (recordPairs[i] == null && recordPairs[i + 1] == null) {
                int j = free(form.words().get(i) + form.words().get(i + 1));
                if (j >= 0) {
                    accept(i, j, Pairing.JOINED, search.bits(words[j]), 1);
                    recordPairs[i + 1] = Pairing.JOINED;
                    partner[i + 1] = j;
                }
            }
        }
        for (int j = 0; j + 1 < personPaired.length; j++) {
            if (!personPaired[j] && !personPaired[j + 1]) {
                int i = unpaired(vocabulary.word(words[j]) + vocabulary.word(words[j + 1]));
                if (i >= 0) {
                    accept(i, j, Pairing.JOINED, search.bits(words[j]) + search.bits(words[j + 1]), 1);
                    personPaired[j + 1] = true;
                }
            }
        }
    }

    private int free(String word) {
        for (int j = 0; j < personPaired.length; j++) {
            if (!personPaired[j] && vocabulary.word(words[j]).equals(word)) {
                return j;
            }
        }
        return -1;
    }

    private int unpaired(String word) {
        for (int i = 0; i < recordPairs.length; i++) {
            if (recordPairs[i] == null && form.words().get(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** How good the alignment is, to choose the best among the forms. */
    double worth() {
        double missed =
                Math.min(recordMissedBits(), 3 * FEW_BITS) * 0.5 + Math.min(personMissedBits(), 3 * FEW_BITS) * 0.35;
        return bits * (pairs == 0 ? 0 : Math.pow(likeness / pairs, 3)) - missed + (form.main() ? 1 : 0);
    }

    NameForm form() {
        return form;
    }

    double bits() {
        return bits;
    }

    int pairs() {
        return pairs;
    }

    /** Gives the mean likeness of the pairs, by how much their words tell. */
    double likeness() {
        return pairs == 0 ? 0 : likeness / pairs;
    }

    boolean inOrder() {
        return inOrder;
    }

    /** Gives the worst pairing; null where nothing is paired. */
    @Nullable
    Pairing worst() {
        Pairing worst = null;
        for (Pairing pairing : recordPairs) {
            if (pairing != null && (worst == null || pairing.compareTo(worst) > 0)) {
                worst = pairing;
            }
        }
        return worst;
    }

    int count(Pairing wanted) {
        int count = 0;
        for (Pairing pairing : recordPairs) {
            count += pairing == wanted ? 1 : 0;
        }
        return count;
    }

    /** Tells whether the last word of the record's name, or all its family name, is left over. */
    boolean familyMissed() {
        int n = recordPairs.length;
        int family = Math.max(1, form.family());
        for (int i = Math.max(0, n - family); i < n; i++) {
            if (recordPairs[i] != null && !NameForm.isParticle(form.words().get(i))) {
                return false;
            }
        }
        return n > 0;
    }

    /** How telling the words of the record are that are left over. */
    double recordMissedBits() {
        double missed = 0;
        for (int i = 0; i < recordPairs.length; i++) {
            if (recordPairs[i] == null) {
                missed += Weighing.missed(form.words().get(i), bitsOf(i));
            }
        }
        return missed;
    }

    private double bitsOf(int i) {
        int number = vocabulary.number(form.words().get(i));
        return number < 0 ? search.most() : search.bits(number);
    }

    double personMissedBits() {
        double missed = 0;
        for (int j = 0; j < personPaired.length; j++) {
            if (!personPaired[j]) {
                missed += Weighing.missed(vocabulary.word(words[j]), search.bits(words[j]));
            }
        }
        return missed;
    }

    /** Words of a name, and what is left over of them. */
    private static final class Weighing {

        /** Titles, single letters and patronymics may be left out without meaning another person. */
        static double missed(String word, double bits) {
            if (NameForm.isTitle(word)) {
                return 0;
            }
            if (NameForm.isParticle(word)) {
                return Math.min(bits, 0.1);
            }
            double most = word.length() == 1 ? 1 : isPatronymic(word) ? 1.5 : FEW_BITS + 2;
            return Math.min(bits, most);
        }

        private static boolean isPatronymic(String word) {
            return word.length() > 6
                    && (word.endsWith("ovich")
                            || word.endsWith("evich")
                            || word.endsWith("ovna")
                            || word.endsWith("evna"));
        }
    }
}
