package org.vitagraph.source.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.LineSorter;

/**
 * Which things the records of a source are about, and which others they speak of by key: sorted on disk, so that those that are
 * spoken of and not in the set can be told in bounded memory.
 */
final class KnownEntities implements AutoCloseable {
    private static final int MEMORY = 1 << 20;
    private static final char DECLARED = '!';
    private static final char SPOKEN_OF = '~';

    private final @Nullable LineSorter sorter;
    private final Set<EntityType> declaredTypes = EnumSet.noneOf(EntityType.class);
    private boolean empty = true;

    KnownEntities(Path folder) {
        this.sorter = new LineSorter(folder, MEMORY);
    }

    private KnownEntities() {
        this.sorter = null;
    }

    /** Gives one that notes nothing, for records that are mapped aside. */
    static KnownEntities none() {
        return new KnownEntities();
    }

    /** Notes that a record is about a thing. */
    void declare(Entity entity) {
        declaredTypes.add(entity.type());
        add(entity, DECLARED, "");
    }

    /** Notes that a record speaks of a thing by its key. */
    void refer(Entity entity, Locator where) {
        add(entity, SPOKEN_OF, text(where));
    }

    private static String text(Locator where) {
        return switch (where) {
            case Locator.Position at -> "P\t" + at.file() + "\t" + at.line() + "\t" + at.column();
            case Locator.Cell at -> "C\t" + at.file() + "\t" + at.sheet() + "\t" + at.cell();
            case Locator.Path at -> "X\t" + at.file() + "\t" + at.line() + "\t" + at.path();
        };
    }

    private static Locator place(String text) {
        String[] parts = text.split("\t", 4);
        return switch (parts[0]) {
            case "P" -> new Locator.Position(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            case "C" -> new Locator.Cell(parts[1], parts[2], parts[3]);
            default -> new Locator.Path(parts[1], Integer.parseInt(parts[2]), parts[3]);
        };
    }

    private void add(Entity entity, char sort, String where) {
        if (sorter == null) {
            return;
        }
        empty = false;
        byte[] line =
                (entity.type().word() + ":" + entity.name() + "\t" + sort + where).getBytes(StandardCharsets.UTF_8);
        sorter.add(line, 0, line.length);
    }

    /** Reports what is spoken of and not in the set. */
    void report(FindingSink findings) throws IOException {
        if (empty || sorter == null) {
            return;
        }
        StringBuilder known = new StringBuilder();
        sorter.drain((bytes, length) -> {
            String line = new String(bytes, 0, length, StandardCharsets.UTF_8);
            int tab = line.indexOf('\t');
            String key = line.substring(0, tab);
            if (line.charAt(tab + 1) == DECLARED) {
                known.setLength(0);
                known.append(key);
            } else if (!key.contentEquals(known) && isDeclarable(key)) {
                String where = line.substring(tab + 2);
                findings.finding(Finding.of(
                        Code.NOT_IN_THE_SET,
                        place(where),
                        key.substring(key.indexOf(':') + 1),
                        "A " + key.substring(0, key.indexOf(':')) + " '" + key.substring(key.indexOf(':') + 1)
                                + "' is named here, and no record of the source is about it."));
            }
        });
    }

    private boolean isDeclarable(String key) {
        return EntityType.ofWord(key.substring(0, key.indexOf(':')))
                .filter(declaredTypes::contains)
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        if (sorter != null) {
            sorter.close();
        }
    }
}
