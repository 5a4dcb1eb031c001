package org.vitagraph.source.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.record.Reference;

/** The columns of a table, each with a name of its own; one without a header is called by its number, such as {@code #7}. */
final class Columns {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?");

    private final List<String> names;
    private final Map<String, Integer> numbers;

    private Columns(List<String> names, Map<String, Integer> numbers) {
        this.names = List.copyOf(names);
        this.numbers = numbers;
    }

    /**
     * Takes the headers.
     *
     * @param cells the headers as they stand there
     * @param places gives the place of each, counted from 0
     * @param inFile whether they are the first row of the file, which may be one of data by mistake
     * @return the columns; empty after a finding: two have the same header
     */
    static Optional<Columns> of(List<String> cells, IntFunction<Locator> places, boolean inFile, FindingSink findings) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        boolean good = true;
        for (int i = 0; i < cells.size(); i++) {
            String header = ColumnReference.header(cells.get(i));
            String name = header.isEmpty() ? "#" + (i + 1) : header;
            Integer first = numbers.putIfAbsent(name, i);
            if (first != null) {
                good = false;
                findings.finding(Finding.of(
                        Code.HEADER,
                        places.apply(i),
                        name,
                        "Two columns are called '" + name + "': the " + (first + 1) + ". ("
                                + places.apply(first).text() + ") and the " + (i + 1) + "."));
            }
            names.add(name);
        }
        if (good && inFile) {
            warnOfData(names, places, findings);
        }
        return good ? Optional.of(new Columns(names, numbers)) : Optional.empty();
    }

    private static void warnOfData(List<String> names, IntFunction<Locator> places, FindingSink findings) {
        for (int i = 0; i < names.size(); i++) {
            if (NUMBER.matcher(names.get(i)).matches()) {
                findings.finding(new Finding(
                        Code.HEADER,
                        Severity.WARNING,
                        places.apply(i),
                        names.get(i),
                        "The first row is taken for headers, but one of its cells is a number.",
                        "If it is a row of data, name the columns under 'header:' for the source."));
                return;
            }
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Gives the number of a column, from 0; -1 where there is none of this name. */
    int number(Reference reference) {
        return numbers.getOrDefault(reference.text(), -1);
    }
}
