package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.vitagraph.mapping.Pattern.Template;

/** Fills a pattern's triples with the values of solutions; a triple of which a variable has no value falls away. */
final class Instances {

    private Instances() {}

    /** Gives the triples of one fact, from the solutions of its rows. */
    static List<Instance> of(Pattern pattern, List<List<Row>> solutions) {
        List<Instance> instances = new ArrayList<>(pattern.templates().size());
        for (List<Row> rows : solutions) {
            for (Row row : rows) {
                for (Template template : pattern.templates()) {
                    if (row.repeated().isEmpty() || template.slots().contains(row.repeated())) {
                        add(template, row, instances);
                    }
                }
            }
        }
        return instances;
    }

    private static void add(Template template, Row row, List<Instance> instances) {
        Node subject = template.subject().in(row);
        Node predicate = template.predicate().in(row);
        Node object = template.object().in(row);
        if (subject != null && predicate != null && object != null && subject.isURI() && predicate.isURI()) {
            instances.add(new Instance(template, subject, predicate, object, row));
        }
    }
}
