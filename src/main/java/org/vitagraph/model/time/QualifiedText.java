package org.vitagraph.model.time;

import java.util.List;

/**
 * The canonical spelling of qualification. Where one qualifier holds of the first components and nothing is said of the rest,
 * it stands once, right of the last of them (EDTF level 1, or level 2 "group qualification"); otherwise each component has
 * its own on its left (level 2 "qualification of individual component"). All examples of the specification are spelt so.
 */
final class QualifiedText {
    private QualifiedText() {}

    static String of(List<Component> components) {
        int group = groupLength(components);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            text.append(i == 0 ? "" : "-");
            text.append(group < 0 ? component.qualifier().sign() : "");
            text.append(component.digits());
            text.append(i == group - 1 ? component.qualifier().sign() : "");
        }
        return text.toString();
    }

    /** Gives 0 where nothing is qualified, 1 where the whole date is, 2 where a part is. */
    static int level(List<Component> components) {
        int group = groupLength(components);
        if (group == 0) {
            return 0;
        }
        return group == components.size() ? 1 : 2;
    }

    /** Gives how many components from the left share a qualifier, the others having none; -1 where it is not so. */
    private static int groupLength(List<Component> components) {
        Qualifier qualifier = components.getFirst().qualifier();
        int length = 0;
        while (length < components.size() && components.get(length).qualifier() == qualifier) {
            length++;
        }
        int plain = length;
        while (plain < components.size() && components.get(plain).qualifier() == Qualifier.NONE) {
            plain++;
        }
        if (plain < components.size() || (qualifier == Qualifier.NONE && length < components.size())) {
            return -1;
        }
        return qualifier == Qualifier.NONE ? 0 : length;
    }
}
