package org.vitagraph.link.match;

import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.Person;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.index.WordSearch;

/** Compares records with persons. For several threads. */
final class Comparison {

    private static final double WORLD = 50_000;
    private static final double BITS = 4;
    private static final ContextKind[] KINDS = ContextKind.values();

    private final PersonIndex index;
    private final WordSearch words;
    private final TermComparison terms;
    private final double crowd;

    Comparison(PersonIndex index, WordSearch words) {
        this.index = index;
        this.words = words;
        this.terms = new TermComparison(index);
        this.crowd = Math.log(index.size() + WORLD) / Math.log(2);
    }

    TermComparison terms() {
        return terms;
    }

    @Nullable
    Compared compare(Query query, int place, Associations associations, String identified) {
        Person person = index.person(place);
        Alignment best = null;
        for (int f = 0; f < query.forms().size(); f++) {
            for (int[] name : person.names()) {
                Alignment alignment =
                        Alignment.of(query.forms().get(f), query.matches().get(f), name, index.vocabulary(), words);
                if (best == null || alignment.worth() > best.worth()) {
                    best = alignment;
                }
            }
        }
        if (best == null) {
            return null;
        }
        LinkRecord record = query.record();
        DateLevel born = DateLevel.best(record.born(), person.born());
        DateLevel died = DateLevel.best(record.died(), person.died());
        LifeLevel life = LifeLevel.of(record, person);
        TermComparison.Found found = terms.compare(query.phrases(), person, associations);
        NameLevel name = NameLevel.of(best);
        Evidence evidence = new Evidence();
        Compared compared = new Compared(place, person, name, born, died, life, found, identified, evidence);
        name(best, name, evidence);
        evidence.add(Feature.born(born));
        evidence.add(Feature.died(died));
        evidence.add(Feature.of(life));
        dates(record, compared);
        terms(found, evidence);
        together(best, compared);
        return compared;
    }

    private void name(Alignment alignment, NameLevel level, Evidence evidence) {
        evidence.add(
                alignment.form().transcribed()
                        ? Feature.transcribed(level.cover(), alignment.likeness())
                        : Feature.of(level));
        double rarity = rarity(alignment);
        boolean whole = level.cover() == NameLevel.Cover.WHOLE;
        evidence.add(whole ? Feature.Single.RARE_WHOLE : Feature.Single.RARE_PART, Math.max(0, rarity));
        evidence.add(whole ? Feature.Single.COMMON_WHOLE : Feature.Single.COMMON_PART, Math.max(0, -rarity));
        evidence.add(Feature.Single.RECORD_WORDS_LEFT, Math.min(3, alignment.recordMissedBits() / 8));
        evidence.add(Feature.Single.PERSON_WORDS_LEFT, Math.min(3, alignment.personMissedBits() / 8));
        boolean noble = alignment.form().noble();
        flag(alignment.familyMissed() && !noble, Feature.Single.FAMILY_NAME_LEFT, evidence);
        flag(alignment.familyMissed() && noble, Feature.Single.NOBLE_NAME_LEFT, evidence);
        boolean main = alignment.form().main();
        flag(alignment.pairs() == 1 && main, Feature.Single.ONE_WORD, evidence);
        flag(alignment.pairs() == 1 && !main, Feature.Single.ONE_WORD_BY_THE_WAY, evidence);
        flag(!alignment.inOrder(), Feature.Single.OTHER_ORDER, evidence);
        flag(!alignment.form().main(), Feature.Single.OTHER_FORM, evidence);
    }

    /** How many times rarer what agrees is than one in all persons, in steps of four bits; below 0 where more than one will have it. */
    private double rarity(Alignment alignment) {
        return Math.clamp((alignment.bits() - crowd) / BITS, -3, 3);
    }

    private static void flag(boolean is, Feature.Single single, Evidence evidence) {
        if (is) {
            evidence.add(single);
        }
    }

    private static void dates(LinkRecord record, Compared compared) {
        Evidence evidence = compared.evidence();
        Person person = compared.person();
        flag(isTelling(record.born()) && person.born().isEmpty(), Feature.Single.PERSON_LACKS_BIRTH, evidence);
        flag(isTelling(record.died()) && person.died().isEmpty(), Feature.Single.PERSON_LACKS_DEATH, evidence);
        flag(!isTelling(record.died()) && !person.died().isEmpty(), Feature.Single.RECORD_LACKS_DEATH, evidence);
        flag(compared.born().supports() && compared.died().supports(), Feature.Single.BOTH_DATES, evidence);
        if (record.gender() != Gender.UNKNOWN && person.gender() != Gender.UNKNOWN) {
            evidence.add(record.gender() == person.gender() ? Feature.Single.SAME_GENDER : Feature.Single.OTHER_GENDER);
        }
    }

    private static boolean isTelling(@Nullable DateRange date) {
        return date != null && date.isTelling();
    }

    private static void terms(TermComparison.Found found, Evidence evidence) {
        evidence.add(Feature.Single.SAME_TERM, Math.min(10, found.same()) / BITS);
        evidence.add(Feature.Single.LIKE_TERM, Math.min(10, found.like()) / BITS);
        for (ContextKind kind : KINDS) {
            double fit = found.fit()[kind.number()];
            if (!Double.isNaN(fit)) {
                evidence.add(Feature.fitting(kind), Math.max(0, fit) / BITS);
                evidence.add(Feature.unfitting(kind), Math.max(0, -fit) / BITS);
            }
        }
    }

    private void together(Alignment alignment, Compared compared) {
        Evidence evidence = compared.evidence();
        boolean dated = compared.born().supports() || compared.died().supports();
        if (!compared.supported()) {
            evidence.add(Feature.Single.NAME_ALONE);
            evidence.add(Feature.Single.NAME_ALONE_RARE, rarity(alignment));
        }
        boolean alike = alignment.likeness() < 0.97 || compared.name().cover() == NameLevel.Cover.OTHER_WORDS;
        if (alike) {
            boolean day = compared.born() == DateLevel.SAME_DAY || compared.died() == DateLevel.SAME_DAY;
            evidence.add(
                    day
                            ? Feature.Single.SOUND_AND_DAY
                            : dated ? Feature.Single.SOUND_AND_YEAR : Feature.Single.SOUND_WITHOUT_DATE);
        }
    }

    /** Gives what speaks for nobody in the index being meant, before anybody is looked at. */
    Evidence nobody(Query query) {
        Evidence evidence = new Evidence();
        evidence.add(Feature.Single.NONE);
        boolean undated =
                !isTelling(query.record().born()) && !isTelling(query.record().died());
        flag(undated, Feature.Single.NONE_UNDATED, evidence);
        int unknown = 0;
        if (!query.forms().isEmpty()) {
            for (String word : query.forms().getFirst().words()) {
                unknown += word.length() > 1 && index.vocabulary().number(word) < 0 ? 1 : 0;
            }
        }
        evidence.add(Feature.Single.NONE_UNKNOWN_WORD, query.transcribed() ? 0 : Math.min(2, unknown));
        int holders = terms.holders(query.phrases());
        flag(holders > 0, Feature.Single.NONE_TERM_KNOWN, evidence);
        evidence.add(Feature.Single.NONE_TERM_HELD, Math.log(1 + holders) / 8);
        flag(query.transcribed(), Feature.Single.NONE_TRANSCRIBED, evidence);
        return evidence;
    }
}
