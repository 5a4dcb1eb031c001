package org.vitagraph.source.record;

import java.util.List;
import java.util.function.Function;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/**
 * A path of a file at which something stands that no iterator finds.
 *
 * @param text the path, as a map would have it
 * @param number how much stands there, in words
 * @param line where the first of it begins, from 1; 0 where that is not known
 * @param column as the line
 */
public record LostPath(String text, String number, int line, int column) {
    /** How many paths of a file are told. */
    public static final int MOST = 200;

    /** Reports at most {@value #MOST} paths, and how many more there are. */
    public static <P> void report(String file, List<P> paths, Function<P, LostPath> lost, FindingSink findings) {
        for (P path : paths.subList(0, Math.min(MOST, paths.size()))) {
            LostPath each = lost.apply(path);
            String message = "No iterator finds " + each.text + ": " + each.number + ".";
            findings.finding(
                    Finding.of(Code.NEVER_READ, new Position(file, each.line, each.column), each.text, message));
        }
        if (paths.size() > MOST) {
            int more = paths.size() - MOST;
            findings.finding(Finding.of(
                    Code.NEVER_READ,
                    new Position(file, 0, 0),
                    "",
                    "No iterator finds " + more + " more paths either."));
        }
    }
}
