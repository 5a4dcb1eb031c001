package org.vitagraph.site.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A header that weighs what is wanted, such as Accept (RFC 9110 §12.4.2, §12.5): ranges with their qualities. */
public final class Accept {

    /** The longest header that is read; what follows counts as not sent. */
    private static final int LONGEST = 4096;

    private final List<Range> ranges = new ArrayList<>();

    /** Reads a header; what cannot be understood in it is passed over. */
    public Accept(String header) {
        String read = header.length() <= LONGEST ? header : header.substring(0, LONGEST);
        for (String item : split(read, ',')) {
            List<String> parts = split(item, ';');
            String name = parts.getFirst().strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                ranges.add(new Range(name, quality(parts)));
            }
        }
    }

    private record Range(String name, double quality) {

        /** Gives how closely it means {@code value}: 3 by name, 2 by its first half, 1 by anything, 0 not. */
        int closeness(String value) {
            if (name.equals(value)) {
                return 3;
            }
            if (name.endsWith("/*") && value.startsWith(name.substring(0, name.length() - 1))) {
                return 2;
            }
            return name.equals("*/*") || name.equals("*") ? 1 : 0;
        }
    }

    /** Parts a text at a sign, but not within quotes (RFC 9110 §5.6.4). */
    private static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == sign && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static double quality(List<String> parts) {
        for (String parameter : parts.subList(1, parts.size())) {
            String part = parameter.strip().toLowerCase(Locale.ROOT);
            if (part.startsWith("q=")) {
                try {
                    double stated = Double.parseDouble(part.substring(2));
                    return stated >= 0 && stated <= 1 ? stated : 0;
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** Tells whether nothing is asked for, so that anything will do. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Gives how much a value is wanted, 0 for not at all: the closest range says it. */
    public double quality(String value) {
        int closest = 0;
        double quality = 0;
        for (Range range : ranges) {
            int closeness = range.closeness(value);
            if (closeness > closest || closeness == closest && closeness > 0 && range.quality() > quality) {
                closest = closeness;
                quality = range.quality();
            }
        }
        return quality;
    }

    /** Gives the most wanted of what is offered, the earlier of two that are wanted as much; nothing where none is. */
    public Optional<String> best(List<String> offered) {
        if (isEmpty()) {
            return offered.stream().findFirst();
        }
        String best = null;
        double most = 0;
        for (String value : offered) {
            double quality = quality(value);
            if (quality > most) {
                most = quality;
                best = value;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Gives the most wanted of the languages offered (RFC 4647 §3.4, look-up): {@code de-AT} finds {@code de}.
     *
     * @param offered language tags without subtags; the first is the one for who wants none of them
     */
    public String language(List<String> offered) {
        String best = offered.getFirst();
        double most = 0;
        for (Range range : ranges) {
            String primary = range.name().split("-", -1)[0];
            if (range.quality() > most && offered.contains(primary)) {
                most = range.quality();
                best = primary;
            }
        }
        return best;
    }
}
