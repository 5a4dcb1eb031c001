package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSettingsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private SiteSettings read(String section) throws IOException {
        Files.writeString(
                folder.resolve(PublicationFile.NAME),
                "vitagraph: 1\ntitle: T\nbase: https://example.org/t\ndate: 2026-11-28\nlanguages: [en]\n"
                        + "sources: {a: {file: a.yaml, title: A}}\n" + section);
        return PublicationFile.read(new SourceFolder(folder), finding -> {})
                .orElseThrow()
                .site();
    }

    @Test
    void withoutASectionMapsShowOutlinesOnly() throws IOException {
        assertThat(read("")).isEqualTo(SiteSettings.defaults());
    }

    @Test
    void aServerOfPicturesIsTakenWithItsAttribution() throws IOException {
        assertThat(
                        read(
                                "site:\n  tiles: {url: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: A map, zoom: 12}\n"))
                .isEqualTo(new SiteSettings("https://tiles.example.org/{z}/{x}/{y}.png", "A map", 12));
    }

    @Test
    void aServerWithoutAttributionIsNotAsked() throws IOException {
        assertThat(read("site:\n  tiles: {url: 'https://tiles.example.org/{z}/{x}/{y}.png'}\n"))
                .isEqualTo(SiteSettings.defaults());
    }
}
