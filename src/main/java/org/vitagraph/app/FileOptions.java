package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vitagraph.model.AcceptanceRules;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.PublicationDescription;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.rdf.Slug;
import org.vitagraph.source.LinkSettings;
import org.vitagraph.source.PublicationSettings;
import org.vitagraph.source.SiteSettings;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.yaml.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a {@code publication.yaml} would say of a file that is converted without one. */
final class FileOptions {

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "The address under which IRIs stand; if absent https://example.org.")
    private String base = "https://example.org";

    @Option(names = "--map", paramLabel = "NAME", description = "The source map; if absent the format decides.")
    private String map = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the file's texts; if absent names have no language.")
    private String language = "";

    /** Gives the publication whose only source is a file. */
    Publication publication(Path file, FindingSink findings) throws IOException {
        if (!base.matches("https?://[^\\s<>\"{}|^`\\\\]+[^/\\s<>\"{}|^`\\\\]")) {
            throw new TypeConversionException("'" + base + "' is no address such as https://example.org/lives");
        }
        String spoken = language();
        Path absolute = file.toAbsolutePath();
        String name = Objects.requireNonNull(absolute.getFileName()).toString();
        int dot = name.indexOf('.');
        String key = Slug.of(dot > 0 ? name.substring(0, dot) : name);
        Locator at = Locator.file(name);
        PublicationDescription self = new PublicationDescription(
                List.of(new Text(name, "en")), List.of(), base, "", today(), "", List.of(), List.of("en"));
        SourceDescription source =
                new SourceDescription(key, name, List.of(new Text(name, "en")), "", spoken, "", "", "", Map.of(), at);
        SourceInput input = new SourceInput(
                name, map, FormatSettings.of("", at), SourceInput.Policy.STOP, ClaimLevel.STATEMENT, spoken.isEmpty());
        PublicationSettings settings = new PublicationSettings(
                self,
                List.of(source),
                Map.of(key, input),
                new AcceptanceRules(List.of(key), false, null),
                DateRules.defaults(),
                false,
                LinkSettings.defaults(),
                SiteSettings.defaults());
        return Publication.of(Objects.requireNonNull(absolute.getParent()), settings, findings);
    }

    /** Gives the language of the texts, empty for none. */
    private String language() {
        return language.isEmpty()
                ? ""
                : Language.canonical(language)
                        .orElseThrow(() -> new TypeConversionException(
                                "'" + language + "' is not a language tag such as en, de or ru-Cyrl"));
    }

    /** Gives the day after which nothing can have happened: that of SOURCE_DATE_EPOCH, else today. */
    private static LocalDate today() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        return epoch == null || !epoch.matches("[0-9]{1,11}")
                ? LocalDate.now(ZoneOffset.UTC)
                : LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    }
}
