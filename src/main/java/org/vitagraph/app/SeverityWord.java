package org.vitagraph.app;

import java.util.Locale;
import org.vitagraph.model.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a severity as findings name it. */
final class SeverityWord implements ITypeConverter<Severity> {

    @Override
    public Severity convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "note" -> Severity.INFO;
            default -> throw new TypeConversionException("'" + text + "' is none of error, warning, note.");
        };
    }
}
