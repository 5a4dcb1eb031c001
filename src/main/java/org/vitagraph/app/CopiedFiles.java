package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.map.MapDraft;

/** Copies the files of a draft under {@code data/}, where a publication may read them. */
final class CopiedFiles {
    private static final String DATA = "data";

    private final Path folder;
    private final FindingSink findings;

    CopiedFiles(Path folder, FindingSink findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Copies a file, or those files of a folder that end as most of them do; gives what a publication calls them. */
    String copy(Path from) throws IOException {
        Path name = from.toAbsolutePath().normalize().getFileName();
        String own = name == null ? "files" : name.toString();
        String free = own;
        for (int i = 2; Files.exists(folder.resolve(DATA).resolve(free)); i++) {
            free = i + "-" + own;
        }
        Path to = folder.resolve(DATA).resolve(free);
        Files.createDirectories(folder.resolve(DATA));
        if (Files.isDirectory(from)) {
            copyMost(from, to);
        } else {
            Files.copy(from, to);
        }
        return DATA + "/" + free;
    }

    private void copyMost(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            Map<String, List<Path>> endings = all.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .collect(Collectors.groupingBy(CopiedFiles::ending, TreeMap::new, Collectors.toList()));
            String most = endings.entrySet().stream()
                    .max(Comparator.comparing((Map.Entry<String, List<Path>> e) -> MapDraft.canRead("a." + e.getKey()))
                            .thenComparing(e -> e.getValue().size()))
                    .map(Map.Entry::getKey)
                    .orElse("");
            Files.createDirectories(to);
            for (Path file : endings.getOrDefault(most, List.of())) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
            endings.remove(most);
            endings.forEach((ending, files) -> findings.finding(new Finding(
                    Code.SKIPPED,
                    Locator.file(from.toString()),
                    ending,
                    files.size() + (files.size() == 1 ? " file" : " files") + " that "
                            + (files.size() == 1 ? "ends" : "end") + " in '" + ending + "' were left out, such as "
                            + files.getFirst().getFileName() + ".",
                    "Draft from it alone if it holds records.")));
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
