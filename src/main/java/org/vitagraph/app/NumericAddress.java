package org.vitagraph.app;

import org.vitagraph.store.http.Frontage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a network address, which is written in numbers: names may be anybody's tomorrow. */
final class NumericAddress implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (!Frontage.isAddress(text)) {
            throw new TypeConversionException("'" + text + "' is no network address in numbers, such as 127.0.0.1.");
        }
        return text;
    }
}
