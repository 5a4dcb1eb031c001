package org.vitagraph.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.house.Hostile;
import org.vitagraph.source.record.Bytes;

class CsvRowsTest {

    private static String written(List<String> cells) throws IOException {
        StringWriter out = new StringWriter();
        CsvRows rows = new CsvRows(out);
        rows.row(cells);
        rows.flush();
        return out.toString();
    }

    @Test
    void cells_are_quoted_where_they_must_be_and_lines_end_as_the_RFC_has_it() throws IOException {
        assertThat(written(List.of("a", "b,c", "d\"e", "f\ng", "", "ж")))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",,ж\r\n");
    }

    @Test
    @Hostile(12)
    void what_a_spreadsheet_would_calculate_gets_an_apostrophe() throws IOException {
        assertThat(written(List.of("=HYPERLINK(\"x\")", "+1", "-5", "@SUM", "\tx", "a=b")))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'+1,'-5,'@SUM,'\tx,a=b\r\n");
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        String text = written(List.of("name", "note")) + written(List.of("Ann \"A\"", "x\r\ny, z"));

        assertThat(ReadTable.of(new CsvFormat(ReadTable.settings("csv", "", "")), Bytes.of("f", text)).rows)
                .containsExactly("name=Ann \"A\"@2:1|note=x\r\ny, z@2:13");
    }
}
