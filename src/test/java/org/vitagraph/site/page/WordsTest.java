package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern CONTENT =
            Pattern.compile("^[a-z]+:(\\S+) a [^;.]*vg:ContentProperty", Pattern.MULTILINE);
    private static final Pattern SAID = Pattern.compile("\\.?say\\(\"([^\"]+)\"\\)");

    @Test
    void everythingThatTemplatesSayIsSaidInEachLanguage() throws IOException {
        Words words = Words.of("de");
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = SAID.matcher(Files.readString(file));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }
        for (Standing standing : Standing.values()) {
            said.add(standing.word());
        }
        assertThat(said).hasSizeGreaterThan(50).allMatch(words::knows);
    }

    @Test
    void eachPropertyThatAClaimCanHaveHasAHeadingInEachLanguage() throws IOException {
        Words words = Words.of("de");
        Set<String> properties = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("ontology"))) {
            for (Path file : files.toList()) {
                Matcher matcher = CONTENT.matcher(Files.readString(file));
                while (matcher.find()) {
                    properties.add(matcher.group(1));
                }
            }
        }
        assertThat(properties).hasSizeGreaterThan(40).allMatch(property -> words.knows(Phrases.heading(property)));
    }

    @Test
    void noTranslationIsMissing() {
        assertThat(Words.table())
                .allSatisfy(
                        row -> assertThat(row).hasSize(Words.LANGUAGES.size()).doesNotContain(""));
    }
}
