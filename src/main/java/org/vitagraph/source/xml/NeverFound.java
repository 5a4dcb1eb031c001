package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/** The report of what no iterator found: the outermost elements without a record on the way to it, counted by their path. */
final class NeverFound {
    private static final int MOST = 200;

    private NeverFound() {}

    /** Reports at most {@value #MOST} paths, and how many more there are. */
    static void report(String file, ElementPath root, FindingSink findings) {
        List<ElementPath> paths = new ArrayList<>();
        collect(root, paths);
        for (ElementPath each : paths.subList(0, Math.min(MOST, paths.size()))) {
            String message = "No iterator finds " + each.text() + ": " + number(each) + inside(each) + ".";
            findings.finding(
                    Finding.of(Code.NEVER_READ, new Position(file, each.line(), each.column()), each.text(), message));
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

    private static void collect(ElementPath path, List<ElementPath> paths) {
        boolean found = path.isLeadingToRecord();
        boolean between = found && path.candidates().isEmpty();
        if (path.missed() > 0 && !between) {
            paths.add(path);
        }
        if (between) {
            path.children().forEach(child -> collect(child, paths));
        }
    }

    private static String number(ElementPath path) {
        String missed = path.missed() + (path.missed() == 1 ? " element" : " elements");
        return path.missed() < path.count() ? missed + " of " + path.count() : missed;
    }

    private static String inside(ElementPath path) {
        long elements = below(path);
        return elements == 0 ? "" : ", with " + elements + " inside";
    }

    private static long below(ElementPath path) {
        long sum = 0;
        for (ElementPath child : path.children()) {
            sum += child.missed() + below(child);
        }
        return sum;
    }
}
