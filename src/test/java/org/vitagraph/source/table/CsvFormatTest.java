package org.vitagraph.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Bytes;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceRecord;

class CsvFormatTest {

    private static ReadTable read(String text) throws IOException {
        return ReadTable.of(new CsvFormat(ReadTable.settings("csv", "", "")), Bytes.of("f.csv", text));
    }

    @Test
    void a_table_gives_its_rows_with_the_place_of_each_cell() throws IOException {
        ReadTable read = read("id,name,born\n1,Ann,1649\n2,\"Bo, \"\"B\"\"\",1650\n");

        assertThat(read.headers).containsExactly(List.of("id", "name", "born"));
        assertThat(read.rows)
                .containsExactly("id=1@2:1|name=Ann@2:3|born=1649@2:7", "id=2@3:1|name=Bo, \"B\"@3:3|born=1650@3:15");
        assertThat(read.findings).isEmpty();
        assertThat(read.ended).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    @Hostile(24)
    void every_line_end_is_understood_also_a_missing_last_one(String end) throws IOException {
        ReadTable read = read("\uFEFFa;b" + end + "1;\"x" + end + "yz\";3".replace(";3", "") + end + end + "2;w");

        assertThat(read.rows).containsExactly("a=1@2:1|b=x" + end + "yz@2:3", "a=2@5:1|b=w@5:3");
        assertThat(read.findings).isEmpty();
    }

    @Test
    void a_cell_behind_one_of_several_lines_has_its_own_line() throws IOException {
        assertThat(read("a,b,c\n\"x\r\ny\"\"z\",𐍈ж,q\n").rows).containsExactly("a=x\r\ny\"z@2:1|b=𐍈ж@3:7|c=q@3:10");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        String text = "id#name#text\n1#Ann#\"a, b; c | d\te\"\n2#Bo#1,5\n"
                .replace("#", delimiter.equals(",") ? ";" : delimiter);
        assertThat(read(text).headers).containsExactly(List.of("id", "name", "text"));
    }

    @Test
    void a_decimal_comma_is_no_delimiter() throws IOException {
        assertThat(read("name;lat\nA;1,5\nB;2,5\n").rows)
                .containsExactly("name=A@2:1|lat=1,5@2:3", "name=B@3:1|lat=2,5@3:3");
    }

    @Test
    void a_table_of_one_column_needs_no_delimiter() throws IOException {
        assertThat(read("name\nAnn\n").rows).containsExactly("name=Ann@2:1");
    }

    @Test
    void a_declared_delimiter_is_taken() throws IOException {
        ReadTable read =
                ReadTable.of(new CsvFormat(ReadTable.settings("csv", "tab", "")), Bytes.of("f", "a,x\tb\n1,2\t3\n"));

        assertThat(read.rows).containsExactly("a,x=1,2@2:1|b=3@2:5");
    }

    @Test
    void a_delimiter_that_is_none_is_a_bad_setting() throws IOException {
        ReadTable read = ReadTable.of(new CsvFormat(ReadTable.settings("csv", ";;", "")), Bytes.of("f", "a\n1\n"));

        assertThat(read.told()).containsExactly("ERROR BAD_SETTING publication.yaml:3:5");
        assertThat(read.ended).isFalse();
    }

    @Test
    void in_tab_separated_values_nothing_is_quoted() throws IOException {
        ReadTable read = ReadTable.of(
                new CsvFormat(ReadTable.settings("tsv", "", "")), Bytes.of("f", "a\tb\n\"Foo\" bar\t\"x\n"));

        assertThat(read.rows).containsExactly("a=\"Foo\" bar@2:1|b=\"x@2:11");
    }

    @Test
    void a_header_the_source_names_makes_the_first_row_data() throws IOException {
        ReadTable read = ReadTable.of(
                new CsvFormat(ReadTable.settings("csv", "", "", "id", "year", "name")),
                new Bytes(
                        "f.csv", "00001;1937;Бройдт Сергей Александрович\n".getBytes(Charset.forName("windows-1251"))));

        assertThat(read.rows).containsExactly("id=00001@1:1|year=1937@1:7|name=Бройдт Сергей Александрович@1:12");
        assertThat(read.told()).containsExactly("INFO ENCODING_GUESSED f.csv:1:1");
    }

    @Test
    void a_first_row_that_looks_like_data_is_warned_of() throws IOException {
        assertThat(read("00001;1937;Ann\n00002;1938;Bo\n").told()).containsExactly("WARNING HEADER f.csv:1:1");
    }

    @Test
    @Hostile(6)
    void headers_are_stripped_and_composed_and_blank_ones_numbered() throws IOException {
        ReadTable read = read(" name ,,Ge\u0301o,Unnamed: 3\nAnn,x,y,z\n");

        assertThat(read.headers).containsExactly(List.of("name", "#2", "G\u00E9o", "Unnamed: 3"));
        assertThat(read.rows).containsExactly("name=Ann@2:1|#2=x@2:5|Géo=y@2:7|Unnamed: 3=z@2:9");
    }

    @Test
    @Hostile(6)
    void a_header_that_comes_twice_is_an_error_naming_both() throws IOException {
        ReadTable read = read("id,name,id\n1,2,3\n");

        assertThat(read.told()).containsExactly("ERROR HEADER f.csv:1:9");
        assertThat(read.findings.getFirst().message()).contains("'id'").contains("f.csv:1:1");
        assertThat(read.rows).isEmpty();
        assertThat(read.ended).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " ; ;\n"})
    void a_file_without_headers_is_an_error(String text) throws IOException {
        assertThat(read(text).told()).containsExactly("ERROR HEADER f.csv:1:1");
    }

