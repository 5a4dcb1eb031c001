package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.LostPath;

/** The report of what no iterator found: the outermost elements without a record on the way to it, counted by their path. */
final class NeverFound {
    private NeverFound() {}

    /** Reports them. */
    static void report(String file, ElementPath root, FindingSink findings) {
        List<ElementPath> paths = new ArrayList<>();
        collect(root, paths);
        LostPath.report(
                file,
                paths,
                path -> new LostPath(path.text(), number(path) + inside(path), path.line(), path.column()),
                findings);
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
