package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The years of a life, as briefly as lists have them and as readers read them: "c. 470–422 BC". */
public final class Lifetime {

    private Lifetime() {}

    /**
     * The begin or the end of a life.
     *
     * @param open "before" or "after", empty where it is bounded on both sides
     * @param first its year, or the first that it can be
     * @param last the last that it can be, the same where there are no more
     */
    private record End(String open, YearOf first, YearOf last) {

        static Optional<End> of(String edtf) {
            String plain = edtf.replaceAll("[\\[\\]{}]", "");
            String[] dates = plain.split("/?\\.\\./?|[/,]", -1);
            Optional<YearOf> first = YearOf.of(dates[0]);
            Optional<YearOf> last = YearOf.of(dates[dates.length - 1]);
            if (first.isPresent() && last.isPresent()) {
                return Optional.of(new End("", first.get(), last.get()));
            }
            return first.map(year -> new End("after", year, year))
                    .or(() -> last.map(year -> new End("before", year, year)));
        }

        Stream<YearOf> years() {
            return first.equals(last) ? Stream.of(first) : Stream.of(first, last);
        }

        String text(Words words, boolean mixed, boolean era) {
            String from = first.equals(last) ? "" : first.text(words, mixed) + "/";
            return (open.isEmpty() ? "" : words.say(open) + " ") + from + last.text(words, era);
        }
    }

    /**
     * Writes the years of a life in a language; the era where it is not ours, once where all are before it.
     *
     * @param born when it began, in EDTF, empty where that is not known
     * @param died the same of its end
     * @return empty where nothing is known
     */
    public static String of(String born, String died, Words words) {
        Optional<End> begin = End.of(born);
        Optional<End> end = End.of(died);
        List<YearOf> years = Stream.of(begin, end)
                .flatMap(Optional::stream)
                .flatMap(End::years)
                .toList();
        boolean before = years.stream().allMatch(YearOf::beforeChrist);
        boolean mixed = !before && years.stream().anyMatch(YearOf::beforeChrist);
        String from = begin.map(one -> one.text(words, mixed, mixed || before && end.isEmpty()))
                .orElse("");
        String until = end.map(one -> one.text(words, mixed, mixed || before)).orElse("");
        return years.isEmpty() ? "" : from + "–" + until;
    }
}
