package org.vitagraph.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void attributesStandInAnyOrderAndEitherQuote() {
        String page = "<!-- <link rel=canonical href=no> --><LINK type='text/turtle; charset=utf-8' href=\"a?b&amp;c\""
                + " Rel='x  Alternate x'/><link href=there rel=canonical>";
        assertThat(Tags.of(page)).hasSize(2).first().satisfies(tag -> {
            assertThat(tag.isLink("alternate")).isTrue();
            assertThat(tag.type()).isEqualTo("text/turtle");
            assertThat(tag.get("href")).isEqualTo("a?b&c");
        });
        assertThat(Tags.link(page, "canonical")).contains("there");
        assertThat(Tags.link(page, "next")).isEmpty();
    }

    @Test
    void whatStandsInAScriptIsNoTag() {
        assertThat(Tags.of("<script type='a' async>\"<link rel='alternate'>\"</script><p>1 < 2 <b"))
                .extracting(Tags.Tag::name)
                .containsExactly("script", "p");
        assertThat(Tags.of("<script>x</SCRIPT>")).singleElement().satisfies(tag -> assertThat(tag.inside())
                .isEqualTo("x"));
    }
}
