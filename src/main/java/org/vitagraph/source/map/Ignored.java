package org.vitagraph.source.map;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that a map leaves out on purpose. */
final class Ignored {
    private final List<Pattern> patterns;

    /** Takes patterns with {@code *} for anything. */
    Ignored(List<String> globs) {
        this.patterns = globs.stream()
                .map(glob ->
                        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .map(Pattern::compile)
                .toList();
    }

    /** Tells whether a path is left out on purpose. */
    boolean matches(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
