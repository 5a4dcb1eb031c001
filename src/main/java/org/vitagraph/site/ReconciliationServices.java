package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.index.NameIndex;
import org.vitagraph.site.page.ListPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;

/**
 * What a reconciliation service offers beside queries: suggestions, previews, views, and the values of properties.
 *
 * @param things the things
 * @param pages makes previews
 */
record ReconciliationServices(ReconciledThings things, Pages pages) {

    private static final int SEE_OTHER = 303;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SUGGESTED = 10;
    private static final int FURTHEST = 200;
    private static final int MOST_VALUES = 10_000;
    /** A preview stands in a frame of another origin. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    /** Answers for {@code /reconcile/} and what follows. */
    Reply answer(Request request, String what) {
        return switch (what) {
            case "suggest/entity" -> suggest(request);
            case "suggest/type" -> suggestNames(request, ReconciledThings.TYPES, false);
            case "suggest/property" -> suggestNames(request, ReconciledThings.PROPERTIES, true);
            case "view" -> view(request);
            case "preview" -> preview(request);
            case "properties" -> Reply.json(json -> properties(json, request));
            default -> Addresses.nothing();
        };
    }

    private Reply view(Request request) {
        return things.entry(request.parameter("id"))
                .map(entry -> Reply.redirect(SEE_OTHER, request.root() + "page/" + things.id(entry)))
                .orElseGet(Addresses::nothing);
    }

    private Reply preview(Request request) {
        Optional<Entry> found = things.entry(request.parameter("id"));
        if (found.isEmpty()) {
            return Addresses.nothing();
        }
        Reader reader = pages.reader(request);
        ListPage.Item item = Lists.item(reader, found.get(), found.get().type());
        List<String> forms = found.get().forms().stream().sorted().toList();
        Shell shell = pages.shell(request, item.link().label().text());
        return Reply.page(
                        shell.words().language(),
                        () -> pages.page("preview", shell, Map.of("item", item, "forms", forms)))
                .with("Content-Security-Policy", POLICY);
    }

    private Reply suggest(Request request) {
        String prefix = request.parameter("prefix");
        int skipped = request.number("cursor", 0, FURTHEST);
        Optional<String> type = Optional.of(request.parameter("type")).filter(ReconciledThings.TYPES::contains);
        List<Entry> found = new ArrayList<>();
        things.entry(prefix).ifPresent(found::add);
        for (NameIndex.Hit hit : things.catalogue().search(prefix, type.map(Set::of), skipped + SUGGESTED)) {
            if (!found.contains(hit.entry())) {
                found.add(hit.entry());
            }
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (Entry entry : part(found, skipped)) {
                json.writeStartObject();
                things.head(json, entry);
                json.writeArrayFieldStart("notable");
                ReconciledThings.named(json, entry.type(), entry.type());
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static <T> List<T> part(List<T> found, int skipped) {
        int from = Math.min(skipped, found.size());
        return found.subList(from, Math.min(from + SUGGESTED, found.size()));
    }

    private static Reply suggestNames(Request request, List<String> names, boolean properties) {
        String prefix = request.parameter("prefix").toLowerCase(Locale.ROOT);
        List<String> found =
                names.stream().filter(name -> name.startsWith(prefix)).toList();
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (String name : part(found, request.number("cursor", 0, FURTHEST))) {
                json.writeStartObject();
                json.writeStringField("id", name);
                json.writeStringField("name", name);
                if (properties) {
                    json.writeStringField("description", ReconciledThings.meaning(name));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void properties(JsonGenerator json, Request request) throws IOException {
        String type = request.parameter("type");
        List<String> all = ReconciledThings.properties(type);
        int limit = request.number("limit", all.size(), FURTHEST);
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeNumberField("limit", limit);
        json.writeArrayFieldStart("properties");
        for (String property : all.subList(0, Math.min(limit, all.size()))) {
            ReconciledThings.named(json, property, ReconciledThings.meaning(property));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Answers a request for the values of properties; {@code draft} tells whether in the form of the draft of 1.0. */
    Reply extend(JsonObject asked, boolean draft) {
        List<String> ids = new ArrayList<>();
        array(asked.get("ids")).forEach(id -> ids.add(Reconciliation.text(id)));
        List<String> wanted = new ArrayList<>();
        array(asked.get("properties")).forEach(property -> {
            if (property.isObject()) {
                wanted.add(Reconciliation.text(property.getAsObject().get("id")));
            }
        });
        if (!ReconciledThings.PROPERTIES.containsAll(wanted)) {
            return Reply.say(BAD_REQUEST, "The properties are " + String.join(", ", ReconciledThings.PROPERTIES) + ".");
        }
        if ((long) ids.size() * wanted.size() > MOST_VALUES) {
            return Reply.say(TOO_LARGE, "At most " + MOST_VALUES + " values at once.");
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("meta");
            for (String property : wanted) {
                ReconciledThings.named(json, property, ReconciledThings.meaning(property));
            }
            json.writeEndArray();
            if (draft) {
                rows(json, ids, wanted);
            } else {
                rowsById(json, ids, wanted);
            }
            json.writeEndObject();
        });
    }

    private void rowsById(JsonGenerator json, List<String> ids, List<String> wanted) throws IOException {
        json.writeObjectFieldStart("rows");
        for (String id : ids) {
            json.writeObjectFieldStart(id);
            for (String property : wanted) {
                things.values(json, property, id, property);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void rows(JsonGenerator json, List<String> ids, List<String> wanted) throws IOException {
        json.writeArrayFieldStart("rows");
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeArrayFieldStart("properties");
            for (String property : wanted) {
                json.writeStartObject();
                json.writeStringField("id", property);
                things.values(json, "values", id, property);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static JsonArray array(@Nullable JsonValue value) {
        return value != null && value.isArray() ? value.getAsArray() : new JsonArray();
    }
}
