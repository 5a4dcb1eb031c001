package org.vitagraph.source.json;

import java.util.List;

/** One step of a path: from a value to some of its children (RFC 9535 §2.3, 2.5), or to some that lie deeper. */
sealed interface Step {

    /** Tells whether a step leads to this child; {@code name} is empty for elements of an array, {@code index} -1 for members. */
    boolean leadsTo(String name, int index);

    /** The member of this name. */
    record Member(String name) implements Step {
        @Override
        public boolean leadsTo(String name, int index) {
            return index < 0 && this.name.equals(name);
        }
    }

    /** The element at this position, from 0. */
    record Element(int position) implements Step {
        @Override
        public boolean leadsTo(String name, int index) {
            return index == position;
        }
    }

    /** All members or elements. */
    record All() implements Step {
        @Override
        public boolean leadsTo(String name, int index) {
            return true;
        }
    }

    /** Members of this name at any depth. */
    record Descend(String name) implements Step {
        @Override
        public boolean leadsTo(String name, int index) {
            return index < 0 && this.name.equals(name);
        }
    }

    /** Those members or elements for which all conditions hold. */
    record Filter(List<Condition> conditions) implements Step {

        public Filter {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean leadsTo(String name, int index) {
            return true;
        }

        /** Tells whether the conditions hold; what they look at counts as read. */
        boolean holds(JsonNode child) {
            boolean all = true;
            for (Condition condition : conditions) {
                all &= condition.holds(child);
            }
            return all;
        }
    }
}
