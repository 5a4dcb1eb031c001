package org.vitagraph.source.gedcom;

import java.util.Set;
import java.util.TreeSet;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Reference;

/**
 * What finds the records of a GEDCOM file: their tags.
 *
 * @param text as it stands in the map
 * @param tags the tags; empty for all but HEAD and TRLR
 */
record RecordTags(String text, Set<String> tags) implements Reference {

    static RecordTags parsed(String text) throws BadReference {
        if (text.strip().equals("*")) {
            return new RecordTags(text, Set.of());
        }
        Set<String> tags = new TreeSet<>();
        int begin = 0;
        for (String part : text.split("\\|", -1)) {
            String tag = part.strip();
            if (!tag.matches("[A-Za-z0-9_]{1,31}")) {
                throw new BadReference(
                        "'" + tag
                                + "' is not the tag of a record: write INDI, FAM, SOUR, REPO, NOTE, SNOTE, OBJE, SUBM,"
                                + " or * for all; move any other condition into 'when:'.",
                        begin + 1 + part.indexOf(tag));
            }
            tags.add(tag);
            begin += part.length() + 1;
        }
        return new RecordTags(text, Set.copyOf(tags));
    }

    boolean find(String tag) {
        return tags.isEmpty() ? !tag.equals("HEAD") && !tag.equals("TRLR") : tags.contains(tag);
    }
}