    @Test
    @Hostile(5)
    void cells_behind_the_last_column_are_errors_each_at_its_place_and_end_the_pushing() throws IOException {
        ReadTable read = read("a,b\n1,2\n3,4,5\n6,7,,\n8,9,,x\n");

        assertThat(read.told()).containsExactly("ERROR RAGGED_ROW f.csv:3:5", "ERROR RAGGED_ROW f.csv:5:6");
        assertThat(read.findings.getFirst().value()).isEqualTo("5");
        assertThat(read.rows).hasSize(1);
        assertThat(read.ended).isFalse();
    }

    @Test
    @Hostile(5)
    void cells_missing_at_the_end_are_warned_of_and_read_as_empty() throws IOException {
        ReadTable read = read("a,b,c\n1\n2,3\n,,\n\n4,5,6\n");

        assertThat(read.told()).containsExactly("WARNING RAGGED_ROW f.csv:2:1", "WARNING RAGGED_ROW f.csv:3:1");
        assertThat(read.rows).hasSize(3);
        assertThat(read.ended).isTrue();
    }

    @Test
    void many_ragged_rows_are_counted_and_not_all_shown() throws IOException {
        ReadTable read = read("a,b\n" + "1\n".repeat(1000));

        assertThat(read.findings).hasSize(11);
        assertThat(read.findings.getLast().message()).startsWith("990 more rows");
    }

    @Test
    void a_quote_that_is_never_closed_is_an_error_where_it_opens() throws IOException {
        ReadTable read = read("a,b\n1,2\n3,\"open\n" + "4,5\n".repeat(4_000));

        assertThat(read.told()).containsExactly("ERROR SYNTAX f.csv:3:3");
        assertThat(read.rows).hasSize(1);
    }

    @Test
    @Hostile(4)
    void a_quote_that_swallows_ten_thousand_lines_is_an_error_where_it_opens() throws IOException {
        String swallowed = "4,5\n".repeat(10_000);

        assertThat(read("a,b\n1,\"open\n" + swallowed + "6,\"x\"\n").told()).containsExactly("ERROR SYNTAX f.csv:2:3");
        assertThat(read("a,b\n1,\"open\n" + swallowed + "6,\",x\n").told()).containsExactly("ERROR SYNTAX f.csv:2:3");
        assertThat(read("a,b\n1,\"open\n" + swallowed).told()).containsExactly("ERROR SYNTAX f.csv:2:3");
    }

    @Test
    void a_row_that_a_quote_made_too_wide_points_to_that_quote() throws IOException {
        ReadTable read = read("a,b\n1,\"open\n3,\",5,6\n");

        assertThat(read.told()).containsExactly("ERROR RAGGED_ROW f.csv:3:5");
        assertThat(read.findings.getFirst().message()).contains("f.csv:2:3");
    }

    @Test
    void a_quote_in_the_middle_of_a_cell_is_a_character() throws IOException {
        assertThat(read("a;b\nтреста \"Золото\". # x;2\n").rows)
                .containsExactly("a=треста \"Золото\". # x@2:1|b=2@2:22");
    }

    @Test
    @Hostile(8)
    void a_huge_cell_is_refused_where_it_begins() throws IOException {
        assertThat(read("a,b\n1,2\n3," + "x".repeat(3_000_000) + "\n").told())
                .containsExactly("ERROR TOO_LARGE f.csv:3:3");
        assertThat(read("a,b\n3,\"" + "x".repeat(1_100_000) + "\"\n").told())
                .containsExactly("ERROR TOO_LARGE f.csv:2:3");
    }

