package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column called name beside one of surnames holds given names, unless the surnames stand there too. */
class NamePartsTest extends OneSource {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            имя,фамилия,год рождения            | Анна,Берг,1850         | Анна Берг
            Name,Nachname,geboren               | Anna,Berg,1850         | Anna Berg
            №,Фамилия,Имя,Отчество,Дата рождения | 1,Берг,Анна,Ивановна,1850 | Анна Ивановна Берг
            №,Фамилия,Имя,Отчество,Дата рождения | 1,Берг,Анна,,1850      | Анна Берг
            name,surname,born                   | Anna Berg,Berg,1850    | Anna Berg
            name,surname,born                   | 'Anna Berg,,1850\nIda Hahn,Hahn,1851' | Anna Berg
            """)
    void the_parts_of_a_name_make_the_name(String headers, String row, String name) throws IOException {
        String table = headers + "\n" + row.replace("\\n", "\n") + "\n";
        assertThat(read("people.csv", table, new Findings()).stream()
                        .filter(fact -> fact.kind().equals("name"))
                        .map(CarefulMapsTest::line))
                .contains("name: " + name + ", " + name);
    }
}
