package org.vitagraph.site.page;

import java.util.Map;

/** What a reader calls a property; others go by their own labels. */
final class Phrases {

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("P4_has_time-span", "when"),
            Map.entry("P7_took_place_at", "where"),
            Map.entry("P11_had_participant", "who"),
            Map.entry("P14_carried_out_by", "who"),
            Map.entry("P25_moved", "who"),
            Map.entry("P143_joined", "who"),
            Map.entry("P145_separated", "who"),
            Map.entry("P98_brought_into_life", "who"),
            Map.entry("P96_by_mother", "mother"),
            Map.entry("P97_from_father", "father"),
            Map.entry("P100_was_death_of", "who"),
            Map.entry("P144_joined_with", "joined"),
            Map.entry("P146_separated_from", "left"),
            Map.entry("P26_moved_to", "to"),
            Map.entry("P27_moved_from", "from"),
            Map.entry("P1_is_identified_by", "name"),
            Map.entry("P2_has_type", "is"),
            Map.entry("P9_consists_of", "part"),
            Map.entry("P16_used_specific_object", "document"),
            Map.entry("P17_was_motivated_by", "because of"),
            Map.entry("P20_had_specific_purpose", "purpose"),
            Map.entry("P21_had_general_purpose", "for"),
            Map.entry("P74_has_current_or_former_residence", "residence"),
            Map.entry("P89_falls_within", "lies in"),
            Map.entry("P94_has_created", "work"),
            Map.entry("P107_has_current_or_former_member", "member"),
            Map.entry("P129_is_about", "about"),
            Map.entry("P152_has_parent", "parent"),
            Map.entry("P183_ends_before_the_start_of", "before"),
            Map.entry("P72_has_language", "language"),
            Map.entry("P67_refers_to", "mentions"),
            Map.entry("office_of", "office of"),
            Map.entry("begins", "beginning of"),
            Map.entry("ends", "end of"),
            Map.entry("same_contest", "same contest"),
            Map.entry("size", "number of members"),
            Map.entry("valid_at", "valid at"),
            Map.entry("P33_used_specific_technique", "procedure"),
            Map.entry("P43_has_dimension", "measure"),
            Map.entry("P86_falls_within", "during"),
            Map.entry("P95_has_formed", "formed"),
            Map.entry("P99_dissolved", "dissolved"),
            Map.entry("P106_is_composed_of", "part"),
            Map.entry("P139_has_alternative_form", "other form"),
            Map.entry("P151_was_formed_from", "formed from"),
            Map.entry("P173_starts_before_or_with_the_end_of", "begins at the latest with the end of"),
            Map.entry("P175_starts_before_or_with_the_start_of", "begins at the latest with the beginning of"),
            Map.entry("P184_ends_before_or_with_the_end_of", "ends at the latest with the end of"),
            Map.entry("P189_approximates", "approximate position of"),
            Map.entry("P191_had_duration", "duration"),
            Map.entry("exactMatch", "same as"),
            Map.entry("closeMatch", "much the same as"),
            Map.entry("sameAs", "same as"),
            Map.entry("topConceptOf", "top concept of"),
            Map.entry("broader", "broader term"),
            Map.entry("narrower", "narrower term"),
            Map.entry("definition", "definition"),
            Map.entry("notation", "notation"),
            Map.entry("identified_with", "same as"));

    private Phrases() {}

    /** Gives what a reader calls a property, in English; empty where it goes by its own label. */
    static String heading(String localName) {
        return HEADINGS.getOrDefault(localName, "");
    }
}
