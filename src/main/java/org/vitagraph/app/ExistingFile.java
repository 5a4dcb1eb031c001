package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a parameter that names a file or folder which must be there and can be read. */
final class ExistingFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            Path file = Path.of(text);
            if (Files.isReadable(file)) {
                return file;
            }
            throw new TypeConversionException(
                    Files.exists(file) ? "'" + text + "' cannot be read." : "there is no file '" + text + "'.");
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be the name of a file here.");
        }
    }
}
