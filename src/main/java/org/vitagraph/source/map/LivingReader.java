package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads what a source map says of those who may be alive. */
final class LivingReader {
    private static final Pattern YEARS = Pattern.compile("[0-9]{1,3}");

    private final ExpressionReader own;
    private final ExpressionReader ofRecords;
    private final FindingSink findings;

    /**
     * Makes one for a block.
     *
     * @param own the reader of the block's own expressions
     * @param ofRecords the reader of what is asked of other records of the source
     */
    LivingReader(ExpressionReader own, ExpressionReader ofRecords) {
        this.own = own;
        this.ofRecords = ofRecords;
        this.findings = own.findings();
    }

    /** Reads the group; null after a finding. */
    @Nullable
    Living read(Keys keys) {
        keys.only(List.of("private", "born", "died", "seen", "families", "years", "unknown", "keep"));
        keys.required("born");
        Optional<Expression> born = own.read(keys, "born");
        Optional<YamlNode.Scalar> years = keys.requiredScalar("years");
        if (years.isPresent() && !YEARS.matcher(years.get().text()).matches()) {
            findings.finding(Finding.of(
                    Code.BAD_SETTING, years.get().at(), years.get().text(), "'years' takes a number from 0 to 999."));
            return null;
        }
        boolean unknown = keys.choice("unknown", List.of("living", "dead"), word -> word)
                .orElse("dead")
                .equals("living");
        Set<String> keep = new HashSet<>();
        keys.list("keep").forEach(kind -> keep.add(kind.text()));
        List<Expression> withheld = all(keys, "private", own);
        List<Expression> died = all(keys, "died", own);
        List<Expression> seen = all(keys, "seen", own);
        List<Living.Family> families = families(keys);
        return born.isEmpty() || years.isEmpty()
                ? null
                : new Living(
                        withheld,
                        born.get(),
                        died,
                        seen,
                        families,
                        Integer.parseInt(years.get().text()),
                        unknown,
                        keep);
    }

    private List<Living.Family> families(Keys keys) {
        List<Living.Family> families = new ArrayList<>();
        keys.get("families").ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                Keys.of(item, "what tells of families", findings).ifPresent(family -> families.add(family(family)));
            }
        });
        return families;
    }

    private Living.Family family(Keys keys) {
        keys.only(List.of("each", "fathers", "mothers", "parents", "children", "dated"));
        Optional<YamlNode.Scalar> each = keys.scalar("each");
        @Nullable
        Reference iterator = each.flatMap(text -> ofRecords.references().iterator(text, true))
                .orElse(null);
        ExpressionReader reader = each.isPresent() ? ofRecords : own;
        return new Living.Family(
                iterator,
                all(keys, "fathers", reader),
                all(keys, "mothers", reader),
                all(keys, "parents", reader),
                all(keys, "children", reader),
                all(keys, "dated", reader));
    }

    /** Reads a list of which every item counts, and not the first that gives something. */
    private List<Expression> all(Keys keys, String key, ExpressionReader reader) {
        List<Expression> all = new ArrayList<>();
        keys.get(key).ifPresent(node -> {
            for (YamlNode item : Keys.items(node)) {
                reader.read(item, key).ifPresent(all::add);
            }
        });
        return all;
    }
}
