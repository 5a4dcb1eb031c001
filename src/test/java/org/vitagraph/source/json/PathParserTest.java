package org.vitagraph.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.source.record.BadReference;

class PathParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.            | 3 | a name
                    a..           | 4 | a name
                    a b           | 3 | '.', '[' or the end
                    a[            | 3 | a position from 0
                    a[-1]         | 3 | a position from 0
                    a[99999999999]| 3 | a position from 0
                    a[1:2]        | 4 | ']'
                    a['b          | 3 | no end
                    a['b\\n']     | 6 | backslash
                    a[?(@.b)]     | 8 | '==' or '!='
                    a[?(@.b==c)]  | 10 | in quotes or a number
                    a[?(@.b>1)]   | 8 | '==' or '!='
                    a[?(@.b==1]   | 11 | ')'
                    a[*].~        | 6 | a name
                    $.a           | 1 | '$' is the whole file
                    a.length()    | 9 | '.', '[' or the end
                    """)
    void what_is_no_path_is_refused_with_its_column(String text, int column, String sentence) {
        BadReference fault = catchThrowableOfType(BadReference.class, () -> PathParser.parse(text, '@'));

        assertThat(fault).as(text).isNotNull();
        assertThat(fault.column()).as(fault.sentence()).isEqualTo(column);
        assertThat(fault.sentence()).contains(sentence);
    }

    @Test
    void an_empty_reference_is_refused_and_an_empty_iterator_of_a_file_is_the_file() throws BadReference {
        assertThat(catchThrowableOfType(BadReference.class, () -> PathParser.parse("", '@'))
                        .sentence())
                .contains("'@'");
        assertThat(PathParser.parse("", '$').steps()).isEmpty();
    }

    @Test
    void a_record_is_no_place_to_begin_in_a_file() {
        assertThat(catchThrowableOfType(BadReference.class, () -> PathParser.parse("@.a", '$'))
                        .sentence())
                .contains("'@' is a record");
    }

    @Test
    void a_path_of_more_steps_than_are_counted_is_refused() {
        BadReference fault =
                catchThrowableOfType(BadReference.class, () -> PathParser.parse("a" + "[*]".repeat(60), '@'));

        assertThat(fault.sentence()).contains("60 steps");
    }

    @Test
    void spaces_around_the_parts_of_a_filter_do_not_matter() throws BadReference {
        assertThat(PathParser.parse(" a[ ?( @.b == 'x' && @['c d'] != 1.5 ) ].e ", '@')
                        .steps())
                .isEqualTo(
                        PathParser.parse("a[?(@.b=='x'&&@['c d']!=1.5)].e", '@').steps());
    }
}
