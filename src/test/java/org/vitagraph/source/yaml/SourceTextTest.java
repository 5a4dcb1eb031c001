package org.vitagraph.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;

class SourceTextTest {
    private static final String RUSSIAN = "Александр Георгиевич Белобородов, председатель исполкома";

    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"windows-1251, windows-1251", "KOI8-R, KOI8-R", "IBM866, IBM866"})
    void refuses_another_encoding_and_names_it(String encoding, String named) {
        byte[] content = ("a:\r\nb: " + RUSSIAN).getBytes(Charset.forName(encoding));

        assertThat(SourceText.decode("f.yaml", content, findings::add)).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.ENCODING);
            assertThat(finding.where().text()).isEqualTo("f.yaml:2:4");
            assertThat(finding.message()).contains(named);
        });
    }

    @Test
    void points_at_a_sequence_cut_off_at_the_end() {
        byte[] content = {'a', '\n', 'b', (byte) 0xC3};

        assertThat(SourceText.decode("f.yaml", content, findings::add)).isEmpty();
        assertThat(findings).extracting(f -> f.where().text()).containsExactly("f.yaml:2:2");
    }

    @Test
    void leaves_out_a_byte_order_mark() {
        byte[] content = "\uFEFFa".getBytes(StandardCharsets.UTF_8);

        assertThat(SourceText.decode("f.yaml", content, findings::add)).hasValue("a");
    }
}
