package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;

/** Builds that get names, and are switched, kept and removed. */
class NamedReleasesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aNamedReleaseIsWholeAndSaysWhatIsNewInIt() throws IOException {
        Built.release(folder, "aaaa", 3);
        Release first = name("1.0.0", "The first.", NOON);
        Release build = Built.release(folder, "bbbb", 4);
        Release second = name("1.1.0", "A person more.", NOON.plusSeconds(60));
        assertThat(Verification.of(first)).isEmpty();
        assertThat(Verification.of(second)).isEmpty();
        assertThat(Release.find(folder.resolve("out"))).contains(second);
        assertThat(second.manifest().naming().previous()).isEqualTo("1.0.0");
        assertThat(second.manifest().naming().build()).isEqualTo("bbbb");
        assertThat(second.manifest().triples()).isEqualTo(build.manifest().triples());
        assertThat(Files.readString(second.description()))
                .contains("dcat:version \"1.1.0\"", "A person more.", "/dumps/1.1.0/all-since-1.0.0-added.nq.gz")
                .contains("/release/1.0.0/")
                .doesNotContain("bbbb");
        assertThat(second.dumps().resolve("all-since-1.0.0-removed.nq.gz")).exists();
    }

    @Test
    void theSameBuildsNamedAtTheSameMomentsAreTheSameBytes() throws IOException {
        List<Object> manifests = new ArrayList<>();
        for (String copy : List.of("a", "b")) {
            Path there = Files.createDirectory(folder.resolve(copy));
            Built.release(there, "aaaa", 3);
            ReleaseNaming.name(new NamingOrder(there.resolve("out"), "1.0.0", "", NOON), Built.NONE);
            Built.release(there, "bbbb", 5);
            manifests.add(ReleaseNaming.name(
                            new NamingOrder(there.resolve("out"), "2.0.0", "", NOON.plusSeconds(1)), Built.NONE)
                    .orElseThrow()
                    .manifest());
        }
        assertThat(manifests.getFirst()).isEqualTo(manifests.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "v1.0.0",
                "01.0.0",
                "next",
                "../1.0.0",
                "2026-3",
                "2026-02-30",
                "2026-13",
                "1.0.0-a..b",
                "",
                "1.0.0+5",
                "current"
            })
    void whatIsNoVersionNamesNothing(String version) throws IOException {
        Built.release(folder, "aaaa", 3);
        List<Finding> findings = new ArrayList<>();
        assertThat(ReleaseNaming.name(order(version, "", NOON), findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.BAD_VERSION);
    }

    @Test
    void aVersionIsGivenOnceAndABuildIsNamedOnce() throws IOException {
        Built.release(folder, "aaaa", 3);
        Release first = name("1.0.0", "", NOON);
        refused("1.0.1", Code.VERSION_TAKEN);
        Built.release(folder, "bbbb", 4);
        refused("1.0.0", Code.VERSION_TAKEN);
        assertThat(Verification.of(first)).isEmpty();
    }

    @Test
    void aBuildThatIsDamagedIsNotNamed() throws IOException {
        Release build = Built.release(folder, "aaaa", 3);
        Files.writeString(build.facts(), "x", StandardOpenOption.APPEND);
        refused("1.0.0", Code.RELEASE_BROKEN);
        assertThat(Release.find(folder.resolve("out"))).contains(build);
    }

    /** Hostile input 67. */
    @Test
    @Hostile(67)
    void aClockThatRunsBackwardsChangesNoOrderAndIsNamed() throws IOException {
        Built.release(folder, "aaaa", 3);
        name("2.0.0", "", NOON);
        Built.release(folder, "bbbb", 4);
        List<Finding> findings = new ArrayList<>();
        Release second = ReleaseNaming.name(order("1.0.0", "", NOON.minusSeconds(86_400)), findings::add)
                .orElseThrow();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.CLOCK_BEHIND);
        assertThat(second.manifest().naming().previous()).isEqualTo("2.0.0");
        assertThat(new Releases(folder.resolve("out")).named())
                .extracting(release -> release.manifest().version())
                .containsExactly("2.0.0", "1.0.0");
    }

    /** Hostile input 69. */
    @Test
    @Hostile(69)
    void switchingGoesBackAndForwardAndByName() throws IOException {
        Built.release(folder, "aaaa", 3);
        name("1.0.0", "", NOON);
        Built.release(folder, "bbbb", 4);
        name("1.1.0", "", NOON.plusSeconds(1));
        Switching switching = new Switching(folder.resolve("out"), NOON.plusSeconds(2));
        assertThat(version(switching.go(Switching.Direction.BACK, Built.NONE))).isEqualTo("bbbb");
        assertThat(version(switching.go(Switching.Direction.BACK, Built.NONE))).isEqualTo("1.0.0");
        assertThat(version(switching.go(Switching.Direction.FORWARD, Built.NONE)))
                .isEqualTo("bbbb");
        assertThat(version(switching.to("1.1.0", Built.NONE))).isEqualTo("1.1.0");
        List<Finding> findings = new ArrayList<>();
        assertThat(switching.go(Switching.Direction.FORWARD, findings::add)).isEmpty();
        assertThat(switching.to("9.9.9", findings::add)).isEmpty();
        assertThat(switching.to("../out/1.0.0", findings::add)).isEmpty();
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly(Code.RELEASE_MISSING)
                .hasSize(3);
        assertThat(version(new Releases(folder.resolve("out")).current())).isEqualTo("1.1.0");
        assertThat(History.of(folder.resolve("out")).entries()).hasSize(8);
    }

    @Test
    void aReleaseThatHasLostAFileIsNotSwitchedTo() throws IOException {
        Release old = Built.release(folder, "aaaa", 3);
        Release fresh = Built.release(folder, "bbbb", 4);
        Files.delete(old.store().resolve("Data-0001/nodes.dat"));
        List<Finding> findings = new ArrayList<>();
        Switching switching = new Switching(folder.resolve("out"), NOON);
        assertThat(switching.go(Switching.Direction.BACK, findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsOnly(Code.RELEASE_BROKEN);
        assertThat(Release.find(folder.resolve("out"))).contains(fresh);
    }

    @Test
    void namedReleasesTheCurrentOneAndThoseServedAreKeptOfTheOthersTheLast() throws IOException {
        Built.release(folder, "aaaa", 3);
        name("1.0.0", "", NOON);
        Release served = Built.release(folder, "bbbb", 4);
        Built.release(folder, "cccc", 5);
        Built.release(folder, "dddd", 6);
        Built.release(folder, "eeee", 7);
        Retention one = new Retention(folder.resolve("out"), 1);
        try (OpenRelease open = OpenRelease.open(served, OpenRelease.TIMEOUT)) {
            assertThat(one.apply(NOON, Built.NONE)).containsExactly("aaaa", "cccc");
            assertThat(open.ask("ASK { ?s ?p ?o }")).isTrue();
        }
        assertThat(one.apply(NOON, Built.NONE)).containsExactly("bbbb");
        assertThat(new Releases(folder.resolve("out")).all(Built.NONE))
                .extracting(release -> release.manifest().version())
                .containsExactly("1.0.0", "dddd", "eeee");
        Release named = new Releases(folder.resolve("out")).find("1.0.0").orElseThrow();
        assertThat(Verification.of(named)).isEmpty();
    }

    @Test
    void aHistoryThatWasCutOffIsMended() throws IOException {
        Built.release(folder, "aaaa", 3);
        Path file = folder.resolve("out/history.tsv");
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            History.of(folder.resolve("out")).mend(NOON);
            assertThat(History.of(folder.resolve("out")).versions())
                    .as("cut off at %s", length)
                    .containsExactly("aaaa");
        }
    }

    /** Hostile input 70. */
    @ParameterizedTest
    @ValueSource(strings = {"\"format\" : 2", "\"facts\" : \"2\""})
    @Hostile(70)
    void aReleaseOfANewerFormatIsRefusedByName(String newer) throws IOException {
        Release release = Built.release(folder, "aaaa", 3);
        Path manifest = release.folder().resolve("manifest.json");
        String key = newer.substring(0, newer.indexOf(':'));
        String text = Files.readString(manifest);
        assertThat(text).contains(key + ": ");
        Files.writeString(manifest, text.replaceFirst(java.util.regex.Pattern.quote(key) + ": \"?1\"?", newer));
        assertThat(Verification.broken(release.folder()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("version 2", "update Vitagraph"));
    }

    /** Hostile input 70: manifests said no number before there was a second format, nor how a release was named. */
    @Test
    void aReleaseFromBeforeFormatsWereNumberedIsRead() throws IOException {
        Release release = Built.release(folder, "aaaa", 3);
        Path manifest = release.folder().resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("  \"format\" : 1,\n", ""));
        assertThat(Release.read(release.folder())).isEqualTo(release);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\" : \"1.0.0\"|\"version\" : \"1.0.1\"",
                "2026-03-01T12:00:00Z|2026-02-01T12:00:00Z",
                "The first|The last",
                "\"base\" : \"https://|\"base\" : \"http://"
            })
    @Hostile(68)
    void aManifestThatSaysOtherwiseThanTheDescriptionIsTold(String change) throws IOException {
        Built.release(folder, "aaaa", 3);
        Release release = name("1.0.0", "The first.", NOON);
        Path manifest = release.folder().resolve("manifest.json");
        List<String> both = List.of(change.split("\\|", -1));
        String text = Files.readString(manifest);
        assertThat(text).contains(both.getFirst());
        Files.writeString(manifest, text.replace(both.getFirst(), both.getLast()));
        assertThat(Verification.broken(release.folder()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.where().file()).isEqualTo("manifest.json"));
    }

    private void refused(String version, Code code) {
        List<Finding> findings = new ArrayList<>();
        assertThat(ReleaseNaming.name(order(version, "", NOON), findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(code);
    }

    private Release name(String version, String note, Instant at) {
        return ReleaseNaming.name(order(version, note, at), Built.NONE).orElseThrow();
    }

    private NamingOrder order(String version, String note, Instant at) {
        return new NamingOrder(folder.resolve("out"), version, note, at);
    }

    private static String version(Optional<Release> release) {
        return release.orElseThrow().manifest().version();
    }
}
