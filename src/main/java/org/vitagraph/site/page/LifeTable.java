package org.vitagraph.site.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A life as a table, a line for each event, for spreadsheets and for who does not know CIDOC-CRM. */
final class LifeTable {

    private static final String FORMULA = "=+-@\t\r";

    private LifeTable() {}

    /** Writes the events of a thing, those that are not taken as fact too: the last columns tell them apart. */
    static String of(Thing thing) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(
                "event",
                "kind",
                "roles",
                "when",
                "edtf",
                "from",
                "until",
                "places",
                "others",
                "taken_as_fact",
                "standing",
                "contested",
                "sources",
                "iri");
        for (Happening happening : thing.happenings()) {
            List<Moment> times = times(happening);
            csv.writeRecord(
                    cell(happening.link().label().text()),
                    cell(names(happening.kinds())),
                    cell(names(happening.roles())),
                    cell(joined(times, time -> time.wording().text())),
                    cell(joined(times, Moment::edtf)),
                    joined(times, Moment::from),
                    joined(times, Moment::until),
                    cell(names(happening.allPlaces())),
                    cell(names(happening.others().stream()
                            .map(Happening.Taking::who)
                            .toList())),
                    happening.putative() ? "no" : "yes",
                    happening.standings().stream().map(Standing::word).collect(Collectors.joining("; ")),
                    happening.isContested() ? "yes" : "no",
                    cell(happening.said()),
                    happening.link().iri());
        }
        return out.toString();
    }

    /** Gives when it was; of what is not taken as fact, all readings there are. */
    private static List<Moment> times(Happening happening) {
        return happening.putative() && happening.moment().isEmpty()
                ? ClaimedEvent.times(happening.claims())
                : happening.moment().stream().toList();
    }

    private static String joined(List<Moment> times, Function<Moment, String> part) {
        return times.stream().map(part).collect(Collectors.joining("; "));
    }

    private static String names(List<Link> links) {
        return links.stream().map(link -> link.label().text()).collect(Collectors.joining("; "));
    }

    /** Gives a cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
