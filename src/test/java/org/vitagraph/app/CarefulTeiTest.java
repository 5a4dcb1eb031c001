package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map for TEI reads what is said by where an element stands. */
class CarefulTeiTest extends OneSource {

    @Test
    void places_and_bodies_are_parts_of_those_around_them() throws IOException {
        List<String> facts = read("people.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                <listPlace><place xml:id="p1"><placeName>Rhineland</placeName>
                  <place xml:id="p2"><placeName>Bonn</placeName><place xml:id="p3"><placeName>Endenich</placeName></place></place>
                </place></listPlace>
                <listOrg><org xml:id="o1"><orgName>Academy</orgName><org xml:id="o2"><orgName>Library</orgName></org></org></listOrg>
                </body></text></TEI>
                """, new Findings()).stream()
                .map(CarefulMapsTest::line)
                .filter(fact -> !fact.startsWith("name"))
                .toList();
        assertThat(facts)
                .containsExactlyInAnyOrder(
                        "place-within: Bonn, Rhineland", "place-within: Endenich, Bonn", "organ-of: Library, Academy");
    }
}
