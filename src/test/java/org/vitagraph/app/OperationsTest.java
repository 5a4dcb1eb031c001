package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitagraph.store.guard.Limit;
import picocli.CommandLine;

/** The page and the files for who serves a publication say what is so: limits, options, paths. */
class OperationsTest {

    private static final Path PAGE = Path.of("src/site/markdown/operations.md");
    private static final List<Path> FILES =
            List.of(Path.of("Dockerfile"), Path.of("compose.yaml"), Path.of("src/operations/vitagraph.service"), PAGE);
    private static final String BEGIN = "<!-- limits -->\n";
    private static final String END = "<!-- end of limits -->";

    @Test
    void the_table_of_limits_is_made_from_the_limits() throws IOException {
        String page = Files.readString(PAGE);
        String whole =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("operations.write")) {
            Files.writeString(PAGE, whole);
        }
        assertThat(PAGE)
                .as("written anew by: mvn test -Dtest=OperationsTest -Doperations.write=true")
                .content()
                .isEqualTo(whole);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| limit | usual | of what |\n|---|---|---|\n");
        for (Limit limit : Limit.values()) {
            table.append("| `").append(limit.word()).append("` | ").append(limit.usual());
            table.append(
                    switch (limit.unit()) {
                        case NUMBER -> "";
                        case BYTES -> " bytes";
                        case SECONDS -> " seconds";
                    });
            table.append(" | ").append(limit.what()).append(" |\n");
        }
        return table.toString();
    }

    @Test
    void every_option_that_is_shown_is_one_of_serve() throws IOException {
        TreeSet<String> options = new TreeSet<>();
        new CommandLine(new ServeCommand())
                .getCommandSpec()
                .options()
                .forEach(option -> options.addAll(Arrays.asList(option.names())));
        Pattern shown = Pattern.compile("(?:serve|CMD|command:|ExecStart)[^\\n]*");
        for (Path file : FILES) {
            List<String> found = new ArrayList<>();
            Matcher lines = shown.matcher(Files.readString(file));
            while (lines.find()) {
                Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*").matcher(lines.group());
                while (option.find()) {
                    found.add(option.group());
                }
            }
            assertThat(found).as(file.toString()).isNotEmpty();
            found.removeAll(List.of("--interval", "--timeout", "--start-period"));
            assertThat(options).as(file.toString()).containsAll(found);
        }
    }

    @Test
    void every_path_that_the_image_is_made_from_is_there() throws IOException {
        Matcher copied =
                Pattern.compile("(?m)^COPY (?!--from)(.*) \\S+$").matcher(Files.readString(Path.of("Dockerfile")));
        List<String> sources = new ArrayList<>();
        while (copied.find()) {
            sources.addAll(List.of(copied.group(1).split(" ")));
        }
        assertThat(sources).contains("pom.xml", "src").allSatisfy(one -> assertThat(Path.of(one))
                .exists());
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("USER vitagraph", "HEALTHCHECK", "/health/ready");
        Matcher mounted = Pattern.compile("\"\\./([^:]+):").matcher(Files.readString(Path.of("compose.yaml")));
        assertThat(mounted.find()).isTrue();
        assertThat(Path.of(mounted.group(1))).exists();
    }

    @Test
    void the_proxy_passes_breaks_on() throws IOException {
        assertThat(Files.readString(Path.of("src/operations/nginx.conf")))
                .contains("proxy_http_version 1.1", "X-Forwarded-For $remote_addr", "proxy_next_upstream off");
    }
}
