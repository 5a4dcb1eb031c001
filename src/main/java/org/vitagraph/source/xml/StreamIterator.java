package org.vitagraph.source.xml;

import java.util.List;
import org.vitagraph.source.record.Reference;

/**
 * What finds the records of a file while it is read: alternatives of paths from the document, or from anywhere.
 *
 * @param text as it stands in the map
 * @param paths the alternatives
 */
record StreamIterator(String text, List<Way> paths) implements Reference {

    /**
     * One path.
     *
     * @param fromRoot whether its first step is the document's element
     * @param steps its steps, the last the record
     */
    record Way(boolean fromRoot, List<Step> steps) {
        /** Tells whether a path to an element is this one, whatever its attributes are. */
        boolean fits(ElementPath element) {
            ElementPath each = element;
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (each == null || !steps.get(i).fits(each)) {
                    return false;
                }
                each = each.parent();
            }
            return !fromRoot || each == null;
        }
    }

    /**
     * One step.
     *
     * @param anyNamespace whether it has no prefix
     * @param uri the namespace of its prefix
     * @param name the local name
     * @param filters what attributes must be
     */
    record Step(boolean anyNamespace, String uri, String name, List<Filter> filters) {
        private boolean fits(ElementPath element) {
            return name.equals(element.local()) && (anyNamespace || uri.equals(element.uri()));
        }
    }

    /**
     * What an attribute must be.
     *
     * @param uri its namespace, empty for none
     * @param name its local name
     * @param value its value
     */
    record Filter(String uri, String name, String value) {}
}
