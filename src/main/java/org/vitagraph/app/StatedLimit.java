package org.vitagraph.app;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vitagraph.store.guard.Limit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A limit as a user sets it.
 *
 * @param limit which
 * @param value in the limit's unit
 */
record StatedLimit(Limit limit, long value) {

    /** Reads {@code name=value}. */
    static final class Converter implements ITypeConverter<StatedLimit> {

        @Override
        public StatedLimit convert(String text) {
            int sign = text.indexOf('=');
            String name = sign < 0 ? text : text.substring(0, sign);
            String value = text.substring(sign + 1);
            Limit limit = Limit.of(name)
                    .orElseThrow(() -> new TypeConversionException("there is no limit '" + name + "'; there are: "
                            + Arrays.stream(Limit.values()).map(Limit::word).collect(Collectors.joining(", ")) + "."));
            if (sign < 0 || !value.matches("\\d{1,15}")) {
                throw new TypeConversionException("write '" + name + "=" + limit.usual() + "', with a number.");
            }
            return new StatedLimit(limit, Long.parseLong(value));
        }
    }
}
