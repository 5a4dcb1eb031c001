package org.vitagraph.source.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
     */
    record OfNumber(Expression number) implements SlotTemplate {
        @Override
        public List<Filled> values(Scope scope, Reading reading) {
            List<Filled> numbers = new ArrayList<>();
            for (Field field : Doubt.known(number.values(scope, reading))) {
                if (NUMBER.matcher(field.text()).matches()) {
                    numbers.add(new Filled(
                            new Numeral(new BigDecimal(field.text().replace(',', '.'))), field.text(), field.at()));
                } else {
                    reading.finding(new Finding(
                            Code.VALUE_NOT_UNDERSTOOD,
                            field.at(),
                            field.text(),
                            "'" + field.text() + "' is no number.",
                            "Write it in figures, with a point or a comma, or leave it empty."));
                }
            }
            return numbers;
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
