package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a parameter that names a folder which must be there. */
final class ExistingFolder implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            Path folder = Path.of(text);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new TypeConversionException(
                    Files.exists(folder) ? "'" + text + "' is no folder." : "there is no folder '" + text + "'.");
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be the name of a folder here.");
        }
    }
}
