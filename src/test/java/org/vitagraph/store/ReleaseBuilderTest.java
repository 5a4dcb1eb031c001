package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Release;

class ReleaseBuilderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aBuiltReleaseIsCurrentAndVerifies() throws IOException {
        Release built = Built.release(folder, "v1", 5);
        assertThat(Release.find(folder.resolve("out"))).contains(built);
        assertThat(Verification.of(built)).isEmpty();
        assertThat(built.manifest().triples())
                .containsEntry("facts", 26L)
                .containsEntry("claims", 20L)
                .containsEntry("simple", 0L);
        assertThat(built.manifest().heading()).isEqualTo("Lives <of> \"some\" persons");
        assertThat(built.facts()).hasContent("{\"id\":\"a\"}");
        assertThat(built.reports().resolve("report.json")).exists();
    }

    @Test
    void theSameInputGivesTheSameManifestInEveryLocaleAndTimeZone() throws IOException {
        Release first = Built.release(Files.createDirectory(folder.resolve("a")), "v1", 50);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Release second = Built.release(Files.createDirectory(folder.resolve("b")), "v1", 50);
            assertThat(second.manifest().files()).isEqualTo(first.manifest().files());
            assertThat(FileSum.of(second.folder().resolve("manifest.json")))
                    .isEqualTo(FileSum.of(first.folder().resolve("manifest.json")));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aBuildThatFailsLeavesTheOldReleaseCurrentAndNothingElse() throws IOException {
        Release old = Built.release(folder, "v1", 3);
        Files.writeString(folder.resolve("work/facts.nt"), "this is no triple\n", StandardOpenOption.APPEND);
        List<Finding> findings = new ArrayList<>();
        assertThat(ReleaseBuilder.build(Built.order(folder, "v2"), findings::add))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.STORE_FAILED);
        assertThat(Release.find(folder.resolve("out"))).contains(old);
        assertThat(names()).containsExactlyInAnyOrder(".lock", "current", "history.tsv", "v1");
    }

    @Test
    void aReleaseThatExistsIsKeptAndBecomesCurrent() throws IOException {
        Release old = Built.release(folder, "v1", 3);
        Built.release(folder, "v2", 4);
        Path marker = old.folder().resolve("manifest.json");
        Object before = Files.readAttributes(marker, "unix:ino,lastModifiedTime");
        assertThat(ReleaseBuilder.build(Built.order(folder, "v1"), Built.NONE)).contains(old);
        assertThat(Files.readAttributes(marker, "unix:ino,lastModifiedTime")).isEqualTo(before);
        assertThat(Release.find(folder.resolve("out"))).contains(old);
    }

    @Test
    void aReleaseThatExistsButIsDamagedIsBuiltAgain() throws IOException {
        Release old = Built.release(folder, "v1", 3);
        Files.writeString(old.facts(), "damaged");
        Release again = Built.release(folder, "v1", 3);
        assertThat(Verification.of(again)).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder(".lock", "current", "history.tsv", "v1");
    }

    @Test
    void whatAnUnfinishedBuildLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(folder.resolve("out/.building-1-x/store"));
        Files.writeString(left.resolve("half"), "written");
        Built.release(folder, "v1", 3);
        assertThat(names()).containsExactlyInAnyOrder(".lock", "current", "history.tsv", "v1");
    }

    @Test
    @Hostile(65)
    void aSecondBuildAtTheSameTimeIsToldSo() throws IOException {
        Built.release(folder, "v1", 3);
        try (BuildLock held = BuildLock.tryOn(folder.resolve("out")).orElseThrow()) {
            assertThat(held.folder()).isDirectory();
            List<Finding> findings = new ArrayList<>();
            assertThat(ReleaseBuilder.build(Built.order(folder, "v2"), findings::add))
                    .isEmpty();
            assertThat(findings).extracting(Finding::code).containsExactly(Code.ENVIRONMENT);
        }
        assertThat(ReleaseBuilder.build(Built.order(folder, "v2"), Built.NONE)).isPresent();
    }

    @Test
    void currentMayBeAFileWhereLinksCannotBe() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        Path pointer = folder.resolve("out/current");
        Files.delete(pointer);
        Files.writeString(pointer, "v1\n");
        assertThat(Release.find(folder.resolve("out"))).contains(built);
    }

    @Test
    @Hostile(68)
    void verificationNamesWhatIsChangedMissingAndUnknown() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        Path dump = built.dumps().resolve("facts.ttl.gz");
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.write(dump, bytes);
        Files.delete(built.reports().resolve("report.json"));
        Files.writeString(built.folder().resolve("extra"), "x");
        Optional<Path> segment = Folders.files(built.text()).stream().findFirst();
        Files.write(built.text().resolve(segment.orElseThrow()), new byte[] {1});
        assertThat(Verification.of(built))
                .extracting(finding -> finding.where().file())
                .containsExactlyInAnyOrder(
                        "dumps/facts.ttl.gz", "reports/report.json", "extra", "text/" + segment.orElseThrow());
    }

    @Test
    void whereTheSumsOfTheIndexAreLostAllElseIsComparedStill() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        Files.writeString(built.folder().resolve("extra"), "x");
        Path sums = built.folder().resolve(Release.INDEX_SUMS);
        for (String left : List.of("", "no sum\n")) {
            Files.deleteIfExists(sums);
            if (!left.isEmpty()) {
                Files.writeString(sums, left);
            }
            assertThat(Verification.of(built))
                    .extracting(finding -> finding.where().file())
                    .containsExactlyInAnyOrder(Release.INDEX_SUMS, "extra");
        }
    }

    /** Hostile input 68. */
    @Test
    void aByteThatFlipsInAnyFileOfAReleaseIsNamed() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        List<Path> files = Folders.files(built.folder());
        assertThat(files.size()).isGreaterThan(20);
        for (Path file : files) {
            Path whole = built.folder().resolve(file);
            long size = Files.size(whole);
            if (size == 0 || file.endsWith("manifest.json") || file.endsWith(Release.INDEX_SUMS)) {
                continue;
            }
            flip(whole, size / 2);
            assertThat(Verification.of(built))
                    .extracting(finding -> finding.where().file())
                    .containsExactly(Folders.slashed(file));
            flip(whole, size / 2);
        }
        assertThat(Verification.of(built)).isEmpty();
        assertThat(Verification.ofStore(built, OpenRelease.TIMEOUT)).isEmpty();
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1));
            channel.write(one.flip(), at);
        }
    }

    @Test
    void aStoreThatHasFewerTriplesThanTheManifestSaysIsNamed() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        Release other = Built.release(Files.createDirectory(folder.resolve("other")), "v1", 4);
        Release mixed = new Release(built.folder(), other.manifest());
        assertThat(Verification.ofStore(mixed, OpenRelease.TIMEOUT))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains("triples, not"));
    }

    @Test
    void signaturesMayBeAdded() throws IOException {
        Release built = Built.release(folder, "v1", 3);
        Files.writeString(built.dumps().resolve("SHA256SUMS.sig"), "signed");
        Files.writeString(built.folder().resolve("manifest.json.minisig"), "signed");
        assertThat(Verification.of(built)).isEmpty();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
