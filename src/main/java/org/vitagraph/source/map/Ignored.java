package org.vitagraph.source.map;

import com.google.re2j.Pattern;
import java.util.List;

/** The fields that a map leaves out on purpose. */
final class Ignored {
    private final List<Pattern> patterns;

    /** Takes patterns with {@code *} for anything. */
    Ignored(List<String> globs) {
        this.patterns = globs.stream()
                .map(glob ->
                        Pattern.compile(Pattern.quote(glob).replace("\\*", ".*").replace("*", ".*")))
                .toList();
    }

    /** Tells whether a path is left out on purpose. */
    boolean matches(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
