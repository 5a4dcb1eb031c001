package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param path where it stands
 * @param text its Markdown
 */
record Page(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static Page read(Path path) throws IOException {
        return new Page(path, Files.readString(path));
    }

    /**
     * A fenced block.
     *
     * @param language the word behind the fence
     * @param text what stands in it
     */
    record Block(String language, String text) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2)));
        }
        return blocks;
    }

    List<Block> blocks(String language) {
        return blocks().stream().filter(b -> b.language().equals(language)).toList();
    }

    /** Gives the files that the page links to, each with its anchor. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(BLOCK.matcher(text).replaceAll(""));
        while (link.find()) {
            if (!link.group(1).startsWith("http")) {
                links.add(link.group(1));
            }
        }
        return links;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
