package org.vitagraph.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private static EntityTag tag(Map<String, List<String>> parameters) {
        return EntityTag.of("1", new Request("GET", "/search", parameters, Map.of()), "de");
    }

    @Test
    void valuesThatLookLikeOtherParametersOrValuesAreNotTakenForThem() {
        assertThat(List.of(
                        tag(Map.of("q", List.of("x], type=[person"))),
                        tag(Map.of("q", List.of("x"), "type", List.of("person"))),
                        tag(Map.of("q", List.of("x, type"))),
                        tag(Map.of("q", List.of("x", "type"))),
                        tag(Map.of("q", List.of("x\0type"))),
                        tag(Map.of("q", List.of("type", "x"))),
                        tag(Map.of("q", List.of("x"), "type", List.of())),
                        tag(Map.of("q", List.of("x"))),
                        tag(Map.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichParametersStandDoesNotMatter() {
        Map<String, List<String>> one = new LinkedHashMap<>();
        one.put("a", List.of("1"));
        one.put("b", List.of("2"));
        Map<String, List<String>> other = new LinkedHashMap<>();
        other.put("b", List.of("2"));
        other.put("a", List.of("1"));
        assertThat(tag(one)).isEqualTo(tag(other));
    }

    @Test
    void pathReleaseLanguageAndWhatWasSentTellAnswersApart() {
        Request request = new Request("POST", "/a", Map.of(), Map.of(), "");
        assertThat(List.of(
                        EntityTag.of("1", request, "de"),
                        EntityTag.of("2", request, "de"),
                        EntityTag.of("1", request, "en"),
                        EntityTag.of("1", new Request("POST", "/b", Map.of(), Map.of(), ""), "de"),
                        EntityTag.of("1", new Request("POST", "/a", Map.of(), Map.of(), "{}"), "de"),
                        EntityTag.of("1", new Request("POST", "/ade", Map.of(), Map.of(), ""), "")))
                .doesNotHaveDuplicates();
    }
}
