package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of the documentation whose first line names the file that it is, or the place in a file where it belongs.
 *
 * @param name the file's path from where the reader stands
 * @param place the line below which it goes, {@code at the end}, or nothing for a whole file
 * @param text the block without its first line
 */
record ExampleFile(String name, String place, String text) {

    private static final Pattern FIRST =
            Pattern.compile("# (my-project(?:-drafted)?/\\S+?)(?:, (at the end|under .+?))?\\n(.*)", Pattern.DOTALL);

    static Optional<ExampleFile> of(Page.Block block) {
        Matcher first = FIRST.matcher(block.text());
        return first.matches()
                ? Optional.of(
                        new ExampleFile(first.group(1), first.group(2) == null ? "" : first.group(2), first.group(3)))
                : Optional.empty();
    }

    /** Writes it as a reader would. */
    void write(Path root) throws IOException {
        Path file = root.resolve(name);
        if (place.isEmpty()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return;
        }
        String before = Files.readString(file);
        if (place.equals("at the end")) {
            Files.writeString(file, before + text);
            return;
        }
        String line = Pattern.quote(place.substring("under ".length()));
        Matcher found = Pattern.compile("(?m)^ *" + line + "\\n").matcher(before);
        if (!found.find()) {
            throw new IllegalArgumentException(name + " has no line " + line);
        }
        Files.writeString(file, before.substring(0, found.end()) + text + before.substring(found.end()));
    }
}
