package org.vitagraph.source.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.Duration;
import org.vitagraph.source.record.Field;

/** The templates of slots that take plain values: texts, numbers, lengths of time. */
final class PlainTemplates {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}([.,][0-9]{1,18})?");

    private PlainTemplates() {}

    /**
     * Fills a slot with a text.
     *
     * @param text the words
     * @param language what gives their language; null for that of the map
     * @param head what the map knows for all records
     */
    record OfText(Expression text, @Nullable Expression language, MapHead head) implements SlotTemplate {
        @Override
        public boolean looksHere() {
            return text.looksHere();
        }

        @Override
        public List<Filled> values(Scope scope, Reading reading) {
            List<Filled> texts = new ArrayList<>();
            for (Field field : Doubt.known(text.values(scope, reading))) {
                String tag = head.language(field, language, scope, reading);
                boolean constant = text.isConstant();
                texts.add(new Filled(
                        new Text(field.text(), tag),
                        constant ? "" : field.text(),
                        field.at(),
                        false,
                        constant ? "" : field.quoted()));
            }
            return texts;
        }
    }

    /**
     * Fills a slot with a number; a comma counts as the sign of decimals.
     *
     * @param number the digits
     * @param degrees the degrees that it counts; null where it counts something else
     */
    record OfNumber(Expression number, @Nullable Degrees degrees) implements SlotTemplate {
        @Override
        public List<Filled> values(Scope scope, Reading reading) {
            List<Filled> numbers = new ArrayList<>();
            for (Field field : Doubt.known(number.values(scope, reading))) {
                if (!NUMBER.matcher(field.text()).matches()) {
                    refuse(field, "is no number.", reading);
                    continue;
                }
                BigDecimal value = new BigDecimal(field.text().replace(',', '.'));
                if (degrees != null && value.abs().compareTo(degrees.most) > 0) {
                    refuse(field, degrees.refusal, reading);
                } else {
                    numbers.add(new Filled(new Numeral(value), field.text(), field.at()));
                }
            }
            return numbers;
        }

        private static void refuse(Field field, String why, Reading reading) {
            reading.finding(new Finding(
                    Code.VALUE_NOT_UNDERSTOOD,
                    field.at(),
                    field.text(),
                    "'" + field.text() + "' " + why,
                    "Write it in figures, with a point or a comma, or leave it empty."));
        }
    }

    /** Degrees on the earth, of which there are only so many. */
    enum Degrees {
        /** North and south of the equator. */
        LATITUDE(90),
        /** East and west of Greenwich. */
        LONGITUDE(180);

        private final BigDecimal most;
        private final String refusal;

        Degrees(int most) {
            this.most = BigDecimal.valueOf(most);
            this.refusal = "is no " + name().toLowerCase(Locale.ROOT) + ", which has degrees from -" + most + " to "
                    + most + ".";
        }

        /** Gives those that a slot takes, by its name; null where it takes other numbers. */
        static @Nullable Degrees of(String slot) {
            return switch (slot) {
                case "latitude" -> LATITUDE;
                case "longitude" -> LONGITUDE;
                default -> null;
            };
        }
    }

    /**
     * Fills a slot with a length of time in words.
     *
     * @param words the words
     * @param head what the map knows for all records
     */
    record OfDuration(Expression words, MapHead head) implements SlotTemplate {
        @Override
        public List<Filled> values(Scope scope, Reading reading) {
            List<Filled> lengths = new ArrayList<>();
            for (Field field : Doubt.known(words.values(scope, reading))) {
                String tag = head.language().isEmpty() ? null : head.language();
                switch (Duration.read(field.text(), tag, head.dates().dates())) {
                    case Duration.Understood(Duration length) ->
                        lengths.add(new Filled(new Amount(length), field.text(), field.at()));
                    case Duration.NotUnderstood(String message, int ignored) ->
                        reading.finding(
                                Finding.of(Code.DURATION_NOT_UNDERSTOOD, field.at(), field.text(), message + "."));
                }
            }
            return lengths;
        }
    }
}
