package org.vitagraph.source.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestBirthsTest {
    private static final int THIS_YEAR = 2026;
    private static final int NEVER = Integer.MIN_VALUE;

    /**
     * Reads what is known: {@code A 1800} was born then, {@code A <1800} by then, {@code A >1800} not before; {@code H/W/P: C D @1850} is a
     * family of father, mother, a parent of whom it is not known which, and children, dated by 1850.
     */
    private static LatestBirths births(List<String> known) {
        LatestBirths births = new LatestBirths(THIS_YEAR);
        for (String one : known) {
            String text = one.strip();
            if (text.contains(":")) {
                births.family(family(text));
            } else {
                String[] words = text.split(" ", 2);
                char sign = words[1].charAt(0);
                int year = Integer.parseInt(words[1].replaceAll("[<>]", ""));
                births.person(
                        words[0],
                        new LatestBirths.Years(sign == '<' ? NEVER : year, sign == '>' ? LatestBirths.UNKNOWN : year),
                        false);
            }
        }
        births.settle();
        return births;
    }

    private static LatestBirths.Family family(String text) {
        String[] sides = text.split(":", 2);
        String[] parents = sides[0].split("/", -1);
        List<String> children = new ArrayList<>();
        int year = LatestBirths.UNKNOWN;
        for (String word : sides[1].strip().split(" ", -1)) {
            if (word.startsWith("@")) {
                year = Integer.parseInt(word.substring(1));
            } else if (!word.isEmpty()) {
                children.add(word);
            }
        }
        return new LatestBirths.Family(people(parents, 0), people(parents, 1), people(parents, 2), children, year);
    }

    private static List<String> people(String[] parents, int at) {
        return parents.length <= at || parents[at].isEmpty() ? List.of() : List.of(parents[at].split(" ", -1));
    }

    private static int latest(String known, String person) {
        return births(Arrays.asList(known.split(";"))).latest(person);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A 1800                                  | A | 1800
            A <1880                                 | A | 1880
            H/W: @1850                              | H | 1840
            H/W: @1850                              | W | 1840
            C 1850; H/W: C                          | H | 1840
            C <1850; H/W: C                         | W | 1840
            H 1800; H/: C                           | C | 1900
            W 1800; /W: C                           | C | 1860
            P 1800; //P: C                          | C | 1900
            H 1800; W 1800; H/W: C                  | C | 1860
            H/W: C @1800                            | C | 1850
            //: C @1800                             | C | none
            H/: C @1700                             | C | 1760
            H 1800; H/W:                            | W | 1900
            G 1700; G/: H; H/: C                    | C | 1900
            C 1900; H/: C; G/: H                    | G | 1880
            B 1800; H/W: B C                        | C | 1850
            A 1800; H/W: C                          | C | none
            W 1980; /W: C                           | C | 2026
            """)
    void a_birth_is_bounded_by_what_relatives_did(String known, String person, String latest) {
        int expected = latest.equals("none") ? LatestBirths.UNKNOWN : Integer.parseInt(latest);
        assertThat(latest(known, person)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # The marriage is dated before one of the couple was born
            H 1960; H/W: C @1790                    | W | 2016
            H 1960; H/W: C @1790                    | C | 2026
            # One child is dated before its father was born
            H 1960; B 1790; H/W: B C                | W | 2016
            H 1960; B 1790; H/W: B C                | C | 2026
            # The mother is dated so early that she cannot be the mother of a child that is dated
            W 1660; B 1985; /W: B C                 | C | none
            # So is the couple
            B 1985; H/W: B C @1790                  | C | 2026
            # Somebody's own birth stands against all others
            A 1990; A/: @1790                       | A | 1990
            A >1990; A/: @1790                      | A | none
            """)
    void a_year_that_cannot_be_dates_nobody_else(String known, String person, String latest) {
        int expected = latest.equals("none") ? LatestBirths.UNKNOWN : Integer.parseInt(latest);
        assertThat(latest(known, person)).isEqualTo(expected);
    }

    @Test
    void a_key_that_two_people_share_dates_neither_of_them_nor_others() {
        LatestBirths births = births(List.of("A 1700", "A <1990", "A/: C"));
        assertThat(births.latest("A")).isEqualTo(LatestBirths.UNKNOWN);
        assertThat(births.latest("C")).isEqualTo(LatestBirths.UNKNOWN);
    }

    @Test
    void records_that_may_speak_of_one_person_date_them_together() {
        LatestBirths births = new LatestBirths(THIS_YEAR);
        births.person("A", new LatestBirths.Years(NEVER, 1900), true);
        births.person("A", new LatestBirths.Years(NEVER, 1800), true);
        births.settle();
        assertThat(births.latest("A")).isEqualTo(1800);
    }

    @Test
    void who_is_their_own_ancestor_is_dated_by_others_only() {
        assertThat(latest("A <2000; A/: B; B/: A", "A")).isEqualTo(2000);
        assertThat(latest("A <2000; A/: B; B/: A", "B")).isEqualTo(1990);
        assertThat(latest("A <2000; A/: A", "A")).isEqualTo(2000);
    }

    @Test
    void a_line_of_ancestors_of_any_length_comes_to_an_end() {
        List<String> known = new ArrayList<>(List.of("P0 2000"));
        for (int i = 0; i < 20_000; i++) {
            known.add("P" + (i + 1) + "/: P" + i);
        }
        Collections.reverse(known);
        LatestBirths births = births(known);
        assertThat(births.latest("P10")).isEqualTo(1900);
        assertThat(births.latest("P20000")).isEqualTo(THIS_YEAR - LatestBirths.FARTHEST_BACK);
    }

    /** Trees in which all is as it can be: nobody may count as born earlier than they were. */
    @Property(tries = 300)
    void nobody_counts_as_born_before_they_were(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> known = new ArrayList<>();
        int[] born = made(random, known);
        LatestBirths births = births(known);
        for (int i = 0; i < born.length; i++) {
            assertThat(births.latest("P" + i)).isGreaterThanOrEqualTo(born[i]);
        }
    }

    @Property(tries = 300)
    void what_is_known_besides_never_makes_a_bound_later(@ForAll long seed, @ForAll @IntRange(max = 1_000) int left) {
        List<String> known = new ArrayList<>();
        int[] born = made(new Random(seed), known);
        List<String> fewer = new ArrayList<>(known);
        fewer.remove(left % fewer.size());
        LatestBirths all = births(known);
        LatestBirths some = births(fewer);
        for (int i = 0; i < born.length; i++) {
            assertThat(all.latest("P" + i)).isLessThanOrEqualTo(some.latest("P" + i));
        }
    }

    @Property(tries = 300)
    void the_order_of_records_means_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> known = new ArrayList<>();
        int[] born = made(random, known);
        List<String> mixed = new ArrayList<>(known);
        Collections.shuffle(mixed, random);
        LatestBirths one = births(known);
        LatestBirths other = births(mixed);
        for (int i = 0; i < born.length; i++) {
            assertThat(other.latest("P" + i)).isEqualTo(one.latest("P" + i));
        }
    }

    /** Makes up a tree, and tells some of it; gives when each was born. */
    private static int[] made(Random random, List<String> known) {
        int[] born = new int[30];
        for (int i = 0; i < born.length; i++) {
            born[i] = 1700 + random.nextInt(300);
        }
        Arrays.sort(born);
        for (int i = 0; i < born.length; i++) {
            if (random.nextInt(4) == 0) {
                known.add("P" + i + (random.nextBoolean() ? " " + born[i] : " <" + (born[i] + random.nextInt(80))));
            }
        }
        for (int child = 2; child < born.length; child++) {
            int father = random.nextInt(child);
            int mother = random.nextInt(child);
            int first = Math.max(born[father], born[mother]) + LatestBirths.YOUNGEST_PARENT;
            boolean can = first <= born[child]
                    && born[child] - born[father] <= LatestBirths.OLDEST_FATHER
                    && born[child] - born[mother] <= LatestBirths.OLDEST_MOTHER
                    && father != mother;
            if (can) {
                int wed = first + random.nextInt(born[child] - first + 1);
                known.add("P" + father + "/P" + mother + ": P" + child + (random.nextBoolean() ? " @" + wed : ""));
            }
        }
        if (known.isEmpty()) {
            known.add("P0 " + born[0]);
        }
        return born;
    }
}