    @Test
    void a_row_of_too_many_cells_is_refused() throws IOException {
        assertThat(read("a,b\n" + ",".repeat(20_000) + "\n").told()).containsExactly("ERROR TOO_LARGE f.csv:2");
    }

    @Test
    @Hostile({2, 3})
    void a_wrong_byte_and_a_nul_end_the_reading_with_their_place() throws IOException {
        byte[] text = "имя\nАня\n?\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xFF;
        ReadTable read = ReadTable.of(
                new CsvFormat(new FormatSettings("csv", "UTF-8", "", List.of(), "", Map.of(), ReadTable.SAID)),
                new Bytes("f.csv", text));

        assertThat(read.told()).containsExactly("ERROR ENCODING f.csv:3:1");
        assertThat(read("name,x\nA\0nn,1\nBo,2\n").told()).containsExactly("ERROR CHARACTER_REFUSED f.csv:2:2");
    }

    @Test
    void a_Latin_letter_in_a_Cyrillic_name_is_warned_of_once_though_asked_twice() throws IOException {
        List<Code> codes = new ArrayList<>();
        CsvFormat format = new CsvFormat(ReadTable.settings("csv", "", ""));
        format.read(
                Bytes.of("f.csv", "id,имя\n1,Сафaров\n"),
                List.of(),
                (iterator, row) -> {
                    row.values(new ColumnReference("имя"));
                    row.values(new ColumnReference("имя"));
                },
                finding -> {
                    codes.add(finding.code());
                    assertThat(finding.where().text()).isEqualTo("f.csv:2:6");
                });

        assertThat(codes).containsExactly(Code.SUSPICIOUS_CHARACTER);
    }

    @Test
    void what_nobody_asked_for_is_told_by_its_column() throws IOException {
        List<String> unread = new ArrayList<>();
        RecordSink sink = (iterator, row) -> {
            row.values(new ColumnReference("name"));
            row.unread((path, value) -> unread.add(path + "=" + value.text()));
        };
        new CsvFormat(ReadTable.settings("csv", "", ""))
                .read(Bytes.of("f.csv", "id,name,note,x\n1,Ann, ,y\n2,Bo,z,\n"), List.of(), sink, finding -> {});

        assertThat(unread).containsExactly("id=1", "x=y", "id=2", "note=z");
    }

    @Test
    void columns_are_called_exactly_by_their_names() throws IOException {
        List<Integer> found = new ArrayList<>();
        RecordSink sink = (iterator, row) -> {
            found.add(row.values(new ColumnReference("Name")).size());
            found.add(row.values(new ColumnReference("name")).size());
            found.add(row.parts(new ColumnReference("name")).size());
        };
        new CsvFormat(ReadTable.settings("csv", "", ""))
                .read(Bytes.of("f.csv", "Name,x\nAnn,1\n"), List.of(), sink, finding -> {});

        assertThat(found).containsExactly(1, 0, 0);
    }

    @Test
    void a_reference_names_a_column_and_an_iterator_is_refused() throws BadReference {
        CsvFormat format = new CsvFormat(ReadTable.settings("csv", "", ""));

        assertThat(format.reference(" na\u0308me ").text()).isEqualTo("näme");
        assertThat(format.iterator(" ", true)).isNotNull();
        assertThatThrownBy(() -> format.reference(" ")).isInstanceOf(BadReference.class);
        assertThatThrownBy(() -> format.iterator("row", true))
                .isInstanceOf(BadReference.class)
                .hasMessageContaining("gives its rows");
        assertThatThrownBy(() -> format.iterator("", false)).isInstanceOf(BadReference.class);
    }

    /** What is allocated bounds what can be kept, and is the same on every machine. */
    @Test
    @Hostile(7)
    void ten_million_rows_take_no_more_memory_than_a_few() throws IOException {
        long rows = 10_000_000;
        long[] count = {0};
        RecordSink sink = (int iterator, SourceRecord row) -> count[0]++;
        RepeatedLines file = new RepeatedLines("f.csv", "id,name\n", "1,\"Ann, of nowhere\"\n", rows);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean ended = new CsvFormat(ReadTable.settings("csv", "", "")).read(file, List.of(), sink, finding -> {});

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
        assertThat(ended).isTrue();
        assertThat(count[0]).isEqualTo(rows);
    }
}
