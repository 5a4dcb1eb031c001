package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The vectors of other implementations, where they lie beside the project. They disagree with each other; each place where the
 * specification is followed against one of them is listed in {@code edtf-differences.tsv} with its reason, and a place
 * listed there has to differ.
 */
class SharedVectorsTest {
    private static final long MILLIS_PER_DAY = 86_400_000;

    @BeforeEach
    void vectorsAreThere() {
        assumeTrue(Files.isDirectory(Tables.beside("edtf")), "no EDTF vectors beside the project");
    }

    @Test
    void edtfJavaDiffersOnlyWhereListed() {
        assertDifferences("edtf-java.vectors", 1, row -> {
            Edtf edtf = read(row[1]);
            if (row.length > 7 && !row[7].equals("VALID")) {
                return edtf == null;
            }
            return edtf != null
                    && edtf.text().equals(row[6].replaceAll("(:\\d\\d)\\.000Z", "$1Z"))
                    && sameLevel(row, edtf)
                    && text(edtf.bounds().p82a()).equals(day(row[4]))
                    && text(edtf.bounds().p82b()).equals(day(row[5]));
        });
    }

    @Test
    void edtfValidateDiffersOnlyWhereListed() {
        assertDifferences("edtf-validate", 1, row -> (read(row[1]) == null) == row[0].startsWith("invalid"));
    }

    @Test
    void boundsOfPythonEdtfDifferOnlyWhereListed() {
        assertDifferences("python-edtf.bounds", 0, row -> {
            Edtf edtf = read(row[0]);
            return edtf != null
                    && text(edtf.bounds().p82a()).equals(row[1].replace("-inf", ""))
                    && text(edtf.bounds().p82b()).equals(row[2].replace("inf", ""));
        });
    }

    @Test
    void whatPythonEdtfRefusesIsRefused() {
        assertDifferences("python-edtf.invalid", 0, row -> read(row[0]) == null);
    }

    @Test
    void qualificationAgreesWithPythonEdtf() {
        for (String[] row : Tables.rowsBeside("edtf/python-edtf.approximate_uncertain_examples.tsv")) {
            Edtf edtf = EdtfTest.understood(row[0].replace("'", ""));
            String expected = "(" + python(edtf, "?") + ", " + python(edtf, "~") + ", " + python(edtf, "%") + ")";

            assertThat(row[1]).as(row[0]).isEqualTo(expected);
        }
    }

    @Test
    void wordingsDifferFromPythonEdtfOnlyWhereListed() {
        Set<String> different = new LinkedHashSet<>();
        for (String[] row : Tables.rowsBeside("edtf/python-edtf.natlang.tsv")) {
            String ours = WordingsTest.read(row[0], "en", DateRules.defaults());
            if (!ours.equals(row[1].replace("None", ""))) {
                different.add(row[0] + " -> " + ours);
            }
        }
        Set<String> listed = Tables.own("wording-differences.tsv", 3).stream()
                .map(row -> row[0] + " -> " + row[1])
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(different).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static void assertDifferences(String source, int cell, Predicate<String[]> agrees) {
        Set<String> different = Tables.rowsBeside("edtf/" + source + ".tsv").stream()
                .filter(agrees.negate())
                .map(row -> row[cell])
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> listed = Tables.own("edtf-differences.tsv", 3).stream()
                .filter(row -> row[0].equals(source))
                .map(row -> row[1])
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(different).containsExactlyInAnyOrderElementsOf(listed);
    }

    /** The tables iso8601-2 and loc-spec give the level that was asked for, not that of the date. */
    private static boolean sameLevel(String[] row, Edtf edtf) {
        int level = Integer.parseInt(row[3]);
        boolean atMost = row[0].equals("iso8601-2.tsv") || row[0].equals("loc-spec.tsv");
        return atMost ? edtf.level() <= level : edtf.level() == level;
    }

    private static @Nullable Edtf read(String text) {
        return Edtf.parse(text) instanceof Edtf.Understood understood ? understood.edtf() : null;
    }

    private static String day(String millis) {
        return millis.matches("-?\\d+")
                ? text(LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(millis), MILLIS_PER_DAY)))
                : "";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString().replace("+", "");
    }

    private static String python(Edtf edtf, String sign) {
        return edtf.text().contains(sign) ? "True" : "False";
    }
}
