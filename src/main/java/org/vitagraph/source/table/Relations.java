package org.vitagraph.source.table;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** What a part of an XLSX workbook refers to (ECMA-376 part 2, 9.3); what lies outside of the workbook is left out. */
final class Relations {
    private static final int MOST = 100_000;

    private final List<Relation> all = new ArrayList<>();

    private record Relation(String id, String type, String entry) {}

    private Relations() {}

    /** Reads those of a part; of the workbook as a whole where {@code part} is empty. */
    static Relations of(WorkbookXml xml, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        Relations relations = new Relations();
        xml.read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", reader -> {
            while (reader.hasNext() && relations.all.size() < MOST) {
                boolean relation = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship");
                if (relation && !WorkbookXml.attribute(reader, "TargetMode").equals("External")) {
                    entry(part, WorkbookXml.attribute(reader, "Target"))
                            .ifPresent(entry -> relations.all.add(new Relation(
                                    WorkbookXml.attribute(reader, "Id"),
                                    WorkbookXml.attribute(reader, "Type"),
                                    entry)));
                }
            }
        });
        return relations;
    }

    private static Optional<String> entry(String part, String target) {
        try {
            String path = URI.create("/" + part).resolve(target).normalize().getPath();
            return path == null ? Optional.empty() : Optional.of(path.substring(1));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Finds what has this id. */
    Optional<String> byId(String id, String type) {
        return all.stream()
                .filter(relation -> relation.id().equals(id) && isOf(relation, type))
                .map(Relation::entry)
                .findFirst();
    }

    /** Finds the first of a type, by the last word of its name: those of the strict and the transitional form differ before it. */
    Optional<String> first(String type) {
        return all.stream()
                .filter(relation -> isOf(relation, type))
                .map(Relation::entry)
                .findFirst();
    }

    private static boolean isOf(Relation relation, String type) {
        return relation.type().endsWith("/" + type);
    }
}
