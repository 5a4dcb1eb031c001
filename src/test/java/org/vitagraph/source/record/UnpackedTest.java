package org.vitagraph.source.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

class UnpackedTest {
    private final List<Finding> findings = new ArrayList<>();

    private List<String> read(SourceFile file) throws IOException {
        List<String> read = new ArrayList<>();
        try (Unpacked unpacked = Unpacked.of(file, findings::add)) {
            for (SourceFile inside : unpacked.files()) {
                for (int time = 0; time < 2; time++) {
                    try (InputStream in = inside.open()) {
                        read.add(inside.name() + "=" + new String(in.readAllBytes(), UTF_8));
                    }
                }
            }
        }
        return read;
    }

    @Test
    void a_file_that_is_not_packed_is_itself() throws IOException {
        assertThat(read(Bytes.of("a.csv", "text"))).containsExactly("a.csv=text", "a.csv=text");
        assertThat(read(Bytes.of("e.csv", ""))).containsExactly("e.csv=", "e.csv=");
    }

    @Test
    void gzip_is_read_in_place_whatever_its_name() throws IOException {
        assertThat(read(Bytes.of("a.csv", "text").gzip())).containsExactly("a.csv=text", "a.csv=text");
    }

    @Test
    void an_archive_gives_its_files_in_the_order_of_their_names() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("b.csv", "B");
        entries.put("dir/", "");
        entries.put("dir/a.csv", "A");
        entries.put("__MACOSX/._b.csv", "?");
        entries.put(".DS_Store", "?");

        assertThat(read(Bytes.zip("z.zip", entries)))
                .containsExactly("z.zip!b.csv=B", "z.zip!b.csv=B", "z.zip!dir/a.csv=A", "z.zip!dir/a.csv=A");
        assertThat(findings).isEmpty();
    }

    @Test
    void names_in_the_code_page_of_Russian_DOS_are_read() throws IOException {
        assertThat(read(Bytes.zip("z.zip", Map.of("люди: 1.csv", "A"), Charset.forName("IBM866"))))
                .contains("z.zip!люди: 1.csv=A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "mimetype"})
    void a_workbook_is_one_file(String entry) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("some.xml", "x");
        entries.put(entry, "x");
        try (Unpacked unpacked = Unpacked.of(Bytes.zip("w.bin", entries), findings::add)) {
            assertThat(unpacked.files()).extracting(SourceFile::name).containsExactly("w.bin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a\\b.csv"})
    @Hostile(10)
    void a_name_that_leads_outside_is_refused(String name) throws IOException {
        assertThat(read(Bytes.zip("z.zip", Map.of(name, "x")))).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ARCHIVE);
            assertThat(finding.value()).isEqualTo(name);
        });
    }

    @Test
    void an_archive_in_an_archive_is_left_out_with_a_warning() throws IOException {
        assertThat(read(Bytes.zip("z.zip", Map.of("inner.zip", "PK", "a.csv", "A"))))
                .hasSize(2);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ARCHIVE);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.where().text()).isEqualTo("z.zip!inner.zip");
        });
    }

    @Test
    void an_archive_cut_off_is_broken_and_not_a_fault_of_the_machine() throws IOException {
        Bytes zip = Bytes.zip("z.zip", Map.of("a.csv", "abcdefgh".repeat(100)));

        assertThat(read(zip.cut(zip.content().length - 30))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.ARCHIVE);
    }

    @Test
    void gzip_cut_off_is_told_while_it_is_read() throws IOException {
        Bytes gzip = Bytes.of("a.csv", "abcdefgh".repeat(1000)).gzip();
        try (Unpacked unpacked = Unpacked.of(gzip.cut(gzip.content().length - 9), findings::add);
                InputStream in = unpacked.files().getFirst().open()) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            e -> assertThat(e.finding().code()).isEqualTo(Code.ARCHIVE));
        }
    }

    @Test
    void gzip_that_swells_is_stopped() throws IOException {
        Bytes bomb = new Bytes("a.csv", new byte[40 << 20]).gzip();
        try (Unpacked unpacked = Unpacked.of(bomb, findings::add);
                InputStream in = unpacked.files().getFirst().open()) {
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            e -> assertThat(e.finding().message()).contains("200 times"));
        }
    }

    @Test
    @Hostile(9)
    void an_archive_that_swells_is_refused_by_its_directory() throws IOException {
        assertThat(read(Bytes.zip("z.zip", Map.of("a.csv", "\0".repeat(40 << 20)))))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.ARCHIVE);
    }

    @Test
    void an_archive_that_lies_about_the_size_of_an_entry_is_stopped_while_it_is_read() throws IOException {
        byte[] zip = Bytes.zip("z.zip", Map.of("a.csv", "\0".repeat(40 << 20))).content();
        int directory = lastEntry(zip);
        for (int i = 0; i < 4; i++) {
            zip[directory + 24 + i] = (byte) (i == 0 ? 9 : 0);
        }
        try (Unpacked unpacked = Unpacked.of(new Bytes("z.zip", zip), findings::add)) {
            assertThat(unpacked.files()).hasSize(1);
            try (InputStream in = unpacked.files().getFirst().open()) {
                assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                        .isInstanceOf(UnreadableFile.class);
            }
        }
    }

    @Test
    void an_archive_under_a_password_is_said_to_be_so() throws IOException {
        byte[] zip = Bytes.zip("z.zip", Map.of("a.csv", "x")).content();
        zip[6] |= 1;
        zip[lastEntry(zip) + 8] |= 1;

        assertThat(read(new Bytes("z.zip", zip))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly(Code.PROTECTED);
    }

    @Test
    void an_archive_of_too_many_entries_is_refused_before_its_directory_is_read() throws IOException {
        byte[] zip = Bytes.zip("z.zip", Map.of("a.csv", "x")).content();
        int end = zip.length - 22;
        for (int i = 0; i < 4; i++) {
            zip[end + 12 + i] = 0x7F;
        }

        assertThat(read(new Bytes("z.zip", zip))).isEmpty();
        assertThat(findings).singleElement().satisfies(f -> assertThat(f.message())
                .contains("100,000"));
    }

    private static int lastEntry(byte[] zip) {
        for (int i = zip.length - 46; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no directory");
    }
}
